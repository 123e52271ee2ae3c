import { html, nothing, type TemplateResult } from 'lit';

export interface ErrorSummaryModel {
  readonly id: string;
  /** Says how many, as "2 entries need a look". */
  readonly title: string;
  /** In the order of the fields; `fieldId` is the id of the control in the same shadow root. */
  readonly errors: readonly { readonly fieldId: string; readonly label: string; readonly message: string }[];
}

/**
 * All that is wrong, above the form. It can take the focus, and each line leads to its field; the alert is
 * nested, so that moving the focus and announcing do not get in each other's way.
 */
export function errorSummaryTemplate(model: ErrorSummaryModel): TemplateResult | typeof nothing {
  if (model.errors.length === 0) return nothing;
  return html`<div class="error-summary" part="error-summary" id=${model.id} tabindex="-1">
    <div role="alert">
      <h3>${model.title}</h3>
      <ul>
        ${model.errors.map(
          ({ fieldId, label, message }) =>
            html`<li>
              <a href="#${fieldId}" @click=${goToField}><bdi>${label}</bdi>: ${message}</a>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** A fragment of the page does not reach into a shadow root, and the address is the host's. */
function goToField(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const root = link.getRootNode() as ShadowRoot;
  const field = root.getElementById(decodeURIComponent(link.hash.slice(1)));
  const details = field?.closest('details');
  if (details) details.open = true;
  field?.focus();
}
