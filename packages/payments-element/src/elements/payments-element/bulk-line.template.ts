import { alertIcon, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { BulkRunState } from '../../controllers/bulk-runs.js';
import type { BulkStep } from '../../model/bulk-plan.js';
import { progressTemplate, resultText, standingText } from './bulk-dialog.template.js';
import type { BulkText } from './bulk-text.js';

export interface BulkLineContext extends BulkText {
  readonly step: BulkStep | 'restore';
  readonly state: BulkRunState;
  readonly isOffline: boolean;
  show(): void;
}

/** Over the list, while nobody looks at the dialog: how far it is, or that something needs a look. */
export function bulkLineTemplate(context: BulkLineContext): TemplateResult | typeof nothing {
  const { state, step, t } = context;
  if (state.phase === 'results') {
    return lineTemplate(context, { label: resultText(state, step, t), isRefused: true, beside: nothing });
  }
  if (state.phase !== 'running') return nothing;
  const { phase, saved, failed, total } = state.batch;
  const label = t(`bulk.running.${step}`, { count: total });
  const beside = html`${progressTemplate(label, saved + failed, total, context)}
  ${phase === 'running' ? nothing : html`<p class="muted bulk-standing">${standingText(phase, context)}</p>`}`;
  return lineTemplate(context, { label, isRefused: false, beside });
}

function lineTemplate(
  { t, show }: BulkLineContext,
  { label, isRefused, beside }: { label: string; isRefused: boolean; beside: unknown },
): TemplateResult {
  return html`<section
    class="pending bulk-line ${isRefused ? 'refused' : ''}"
    part="pending"
    aria-labelledby="bulk-line"
  >
    <div class="pending-head">
      ${isRefused ? alertIcon() : infoIcon()}
      <h2 id="bulk-line">${label}</h2>
      ${beside}
      <button type="button" id="bulk-look" class="button" @click=${show}>${t('bulk.look')}</button>
    </div>
  </section>`;
}
