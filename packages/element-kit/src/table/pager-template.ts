import { html, type TemplateResult } from 'lit';
import { nextIcon, previousIcon } from '../feedback/icons.js';

export interface PagerStep {
  /** What is read: "Next". */
  readonly text: string;
  /** The whole name, which begins with `text`: "Next page". */
  readonly label: string;
  readonly possible: boolean;
  run(): void;
}

/**
 * Steps through pages. A step that is not possible stays focusable, so that whoever pages to the end by keyboard does
 * not lose the place.
 */
export function pagerTemplate(previous: PagerStep, next: PagerStep): TemplateResult {
  return html`<div class="pager" part="pager">
    ${stepTemplate(previous, html`${previousIcon()}<span>${previous.text}</span>`)}
    ${stepTemplate(next, html`<span>${next.text}</span>${nextIcon()}`)}
  </div>`;
}

function stepTemplate(step: PagerStep, content: TemplateResult): TemplateResult {
  const run = (): void => {
    if (step.possible) step.run();
  };
  return html`<button
    type="button"
    class="button plain"
    aria-label=${step.label}
    title=${step.label}
    aria-disabled=${step.possible ? 'false' : 'true'}
    @click=${run}
  >
    ${content}
  </button>`;
}
