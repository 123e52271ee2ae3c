import { Component, computed, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCardModule } from '@angular/material/card';
import { MatToolbarModule } from '@angular/material/toolbar';
import { ACCOUNTS_ELEMENTS } from '@remit-elements/accounts-element/angular';
import '@remit-elements/accounts-element/define.js';
import { forgetKept as forgetAccounts } from '@remit-elements/accounts-element/kept.js';
import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentSavedEvent } from '@remit-elements/payments-element';
import { PAYMENTS_ELEMENTS } from '@remit-elements/payments-element/angular';
import '@remit-elements/payments-element/define.js';
import { forgetKept as forgetPayments } from '@remit-elements/payments-element/kept.js';
import { signOut } from 'aws-amplify/auth';

@Component({
  selector: 'app-workspace',
  imports: [ACCOUNTS_ELEMENTS, MatButtonModule, MatCardModule, MatToolbarModule, PAYMENTS_ELEMENTS],
  template: `
    <header>
      <mat-toolbar>
        <strong>Summit</strong>
        <span>{{ client().session.tenantName }}</span>
        <button mat-stroked-button (click)="leave()">Sign out</button>
      </mat-toolbar>
    </header>
    <main>
      <p role="status">{{ news() }}</p>
      <mat-card appearance="outlined">
        <accounts-element
          [client]="current()"
          (account-saved)="news.set('Saved account. The treasury desk has it from now on.')"
        />
      </mat-card>
      <mat-card appearance="outlined">
        <payments-element [client]="current()" (payment-saved)="saved($event)" />
      </mat-card>
    </main>
  `,
  styleUrl: './workspace.scss',
})
export class Workspace {
  readonly client = input.required<SessionClient>();
  protected readonly news = signal('');
  private readonly isLeaving = signal(false);
  /** While somebody leaves, nothing more is asked for in their name. */
  protected readonly current = computed(() => (this.isLeaving() ? undefined : this.client()));

  protected saved({ paymentId }: PaymentSavedEvent): void {
    this.news.set(`Saved payment ${paymentId.slice(0, 8)}. The treasury desk sees it now.`);
  }

  protected async leave(): Promise<void> {
    this.isLeaving.set(true);
    const { session } = this.client();
    await Promise.all([forgetAccounts(session), forgetPayments(session)]);
    await signOut();
  }
}
