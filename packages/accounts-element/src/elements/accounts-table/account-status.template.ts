import { html, svg, type TemplateResult } from 'lit';
import type { Account } from '../../model/account.js';

/** Shape, word and colour together: none of them alone carries the meaning. */
const MARKS = {
  OPEN: svg`<circle cx="8" cy="8" r="3.6" class="fill"/>`,
  CLOSED: svg`<circle cx="8" cy="8" r="5.6"/><path d="M5 8h6"/>`,
  UNKNOWN: svg`<circle cx="8" cy="8" r="5.6" stroke-dasharray="2 2.4"/>`,
};

/** An account's status. */
export function accountStatusTemplate(status: Account['status'], word: string): TemplateResult {
  return html`<span class="status-mark ${status}">
    <svg viewBox="0 0 16 16" aria-hidden="true">${MARKS[status]}</svg>${word}
  </span>`;
}
