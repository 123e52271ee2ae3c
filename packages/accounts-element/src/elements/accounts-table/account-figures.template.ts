import { alertIcon, formatAmount, isCurrency, minorDigits, type MessageValues } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { FiguresState } from '../../controllers/account-figures-controller.js';
import type { AccountBalance } from '../../model/account-balance.js';
import type { AccountOutflow, CurrencyOutflow } from '../../model/account-outflow.js';
import type { Account } from '../../model/account.js';
import { outflowTotal, type ProjectedBalance } from '../../model/projected-balance.js';
import type { figureWords } from '../../strings/en-figures.js';
import { dayText, moneyText } from '../account-detail/money-text.js';
import type { FigureColumn } from './account-columns.js';

export interface FigureContext {
  readonly locale: string;
  /** The most minor digits among the accounts: decimals stand under each other. */
  readonly digits: number;
  readonly figures: FiguresState;
  t(key: keyof typeof figureWords, values?: MessageValues): string;
}

interface Amount {
  readonly amountMinor: number;
  readonly currency: string;
  /** Where it is a bound. */
  readonly bound?: 'atLeast' | 'atMost' | undefined;
  readonly second?: unknown;
  readonly look?: 'short' | 'muted';
}

/** One figure of an account; undefined while it is on its way. */
export function figureTemplate(
  column: FigureColumn,
  account: Account,
  context: FigureContext,
): TemplateResult | undefined {
  const { balances, outflows, byAccount } = context.figures;
  const known = byAccount.get(account.id) ?? {};
  if (column !== 'balance' && column !== 'projected') {
    if (known.outflow) return outflowTemplate(column, account, known.outflow, context);
    return outflows === 'failed' ? unknownTemplate(context) : undefined;
  }
  if (column === 'balance' && known.balance) return balanceTemplate(known.balance, context);
  if (column === 'projected' && known.projected) return projectedTemplate(known.projected, context);
  const isRead = known.balances !== undefined && (column === 'balance' || known.outflow !== undefined);
  const hasFailed = balances === 'failed' || (column === 'projected' && outflows === 'failed');
  return isRead || hasFailed ? unknownTemplate(context) : undefined;
}

function balanceTemplate(balance: AccountBalance, context: FigureContext): TemplateResult {
  const second = context.t('figure.asOf', { date: dayText(balance.asOf, context.locale) });
  return amountTemplate({ ...balance, second }, context);
}

function projectedTemplate(projected: ProjectedBalance, context: FigureContext): TemplateResult {
  const { t } = context;
  const bound = projected.atMost ? 'atMost' : undefined;
  if (projected.amountMinor >= 0) return amountTemplate({ ...projected, bound }, context);
  return amountTemplate({ ...projected, bound, look: 'short', second: t('figure.shortfall') }, context);
}

function outflowTemplate(
  column: Exclude<FigureColumn, 'balance' | 'projected'>,
  account: Account,
  { currencies, truncated }: AccountOutflow,
  context: FigureContext,
): TemplateResult {
  const { t } = context;
  const sumOf = (one: CurrencyOutflow): { count: number; amountMinor: number } =>
    column === 'toPay' ? outflowTotal(one) : one[column];
  const sums = currencies.map((one) => ({ currency: one.currency, ...sumOf(one) })).filter(({ count }) => count > 0);
  const own = sums.find(({ currency }) => currency === account.currency) ?? sums[0];
  if (!own) return truncated ? unknownTemplate(context) : noneTemplate(context);
  const others = sums.filter((one) => one !== own);
  const second = othersText(others, context) ?? t('figure.payments', { count: own.count });
  return amountTemplate({ ...own, bound: truncated ? 'atLeast' : undefined, second }, context);
}

/** What is in other currencies is told apart, never added. */
function othersText(others: readonly Amount[], { locale, t }: FigureContext): string | undefined {
  const [one, ...more] = others;
  if (!one) return undefined;
  return more.length > 0
    ? t('figure.alsoMore', { count: others.length })
    : t('figure.also', { amount: moneyText(one, locale) });
}

function amountTemplate(amount: Amount, { locale, digits, t }: FigureContext): TemplateResult {
  const { amountMinor, currency, bound, second, look } = amount;
  const isKnown = isCurrency(currency) && Number.isSafeInteger(amountMinor);
  const code = html`<span class="code">${currency}</span>`;
  const under = second ? html` <span class="second ${look ?? ''}" dir="auto">${second}</span>` : nothing;
  // A code that ISO 4217 does not list (any more) has no known digits, so no amount can be told from it.
  if (!isKnown) return html`<span class="money">${code}</span>${under}`;
  const missing = digits - minorDigits(currency);
  const pad = minorDigits(currency) ? `pad-${missing}` : `pad-${missing} pad-point`;
  return html`<span class="money ${look ?? ''}"
      >${look === 'short' ? alertIcon() : nothing}${bound ? boundTemplate(bound, t) : nothing}<span
        class="figure ${pad}"
        >${formatAmount(amountMinor, currency, locale)}</span
      >
      ${code}</span
    >${under}`;
}

/** A sign, so that figures stay under each other; read aloud it is a word. */
function boundTemplate(bound: 'atLeast' | 'atMost', t: FigureContext['t']): TemplateResult {
  const word = t(`figure.${bound}`);
  return html`<span class="bound" title=${word}
    ><span aria-hidden="true">${bound === 'atLeast' ? '≥' : '≤'}</span><span class="hidden">${word}</span>
  </span>`;
}

/** A ledger's dash; read aloud it is a word. */
function noneTemplate({ t }: FigureContext): TemplateResult {
  return dashTemplate(t('figure.none'));
}

function unknownTemplate({ t }: FigureContext): TemplateResult {
  return dashTemplate(t('figure.unknown'));
}

function dashTemplate(word: string): TemplateResult {
  return html`<span class="muted" title=${word}
    ><span aria-hidden="true">–</span><span class="hidden">${word}</span></span
  >`;
}

/** The most minor digits among accounts, at least the two that most currencies have. */
export function widestDigits(accounts: readonly Account[]): number {
  return accounts.reduce((most, { currency }) => Math.max(most, isCurrency(currency) ? minorDigits(currency) : 0), 2);
}
