import type { Purpose } from './doors-port.js';

/** A sign-up whose code has not come back. */
export interface Pending {
  readonly userName: string;
  readonly email: string;
  readonly purpose: Purpose;
}

/** What a way in needs again after a reload. Never a password. */
export interface DoorsNotes {
  /** Of the link that somebody came by; empty when the link was none. */
  readonly invitation?: string;
  readonly pending?: Pending;
  /** The page that was asked for before the way in was taken. */
  readonly asked?: string;
}

const KEY = 'remit-shell.doors';

/** Of this tab alone, and gone with it or with the sign-in. Where storage is blocked it lasts as long as the page. */
export class DoorsMemory {
  readonly #view: Pick<Window, 'sessionStorage'>;
  #notes: DoorsNotes;

  constructor(view: Pick<Window, 'sessionStorage'>) {
    this.#view = view;
    this.#notes = this.#read();
  }

  get notes(): DoorsNotes {
    return this.#notes;
  }

  set(notes: DoorsNotes): void {
    this.#notes = notes;
    try {
      if (Object.keys(notes).length === 0) this.#view.sessionStorage.removeItem(KEY);
      else this.#view.sessionStorage.setItem(KEY, JSON.stringify(notes));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }

  #read(): DoorsNotes {
    try {
      return decode(JSON.parse(this.#view.sessionStorage.getItem(KEY) ?? '{}'));
    } catch (error) {
      if (error instanceof DOMException || error instanceof SyntaxError) return {};
      throw error;
    }
  }
}

/** Another build may have written it: what it does not know is as if nothing had been kept. */
function decode(value: unknown): DoorsNotes {
  const { invitation, pending, asked } = recordOf(value);
  const kept = pendingOf(pending);
  return {
    ...(typeof invitation === 'string' && { invitation }),
    ...(kept && { pending: kept }),
    // An address of ours and of nobody else's; a browser overlooks tabs and ends of lines in one.
    ...(typeof asked === 'string' && /^\/(?![/\\])[!-~]*$/.test(asked) && { asked }),
  };
}

function pendingOf(value: unknown): Pending | undefined {
  const { userName, email, purpose } = recordOf(value);
  const { companyName, invitation } = recordOf(purpose);
  if (typeof userName !== 'string' || typeof email !== 'string') return undefined;
  if (typeof companyName === 'string') return { userName, email, purpose: { companyName } };
  return typeof invitation === 'string' ? { userName, email, purpose: { invitation } } : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
