import { Component, signal } from '@angular/core';
import { createSessionClient, type SessionClient } from '@remit-elements/auth-core';
import { SignIn } from './sign-in';
import { Workspace } from './workspace';

@Component({
  selector: 'app-root',
  imports: [SignIn, Workspace],
  // The elements come with their page, so who only signs in does not wait for them.
  template: `
    @if (client(); as current) {
      @defer (on immediate) {
        <app-workspace [client]="current" />
      }
    } @else if (client() === null) {
      <app-sign-in [signedIn]="renew" />
    }
  `,
})
export class App {
  /** Of whoever is signed in: null when nobody is, undefined until that is known. */
  protected readonly client = signal<SessionClient | null | undefined>(undefined);

  protected readonly renew = async (): Promise<void> => {
    const next = await createSessionClient();
    next.session.ended.addEventListener('abort', () => this.client.set(null));
    this.client.set(next);
  };

  constructor() {
    this.renew().catch(() => this.client.set(null)); // rejects when nobody is signed in
  }
}
