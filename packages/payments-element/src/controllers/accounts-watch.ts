import { ChangeHints, type SourceHost } from '@remit-elements/element-kit';
import type { ReactiveController } from 'lit';
import type { PaymentsGateway } from '../data/payments-gateway.js';

type Source = Pick<PaymentsGateway, 'subscribeAccounts'>;

/** Hears of accounts that were changed elsewhere, while its host is on the page, and has them read again. */
export class AccountsWatch implements ReactiveController {
  readonly #host: SourceHost;
  readonly #source: () => Source | undefined;
  readonly #renew: () => Promise<void>;
  #followed: Source | undefined;
  #stop: (() => void) | undefined;

  constructor(host: SourceHost, source: () => Source | undefined, renew: () => Promise<void>) {
    this.#host = host;
    this.#source = source;
    this.#renew = renew;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#follow(this.#source());
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(source: Source | undefined): void {
    if (source === this.#followed) return;
    this.#followed = source;
    this.#stop?.();
    this.#stop = undefined;
    if (!source?.subscribeAccounts) return;
    // Many at once, as from an import, are one reason to read.
    const hints = new ChangeHints(this.#renew);
    const stop = source.subscribeAccounts(() => hints.add(''));
    this.#stop = () => {
      stop();
      hints.stop();
    };
  }
}
