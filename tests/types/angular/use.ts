import { Component, input } from '@angular/core';
import { ACCOUNTS_ELEMENTS } from '@remit-elements/accounts-element/angular';
import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentDeletedEvent, PaymentSavedEvent, PaymentsGateway } from '@remit-elements/payments-element';
import { PAYMENTS_ELEMENTS } from '@remit-elements/payments-element/angular';

@Component({
  selector: 'app-right',
  imports: [PAYMENTS_ELEMENTS, ACCOUNTS_ELEMENTS],
  template: `
    <payments-element
      id="payments"
      class="wide"
      [client]="client()"
      readonly
      locale="de"
      heading="none"
      [viewState]="{ filter: { currency: 'EUR' } }"
      (payment-saved)="saved($event)"
      (payment-deleted)="deleted($event)"
    />
    <payments-table [gateway]="gateway()" [pageSize]="50" page-size="50" paging="continuous">
      <p slot="empty">Nothing yet</p>
    </payments-table>
    <accounts-element [client]="client()" [readonly]="true" (account-select)="id = $event.accountId" />
  `,
})
export class Right {
  readonly client = input<SessionClient>();
  readonly gateway = input.required<PaymentsGateway>();
  protected id = '';
  protected saved(event: PaymentSavedEvent): string {
    return event.version.toFixed();
  }
  protected deleted(event: PaymentDeletedEvent): string {
    return event.paymentId;
  }
}

@Component({
  selector: 'app-wrong',
  imports: [PAYMENTS_ELEMENTS],
  template: `
    <!-- wrong: a client is not its token -->
    <payments-element client="eyJ" />
    <!-- wrong: no such size -->
    <payments-table [pageSize]="7" />
    <!-- wrong: no such column -->
    <payments-table [columns]="['creditor', 'iban']" />
    <!-- wrong: no such property -->
    <payments-table [clients]="client" />
    <!-- wrong: no such word -->
    <payments-table shortcuts="none" />
    <!-- wrong: an event carries ids, never records -->
    <payments-element (payment-saved)="keep($event.payment)" />
    <!-- wrong: what is deleted has no version -->
    <payments-element (payment-deleted)="saved($event)" />
    <!-- wrong: not among the imports -->
    <accounts-element />
  `,
})
export class Wrong {
  protected readonly client: SessionClient | undefined;
  protected saved(event: PaymentSavedEvent): string {
    return event.version.toFixed();
  }
  protected keep(value: unknown): unknown {
    return value;
  }
}
