import { html, nothing, type TemplateResult } from 'lit';
import { intl } from '@remit-elements/element-kit';
import type { ImportView } from './import-view.js';

/** While a file is read, or its rows are checked. */
export function workTemplate({ locale, state, t }: ImportView): TemplateResult {
  const part = intl('number', locale, { style: 'percent' }).format(state.part);
  return html`<progress class="import-progress" max="1" .value=${state.part} aria-labelledby="import-step"></progress>
    <p class="muted">${t('import.part', { part })}</p>`;
}

/** While payments are on their way. */
export function runTemplate({ state, t }: ImportView): TemplateResult {
  const { phase, settled, total } = state.run;
  const word = phase === 'waiting' ? 'import.waiting' : phase === 'stopping' ? 'import.stopping' : undefined;
  return html`<progress
      class="import-progress"
      max=${Math.max(1, total)}
      .value=${settled}
      aria-labelledby="import-step"
    ></progress>
    <p class="figures">${t('import.progress', { settled, total })}</p>
    <p role="status">${word ? t(word) : nothing}</p>
    <p class="muted">${t('import.goesOn')}</p>`;
}
