/** What a sign-out would take away. */
export interface KeptCounts {
  /** Writes that were never sent. */
  readonly notSent: number;
  /** Writes that were sent and not answered: they may be saved already. */
  readonly unknown: number;
  /** Writes that the server refused, and that the person has not settled. */
  readonly refused: number;
  /** Payments that were begun in a form and not saved. */
  readonly drafts: number;
}

interface KeptWrite {
  readonly command?: { readonly id?: unknown };
  readonly isSent?: unknown;
  readonly refusal?: unknown;
}

/**
 * @param writes As they lie in the vault, or in the queue.
 * @param drafts As they lie in the vault. One whose payment is being written is that write, and no second payment.
 */
export function countsOf(writes: readonly unknown[], drafts: readonly unknown[]): KeptCounts {
  const known = writes as readonly (KeptWrite | undefined)[];
  const written = new Set(known.map((write) => write?.command?.id));
  const refused = known.filter((write) => write?.refusal !== undefined).length;
  const unknown = known.filter((write) => write?.refusal === undefined && write?.isSent === true).length;
  const begun = drafts.filter((draft) => !written.has((draft as { readonly id?: unknown } | undefined)?.id));
  return { notSent: writes.length - refused - unknown, unknown, refused, drafts: begun.length };
}
