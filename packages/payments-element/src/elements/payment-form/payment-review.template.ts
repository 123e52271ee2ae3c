import { html, nothing, type TemplateResult } from 'lit';
import { FORM_FIELDS } from '../../controllers/payment-form-controller.js';
import { payeeTemplate } from './payment-aids.template.js';
import { labelOf, type FormView } from './form-view.js';
import { sentenceTemplate } from './payment-sentence.js';
import { valueText } from './payment-values.js';

/** All that will be sent, to be read once more before it is: WCAG 3.3.4, the way by confirmation. */
export function reviewTemplate(view: FormView): TemplateResult {
  const { controller, tools, t } = view;
  const asksPayee = tools?.aids.asksPayee === true;
  const rows = FORM_FIELDS.filter((field) => field !== 'currency').map((field) => {
    const value = valueText(view, field, controller.draft);
    return value
      ? html`<div>
          <dt>${labelOf(view, field)}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`
      : nothing;
  });
  return html`<section class="review" part="review" aria-labelledby="review">
    <h3 id="review" tabindex="-1">${t('form.review')}</h3>
    <p class="review-sentence">${sentenceTemplate(view)}</p>
    ${asksPayee ? payeeTemplate(view) : nothing}
    <dl>${rows}</dl>
  </section>`;
}
