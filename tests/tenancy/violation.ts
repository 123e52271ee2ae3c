/** What is wrong about a boundary. */
export type ViolationKind =
  /** Somebody who may was refused. */
  | 'refused'
  /** Somebody who may not was answered, or with another code than the contract's. */
  | 'served'
  /** A refused call left a trace in some company. */
  | 'stored'
  /** An answer holds what is another company's. */
  | 'leaked'
  /** What is another company's can be told from what never was. */
  | 'told apart'
  /** A change reached a socket that it must not reach. */
  | 'delivered'
  /** A change did not reach a socket that it must reach. */
  | 'undelivered'
  /** The operation cannot be tried at all. */
  | 'untried';

export interface Violation {
  readonly kind: ViolationKind;
  readonly operation: string;
  readonly who: string;
  readonly what: string;
}

/** A part of the matrix; it answers what it found, so that the same matrix judges good and broken APIs. */
export interface Case<World> {
  readonly name: string;
  run(world: World, found: (kind: ViolationKind, who: string, what: unknown) => void): Promise<void>;
}

/** Runs cases one after the other; one that cannot be tried is a violation, too. */
export async function violationsOf<World>(
  world: World,
  operation: string,
  cases: readonly Case<World>[],
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  for (const { name, run } of cases) {
    const found = (kind: ViolationKind, who: string, what: unknown) =>
      violations.push({ kind, operation, who, what: typeof what === 'string' ? what : JSON.stringify(what) });
    await run(world, found).catch((error: unknown) => found('untried', name, String(error)));
  }
  return violations;
}

/** For a failing test to show: one line each. */
export function inWords(violations: readonly Violation[]): string {
  return violations.map(({ kind, operation, who, what }) => `${kind}: ${operation}, ${who}: ${what}`).join('\n');
}
