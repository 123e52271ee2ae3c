import { KeptTexts, type TypedTexts } from '@remit-elements/element-kit/vault.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { keptScopeOf } from '../state/kept-scope.js';

/** A form, as far as what is typed into it is kept. */
export interface KeptForm {
  readonly host: ReactiveControllerHost & { readonly isConnected: boolean; readonly accountId: string | undefined };
  /** Whose form it is, while it may be written in. */
  gateway(): AccountsGateway | undefined;
  /** Whether there are fields that can be filled in. */
  isReady(): boolean;
  /** What was typed and is not saved; the same object until something else was. */
  typed(): TypedTexts | undefined;
  /** Puts back what was typed before. */
  resume(typed: TypedTexts): void;
}

const NEW = 'new';
const EDITED = 'account ';

/** The form that a person typed into last, and neither saved nor gave up. */
export async function formLeftOf(
  gateway: AccountsGateway,
): Promise<{ readonly accountId: string | undefined } | undefined> {
  const kept = keptOf(gateway);
  const entry = await kept.latest();
  kept.close();
  if (entry === NEW) return { accountId: undefined };
  return entry?.startsWith(EDITED) ? { accountId: entry.slice(EDITED.length) } : undefined;
}

function keptOf({ session, retention = 'browser' }: AccountsGateway): KeptTexts {
  return new KeptTexts(keptScopeOf(session), { retention });
}

/** Keeps what is typed into a form until it is saved or given up, and puts it back: after an expired session, a reload, a crash. */
export class AccountFormKeeper implements ReactiveController {
  readonly #form: KeptForm;
  #kept: KeptTexts | undefined;
  #scope = '';
  /** Which entry is this form's. */
  #entry = '';
  #found: TypedTexts | undefined;
  #last: TypedTexts | undefined;

  constructor(form: KeptForm) {
    this.#form = form;
    form.host.addController(this);
  }

  /** It was saved, or is not wanted. */
  drop(): void {
    this.#found = this.#last = undefined;
    if (this.#entry !== '') void this.#kept?.drop(this.#entry);
  }

  hostUpdated(): void {
    const { host } = this.#form;
    // A form that left the page may update once more, emptied: that is nobody's wish to give up what was typed.
    if (!host.isConnected) return;
    this.#follow(this.#form.gateway());
    if (!this.#kept) return;
    this.#open(host.accountId === undefined ? NEW : EDITED + host.accountId);
    const typed = this.#form.typed();
    if (!typed) return this.#untouched();
    this.#found = undefined;
    if (typed === this.#last) return;
    this.#last = typed;
    void this.#kept.keep(this.#entry, typed);
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #untouched(): void {
    // Saved, or taken back by hand.
    if (this.#last) this.drop();
    const found = this.#found;
    if (!found || !this.#form.isReady()) return;
    this.#found = undefined;
    this.#form.resume(found);
  }

  #follow(gateway: AccountsGateway | undefined): void {
    const scope = gateway ? keptScopeOf(gateway.session) : '';
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.#kept?.close();
    this.#kept = gateway && keptOf(gateway);
    this.#entry = '';
    this.#found = this.#last = undefined;
  }

  #open(entry: string): void {
    if (entry === this.#entry) return;
    this.#entry = entry;
    this.#found = this.#last = undefined;
    void this.#look();
  }

  async #look(): Promise<void> {
    const [kept, entry] = [this.#kept, this.#entry];
    const found = await kept?.of(entry);
    if (!found || kept !== this.#kept || entry !== this.#entry || this.#last) return;
    this.#found = found;
    this.#form.host.requestUpdate();
  }
}
