import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import { GraphQLTotalsReader } from '../data/graphql-totals-reader.js';
import type { TotalsReader } from '../data/payments-gateway.js';
import type { PaymentFilter } from '../model/payment-query.js';
import { TotalsStore, type TotalsState } from '../state/totals-store.js';
import { GatewaySource, type PaymentsDoors } from './gateway-source.js';

export type { TotalsState } from '../state/totals-store.js';

/** Tells of each change of a payment by an event `hint`. */
type Changes = EventTarget | undefined;

/** The totals of what a list is filtered by, kept current. */
export class TotalsController {
  readonly #host: { readonly query: { readonly filter?: PaymentFilter } };
  readonly #gateways = new GatewaySource((client) => new GraphQLTotalsReader(client));
  readonly #stores: SourceController<TotalsReader, TotalsStore>;
  readonly #wanted: () => boolean;
  readonly #changes: () => Changes;
  #heard: Changes;

  /**
   * @param wanted Whether there is a gateway that can add up.
   * @param changes Where changes are heard of, asked before each update.
   */
  constructor(
    host: SourceHost & PaymentsDoors & { readonly query: { readonly filter?: PaymentFilter } },
    wanted: () => boolean,
    changes: () => Changes,
  ) {
    this.#host = host;
    this.#wanted = wanted;
    this.#changes = changes;
    this.#stores = new SourceController<TotalsReader, TotalsStore>(
      host,
      () => this.#gateways.of(host),
      (reader) => new TotalsStore(reader),
    );
    host.addController(this);
  }

  get state(): TotalsState {
    return this.#stores.store?.state ?? { status: 'idle', value: undefined };
  }

  hostUpdate(): void {
    this.#hear(this.#changes());
    if (this.#wanted()) this.#stores.store?.show(this.#host.query.filter ?? {});
  }

  hostDisconnected(): void {
    this.#hear(undefined);
  }

  #hear(changes: Changes): void {
    if (changes === this.#heard) return;
    this.#heard?.removeEventListener('hint', this.#changed);
    this.#heard = changes;
    changes?.addEventListener('hint', this.#changed);
  }

  readonly #changed = (): void => this.#stores.store?.changed();
}
