import { alertTemplate, dialogTemplate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { mayRetry, type BulkFailure, type BulkResults, type BulkRunState } from '../../controllers/bulk-runs.js';
import type { BulkStep } from '../../model/bulk-plan.js';
import { bulkLinesTemplate, type BulkLinesContext } from './bulk-payments.template.js';
import { bulkQuestionTemplate, type BulkReason } from './bulk-question.template.js';

export interface BulkDialogContext extends BulkLinesContext {
  readonly step: BulkStep | 'restore';
  readonly state: BulkRunState | undefined;
  readonly ownBy: string | undefined;
  readonly isOffline: boolean;
  readonly reason: BulkReason;
  confirm(): void;
  stop(): void;
  retry(): void;
  rest(): void;
  /** What runs goes on, anything else ends. */
  leave(): void;
}

/** Of a dialog: how it is named, what is in it, and what can be done. */
interface Page {
  readonly label: string;
  readonly body: unknown;
  readonly actions: unknown;
}

/** One dialog from the question over the progress to the results. */
export function bulkDialogTemplate(context: BulkDialogContext): TemplateResult {
  const { state, leave, t } = context;
  const page: Page = state ? pageOf(state, context) : { label: '', body: nothing, actions: nothing };
  return dialogTemplate({
    id: 'bulk',
    kind: 'confirm',
    closeLabel: t('workspace.close'),
    ...page,
    onDismiss: leave,
    onClose: leave,
  });
}

function pageOf(state: BulkRunState, context: BulkDialogContext): Page {
  switch (state.phase) {
    case 'reading':
      return readingPage(state, context);
    case 'question':
      return questionPage(state, context);
    case 'granting':
      return grantingPage(state.total, context);
    case 'running':
      return runningPage(state, context);
    case 'results':
      return resultsPage(state, context);
    case 'over':
      return { label: '', body: nothing, actions: nothing };
  }
}

function readingPage({ done, total }: BulkRunState & { phase: 'reading' }, context: BulkDialogContext): Page {
  const label = context.t('bulk.reading');
  return {
    label,
    body: progressTemplate(label, done, total, context),
    actions: leaveTemplate('workspace.cancel', context),
  };
}

function questionPage({ plan, changed }: BulkRunState & { phase: 'question' }, context: BulkDialogContext): Page {
  const { step, confirm, t } = context;
  if (step === 'restore') return { label: '', body: nothing, actions: nothing };
  const count = plan.able.length;
  const look = step === 'delete' || step === 'reject' ? 'danger primary' : 'primary';
  return {
    label: count > 0 ? t(`bulk.question.${step}`, { count }) : t(`bulk.none.${step}`),
    body: bulkQuestionTemplate({ ...context, step, plan, changed }),
    actions:
      count > 0
        ? html`<button type="button" class="button ${look}" @keydown=${once} @click=${pressed(confirm)}>
              ${t(`bulk.go.${step}`, { count })}
            </button>
            ${leaveTemplate('workspace.cancel', context)}`
        : leaveTemplate('workspace.close', context),
  };
}

function grantingPage(total: number, context: BulkDialogContext): Page {
  const label = context.t(`bulk.running.${context.step}`, { count: total });
  const body = html`${progressTemplate(label, 0, total, context)}
    <p class="muted" role="status">${context.t('decision.stepUp')}</p>`;
  return { label, body, actions: leaveTemplate('workspace.cancel', context) };
}

function runningPage({ batch }: BulkRunState & { phase: 'running' }, context: BulkDialogContext): Page {
  const { step, stop, t } = context;
  const { phase, total } = batch;
  const done = batch.saved + batch.failed;
  const label = t(`bulk.running.${step}`, { count: total });
  const isStopping = phase === 'stopping';
  return {
    label,
    body: html`${progressTemplate(label, done, total, context)}
      <p class="muted" role="status">
        ${standingText(phase, context)} <span class="hidden">${milestone(done, total, t)}</span>
      </p>`,
    actions: html`<button
      type="button"
      class="button"
      data-bulk-focus
      aria-disabled=${isStopping ? 'true' : 'false'}
      @click=${() => !isStopping && stop()}
    >
      ${t('bulk.stop')}
    </button>`,
  };
}

/** How a run stands, in words. */
export function standingText(phase: string, { isOffline, t }: Pick<BulkDialogContext, 'isOffline' | 't'>): string {
  if (phase === 'stopping') return t('bulk.stopping');
  if (phase === 'waiting') return t(isOffline ? 'bulk.offline' : 'bulk.waiting');
  return t('bulk.goesOn');
}

/** Told now and then: who hears each number hears nothing else. */
function milestone(done: number, total: number, t: BulkDialogContext['t']): string {
  const quarter = Math.floor((done / Math.max(total, 1)) * 4);
  return quarter === 0 ? '' : t('bulk.progress', { done: Math.ceil((quarter * total) / 4), total });
}

function resultsPage(results: BulkRunState & { phase: 'results' }, context: BulkDialogContext): Page {
  const { step, t } = context;
  return {
    label: resultText(results, step, t),
    body: html`<div tabindex="-1" data-bulk-focus>
      ${
        results.failed.length > 0
          ? alertTemplate({
              title: t('bulk.failed', { count: results.failed.length }),
              text: t('bulk.failedText', { count: results.failed.length }),
            })
          : nothing
      }
      ${bulkLinesTemplate(
        results.failed.map(({ payment }) => payment),
        context,
        (_, index) => failureText(results.failed[index], context),
      )}
      ${unsentTemplate(results, context)}
    </div>`,
    actions: againTemplate(results, context),
  };
}

/** How many of them it was done to. */
export function resultText(
  { saved, failed, unsent }: BulkResults,
  step: BulkStep | 'restore',
  t: BulkDialogContext['t'],
): string {
  const total = saved.length + failed.length + unsent.length;
  return t(`bulk.result.${step}`, { count: saved.length, total });
}

function unsentTemplate({ unsent }: BulkResults, context: BulkDialogContext): TemplateResult | typeof nothing {
  if (unsent.length === 0) return nothing;
  return html`<details class="bulk-able">
    <summary>${context.t('bulk.unsent', { count: unsent.length })}</summary>
    ${bulkLinesTemplate(unsent, context)}
  </details>`;
}

function againTemplate({ failed, unsent }: BulkResults, context: BulkDialogContext): TemplateResult {
  const { step, retry, rest, t } = context;
  const isOver = step === 'restore';
  return html`${
    failed.some(mayRetry) && !isOver
      ? html`<button type="button" class="button primary" @click=${retry}>${t('bulk.retry')}</button>`
      : nothing
  }
  ${unsent.length > 0 && !isOver ? html`<button type="button" class="button" @click=${rest}>${t('bulk.rest')}</button>` : nothing}
  ${leaveTemplate('workspace.close', context)}`;
}

const UNSURE = new Set(['Offline', 'Timeout', 'MalformedAnswer', 'Unexpected']);

/** Why one was not done, in our words. */
function failureText(failure: BulkFailure | undefined, { t }: BulkDialogContext): string | undefined {
  if (!failure) return undefined;
  const { payment, reason } = failure;
  if (reason === 'page') return t('bulk.page');
  const { code, violations } = reason;
  if (UNSURE.has(code)) return t('bulk.unsure');
  if (code === 'StatusConflict') return t('decision.moved', { status: t(`status.${payment.status}`) });
  const isAccount = code === 'ValidationError' && violations.some(({ field }) => field === 'debtorAccountId');
  return t(isAccount ? 'decision.account' : `error.${code}`);
}

/** Also over the list, where the dialog was closed meanwhile. */
export function progressTemplate(
  label: string,
  done: number,
  total: number,
  { t }: Pick<BulkDialogContext, 't'>,
): TemplateResult {
  return html`<div class="bulk-progress">
    ${total > 0 ? html`<progress aria-label=${label} max=${total} .value=${done}></progress>` : html`<progress aria-label=${label}></progress>`}
    ${total > 0 ? html`<span class="bulk-count">${t('bulk.progress', { done, total })}</span>` : nothing}
  </div>`;
}

function leaveTemplate(word: 'workspace.cancel' | 'workspace.close', { leave, t }: BulkDialogContext): TemplateResult {
  return html`<button type="button" class="button" @click=${leave}>${t(word)}</button>`;
}

/** The second press of two in a row confirms nothing. */
function pressed(run: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) run();
  };
}

/** A key that is held down asks once. */
function once(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
