import { formatDate, intl } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { FillSource, Filling } from '../../controllers/form-filling.js';
import { FORM_FIELDS, type FormField } from '../../controllers/payment-form-controller.js';
import { isolated } from './filled-words.js';
import { labelOf, type FormView } from './form-view.js';
import { valueText } from './payment-values.js';

/** What was filled in at once, so that nobody overlooks it, and the way back. */
export function filledTemplate(
  view: FormView,
  isShown: (source: FillSource) => boolean,
): TemplateResult | typeof nothing {
  const filling = view.tools?.filling;
  const last = filling?.last;
  if (!filling || !last || !isShown(last.source)) return nothing;
  const { instead } = last;
  const take = (): void => void filling.fill(instead ?? {}, last.source);
  return html`<div class="filled">
    <p class="offer" data-polite>${filledText(view, last)} ${leftText(view, last)}</p>
    ${
      instead ? html`<button type="button" class="link" @click=${take}>${insteadText(view, instead)}</button>` : nothing
    }
    ${
      last.fields.length > 0
        ? html`<button type="button" class="link" @click=${() => filling.undo()}>${view.t('form.undo')}</button>`
        : nothing
    }
  </div>`;
}

function filledText(view: FormView, { fields, source }: Filling): string {
  const { locale, now, t } = view;
  const { texts } = view.controller.form;
  const named = fields.filter((field) => texts[field].trim() !== '' && isNews(source, field));
  if (named.length === 0) return '';
  const listed = listOf(view, named);
  if (source.by === 'paste') return t('form.pasted', { fields: listed });
  if (source.by === 'template') return t('form.templateUsed', { name: isolated(source.name) });
  return t('form.filledIn', { fields: listed, day: formatDate(source.day, locale, now.getFullYear()) });
}

/** A name that was chosen in sight is none, nor is what stands again where a line was pasted. */
function isNews(source: FillSource, field: FormField): boolean {
  if (source.by === 'paste') return source.read.includes(field);
  return source.by !== 'creditor' || field !== 'creditorName';
}

function leftText(view: FormView, { gone = [], instead }: Filling): string {
  const kept = FORM_FIELDS.filter((field) => instead?.[field] !== undefined && instead[field] !== '');
  const texts = [
    kept.length > 0 ? view.t('form.keptTyped', { fields: listOf(view, kept) }) : '',
    gone.length > 0 ? view.t('form.goneFields', { fields: listOf(view, gone) }) : '',
  ];
  return texts.filter(Boolean).join(' ');
}

function insteadText({ t }: FormView, instead: NonNullable<Filling['instead']>): string {
  const { creditorIban } = instead;
  return creditorIban ? t('form.useSepaText', { text: creditorIban }) : t('form.useFormer');
}

/** By their labels; an address as one. */
export function listOf(view: FormView, fields: readonly FormField[]): string {
  const names = new Set(
    fields.map((field) =>
      field.startsWith('creditorAddress.') ? view.t('form.creditorAddress') : labelOf(view, field),
    ),
  );
  return intl('list', view.locale, { type: 'conjunction' }).format(names);
}

/** A whole payment that was pasted, to be looked at before the form takes it. */
export function pasteTemplate(view: FormView, field: FormField): TemplateResult | typeof nothing {
  const { t, tools } = view;
  const offered = tools?.paste.offered;
  if (!tools || offered?.field !== field) return nothing;
  const { draft, unclear } = offered.line;
  const rows = FORM_FIELDS.flatMap((each) => {
    const value = each === 'currency' ? '' : valueText(view, each, draft);
    return value
      ? [
          html`<div>
            <dt>${labelOf(view, each)}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
        ]
      : [];
  });
  const left =
    unclear.length > 0
      ? html`<p>${t('form.pasteUnclear', { fields: listOf(view, unclear as FormField[]) })}</p>`
      : nothing;
  return html`<div class="pasted" part="pasted">
    <p data-polite>${t('form.pasteOffer')}</p>
    <dl>${rows}</dl>
    ${left}
    <div class="pasted-actions">
      ${
        rows.length > 0
          ? html`<button type="button" class="button" @click=${() => tools.paste.take()}>
              ${t('form.pasteTake')}
            </button>`
          : nothing
      }
      <button type="button" class="button plain" @click=${tools.paste.dismiss}>${t('form.pasteDismiss')}</button>
    </div>
  </div>`;
}
