import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { PaymentDeletedEvent } from '../events/payment-deleted-event.js';
import { PaymentSavedEvent } from '../events/payment-saved-event.js';
import { PaymentSubmitEvent } from '../events/payment-submit-event.js';
import { ImportStore } from '../state/import-store.js';
import { NO_IMPORT, type ImportState } from '../state/import-state.js';
import { keepingOf } from '../state/payment-keeping.js';

export type { ImportField } from '../exchange/import-fields.js';
export { calendarDay } from '../model/calendar-day.js';
export { csvFormOf, type CsvForm } from '../exchange/csv-form.js';
export { csvParts } from '../exchange/csv-writer.js';
export { MOST_BYTES, MOST_ROWS } from '../exchange/table-bounds.js';
export type { FileNotice } from '../exchange/file-notice.js';
export { fieldsChanged } from '../state/import-choice.js';
export { countsOf, standingOf } from '../state/import-counts.js';
export type { ImportNote } from '../state/import-notes.js';
export { textsIn, type ImportProblem, type ImportRow } from '../state/import-row.js';
export { isRunning, type RowOutcome, type RunState } from '../state/import-run-state.js';
export { dataRows, missingFields } from '../state/import-source.js';
export type { ImportFacts, ImportStore } from '../state/import-store.js';
export type { ImportState } from '../state/import-state.js';
export { FORM_FIELDS, type FormField } from '../state/payment-texts.js';

/** The import of a session; it ends with the session, and nothing of it is seen in the next. */
export class ImportController {
  readonly #stores: SourceController<PaymentsGateway, ImportStore>;

  constructor(host: SourceHost & HTMLElement, gateway: () => PaymentsGateway | undefined) {
    const witness = {
      announce: (id: string, operation: 'create' | 'delete') =>
        host.dispatchEvent(new PaymentSubmitEvent(id, operation)),
      saved: ({ id, version }: { readonly id: string; readonly version: number }) => {
        host.dispatchEvent(new PaymentSavedEvent(id, version, 'create'));
      },
      deleted: (id: string) => {
        host.dispatchEvent(new PaymentDeletedEvent(id));
      },
    };
    this.#stores = new SourceController(
      host,
      gateway,
      (source) => new ImportStore(source, keepingOf(source).vault, witness),
    );
    // A part that is fetched late has missed that its host was connected.
    this.#stores.hostUpdate();
  }

  /** Undefined without a session. */
  get store(): ImportStore | undefined {
    return this.#stores.store;
  }

  get state(): ImportState {
    return this.store?.state ?? NO_IMPORT;
  }
}
