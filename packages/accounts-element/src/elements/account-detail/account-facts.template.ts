import { groupIban } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { AccountBalance } from '../../model/account-balance.js';
import type { Account } from '../../model/account.js';
import { addressText } from './address-text.js';
import type { DetailContext } from './detail-context.js';
import type { DetailWords } from './detail-words.js';
import { dayText, moneyText } from './money-text.js';

/** By what a bank calls a balance, in words that say what it is good for. */
const KINDS: Readonly<Record<string, 'booked' | 'available' | 'expected'>> = {
  ...{ CLBD: 'booked', ITBD: 'booked', OPBD: 'booked', PRCD: 'booked' },
  ...{ CLAV: 'available', ITAV: 'available', OPAV: 'available', FWAV: 'available' },
  XPCD: 'expected',
};

export function balanceText({ type, asOf }: AccountBalance, { locale, t }: DetailContext): string {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  return t(`detail.balance.${kind ?? 'other'}`, { date: dayText(asOf, locale) });
}

/** Whose account it is and where, and what else its bank says that it holds. */
export function factsTemplate(account: Account, context: DetailContext): TemplateResult {
  const { t } = context;
  const { holderAddress } = account;
  return html`<dl part="facts">
    ${othersTemplate(context)}
    ${factTemplate(t('detail.holder'), html`<bdi class="strong">${account.holderName}</bdi>`)}
    ${holderAddress ? factTemplate(t('detail.address'), html`<bdi>${addressText(holderAddress)}</bdi>`) : nothing}
    ${factTemplate(t('detail.iban'), ibanTemplate(account.iban, context))}
    ${account.bic ? factTemplate(t('detail.bic'), html`<bdi>${account.bic}</bdi>`) : nothing}
    ${factTemplate(t('detail.currency'), account.currency)}
  </dl>`;
}

/** Beside the one that stands on top. */
function othersTemplate(context: DetailContext): unknown {
  const { balances = [], balance } = context.detail.figures;
  return balances
    .filter((one) => one !== balance)
    .map((one) => factTemplate(balanceText(one, context), moneyText(one, context.locale)));
}

function factTemplate(name: string, fact: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${fact}</dd>
  </div>`;
}

function ibanTemplate(iban: string, { copied, copy, t }: DetailContext): TemplateResult {
  const said: keyof DetailWords | undefined = copied && `detail.${copied}`;
  return html`<span class="iban-line"
      ><bdi>${groupIban(iban)}</bdi>
      <button type="button" class="button small" aria-label=${t('detail.copyLabel')} @click=${() => copy(iban)}>
        ${t('detail.copy')}
      </button></span
    >
    <span class="said muted" data-polite>${said ? t(said) : nothing}</span>`;
}
