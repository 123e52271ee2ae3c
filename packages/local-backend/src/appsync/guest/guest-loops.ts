/**
 * Makes loops over more than 1,000 things fail: deployed they end there in silence, which no test would see.
 * @see https://github.com/aws/aws-appsync-community/issues/371
 */
export function guestLoops() {
  const rounds = 1_000;
  const { apply } = Reflect; // taken before the context is stripped
  const { defineProperty } = Object;
  const Refusal = TypeError;
  const bound = (owner: object, name: string | symbol) => {
    const original = (owner as Record<string | symbol, (...values: unknown[]) => unknown>)[name];
    if (!original) return;
    const bounded = function (this: { length: number }, ...values: unknown[]): unknown {
      if (this.length > rounds) throw new Refusal('A loop ends after 1,000 rounds in APPSYNC_JS');
      return apply(original, this, values);
    };
    defineProperty(owner, name, { value: bounded, writable: true, configurable: true });
  };
  bound(String.prototype, Symbol.iterator);
  bound(Array.prototype, Symbol.iterator);
  const names = 'forEach map flatMap filter reduce reduceRight find some every findIndex findLast findLastIndex';
  for (const name of names.split(' ')) bound(Array.prototype, name);
}
