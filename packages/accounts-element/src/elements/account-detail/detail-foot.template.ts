import { alertTemplate, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Account } from '../../model/account.js';
import type { AccountOffer, DetailContext } from './detail-context.js';

/** What there is to do with the account, and before any click why nothing is. */
export function footTemplate(account: Account, context: DetailContext): TemplateResult | typeof nothing {
  const { offers, progress, readonly, t } = context;
  const shown = readonly ? [] : offers.filter((offer) => isFor(offer, account));
  const { busy, problem } = progress ?? {};
  if (shown.length === 0 && !readonly && !problem) return nothing;
  return html`<div class="foot" part="foot">
    ${problem ? alertTemplate(problem) : nothing}
    ${readonly ? html`<p class="note">${infoIcon()}${t('detail.viewer')}</p>` : nothing}
    ${repeat(
      shown,
      // Each a button of its own: none turns into another under a hand.
      (offer) => offer,
      (offer) => offerTemplate(offer, context),
    )}
    <span class="busy muted" data-polite>${busy ?? nothing}</span>
  </div>`;
}

function isFor(offer: AccountOffer, { status, isDefault }: Account): boolean {
  switch (offer) {
    case 'makeDefault':
      return status === 'OPEN' && !isDefault;
    case 'close':
      return status === 'OPEN';
    case 'reopen':
      return status === 'CLOSED';
    default:
      return true;
  }
}

function offerTemplate(offer: AccountOffer, { offer: ask, progress, t }: DetailContext): TemplateResult {
  const isBusy = progress?.busy !== undefined;
  const look = offer === 'edit' ? 'primary' : offer === 'delete' ? 'danger' : '';
  return html`<button
    type="button"
    class="button ${look}"
    data-offer=${offer}
    aria-disabled=${isBusy ? 'true' : 'false'}
    @keydown=${once}
    @click=${() => !isBusy && ask(offer)}
  >
    ${t(`detail.${offer}`)}
  </button>`;
}

/** A key that is held down asks once: what comes up under it next may be another button. */
function once(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
