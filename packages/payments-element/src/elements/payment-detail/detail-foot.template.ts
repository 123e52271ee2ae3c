import { alertTemplate, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { becauseFor, offersFor, type Because, type Offer, type Reader } from '../../model/lifecycle-offers.js';
import type { Payment } from '../../model/payment.js';
import type { DetailContext } from './detail-context.js';

/** What most likely is wanted where it is offered first. */
const PRIMARY: readonly Offer[] = ['approve', 'submit', 'edit'];

/** What there is to do with the payment, and before any click why something else is not. */
export function footTemplate(payment: Payment, context: DetailContext): TemplateResult | typeof nothing {
  const { detail, progress, readonly, t } = context;
  const reader = readerOf(context);
  const offers = readonly ? [] : offersFor(payment, reader);
  const because: Because | undefined = readonly ? 'viewer' : becauseFor(payment, reader);
  const notes = [because, detail.overwrites && offers.includes('edit') ? ('lastStays' as const) : undefined];
  const said = notes.flatMap((note) => (note ? [t(`detail.${note}`)] : []));
  const { busy, problem } = progress ?? {};
  if (offers.length === 0 && said.length === 0 && !problem) return nothing;
  return html`<div class="foot" part="foot">
    ${problem ? alertTemplate(problem) : nothing}
    ${said.length > 0 ? html`<p class="note">${infoIcon()}${said.join(' ')}</p>` : nothing}
    ${repeat(
      offers,
      // Each a button of its own: none turns into another under a hand.
      (offer) => offer,
      (offer, index) => offerTemplate(offer, index, context),
    )}
    <span class="busy muted" data-polite>${busy ?? nothing}</span>
  </div>`;
}

function offerTemplate(offer: Offer, index: number, { act, progress, t }: DetailContext): TemplateResult {
  const isBusy = progress?.busy !== undefined;
  const isPrimary = index === 0 && PRIMARY.includes(offer);
  const look = isPrimary ? 'primary' : offer === 'delete' ? 'danger' : '';
  return html`<button
    type="button"
    class="button ${look}"
    data-action=${offer}
    aria-disabled=${isBusy ? 'true' : 'false'}
    @keydown=${once}
    @click=${() => !isBusy && act(offer)}
  >
    ${t(`detail.${offer}`)}
  </button>`;
}

/** A key that is held down asks once: what comes up under it next may be another button. */
function once(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}

function readerOf({ actions, detail }: DetailContext): Reader {
  const { roles, subject, approvalPolicy, hasApprovals } = detail;
  return { roles, subject, approvalPolicy, hasApprovals, wanted: actions };
}
