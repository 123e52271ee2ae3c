import { infoIcon } from '@remit-elements/element-kit';
import { html, type TemplateResult } from 'lit';
import { isRunning } from '../../controllers/import-controller.js';
import { resultTitle } from './import-result.template.js';
import type { ImportView } from './import-view.js';

/** Over the list, while an import goes on behind it or has come to its end there. */
export function importLineTemplate(view: ImportView, open: () => void): TemplateResult {
  const { state, store, t } = view;
  const { deed, settled, total } = state.run;
  const runs = isRunning(state.run);
  const text = runs ? t(deed === 'undo' ? 'import.lineUndo' : 'import.line', { settled, total }) : resultTitle(view);
  return html`<section class="pending import-over" part="pending" aria-label=${t('import.title')}>
    <div class="pending-head">
      ${infoIcon()}
      <p class="figures">${text}</p>
      <button type="button" class="button" @click=${open}>${t('import.lineShow')}</button>
      ${runs ? html`<button type="button" class="button" @click=${() => store.stop()}>${t('import.stop')}</button>` : ''}
    </div>
  </section>`;
}
