import { intl } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { BlockedBy, ExportContent } from '../../controllers/export-desk.js';
import { PAYMENT_STATUSES, type Payment } from '../../model/payment.js';
import { detailsTemplate, noteTemplate, paymentLines, type ExportContentContext } from './export-details.template.js';

/** Payments that stay behind for one reason. */
interface Group {
  readonly title: string;
  /** What would help; undefined where nothing that is known here would. */
  readonly todo: string | undefined;
  readonly count: number;
  /** Empty where only their number is known. */
  readonly payments: readonly Payment[];
}

type LeftOut = BlockedBy[number];

/** In the order of a payment's life. */
const STANDINGS = [...PAYMENT_STATUSES, 'UNKNOWN'] as const;

/** Who stays behind: why, how many, and what helps. */
export function leftOutTemplate(leftOut: BlockedBy, context: ExportContentContext): TemplateResult | typeof nothing {
  if (leftOut.length === 0) return nothing;
  return html`<section class="export-out">
    <h3>${context.t('export.leftOut', { count: leftOut.length })}</h3>
    ${groupsTemplate(groupsOf(leftOut, context), context)}
  </section>`;
}

/** The page of a file in which there would be nothing. */
export function noneTemplate(content: ExportContent, context: ExportContentContext): TemplateResult {
  const { format, leftOut, others, missing } = content;
  const { t } = context;
  if (format !== 'pain001') return html`<p>${t('export.none')}</p>`;
  const counted = STANDINGS.flatMap((status) => {
    const { count } = others.find((each) => each.status === status) ?? { count: 0 };
    return count > 0 ? [{ ...statusGroup(status, context), count, payments: [] }] : [];
  });
  const groups = [...groupsOf(leftOut, context), ...counted];
  return html`<section class="export-out">
      <h3>${t('export.noneConfirmed')}</h3>
      ${groups.length > 0 ? groupsTemplate(groups, context) : html`<p>${t('export.as.pain001.hint')}</p>`}
    </section>
    ${missing > 0 ? noteTemplate(t('export.missing', { count: missing })) : nothing}`;
}

function groupsTemplate(groups: readonly Group[], context: ExportContentContext): TemplateResult {
  return html`<ul class="export-reasons">
    ${groups.map((group) => html`<li>${groupTemplate(group, context)}</li>`)}
  </ul>`;
}

function groupTemplate({ title, todo, count, payments }: Group, context: ExportContentContext): TemplateResult {
  const summary = `${title} (${intl('number', context.locale, {}).format(count)})`;
  return html`${payments.length > 0 ? detailsTemplate(summary, paymentLines(payments, context)) : html`<p>${summary}</p>`}
  ${todo === undefined ? nothing : html`<p class="muted">${todo}</p>`}`;
}

/** What is wrong with payments first, then where they stand. */
function groupsOf(leftOut: BlockedBy, context: ExportContentContext): readonly Group[] {
  const own = (is: (each: LeftOut) => boolean): Pick<Group, 'count' | 'payments'> => {
    const payments = leftOut.filter(is).map(({ payment }) => payment);
    return { count: payments.length, payments };
  };
  const problems = [...new Set(leftOut.map(({ problem }) => problem))].filter((problem) => problem !== 'notConfirmed');
  const isWrong = problems.map((problem) => ({
    title: context.t(`export.problem.${problem}`),
    todo: context.t(problem === 'account' || problem === 'holderName' ? 'export.todo.account' : 'export.todo.payment'),
    ...own((each) => each.problem === problem),
  }));
  const isElsewhere = STANDINGS.map((status) => ({
    ...statusGroup(status, context),
    ...own(({ problem, payment }) => problem === 'notConfirmed' && payment.status === status),
  }));
  return [...isWrong, ...isElsewhere].filter(({ count }) => count > 0);
}

function statusGroup(status: Payment['status'], { t }: ExportContentContext): Pick<Group, 'title' | 'todo'> {
  const isKnown = status !== 'UNKNOWN' && status !== 'CONFIRMED';
  const todo = isKnown ? t(`export.todo.${status}`, { files: t('export.files') }) : undefined;
  return { title: t(`status.${status}`), todo };
}
