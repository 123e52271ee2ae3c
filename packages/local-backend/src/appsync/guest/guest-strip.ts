/**
 * Takes everything out of the context that APPSYNC_JS does not document, so that a resolver that would fail deployed
 * fails here too.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html
 */
export function guestStrip() {
  const { getOwnPropertyNames, getOwnPropertyDescriptor, freeze } = Object;
  const { deleteProperty } = Reflect;
  const keep = (owner: object, text: string) => {
    const names = text.split(' ');
    const gone = (name: string) => names.indexOf(name) < 0 && getOwnPropertyDescriptor(owner, name)?.configurable; // eslint-disable-line @typescript-eslint/prefer-includes -- the context has no includes
    // Constants as Number.MAX_VALUE cannot go and do no harm; symbols stay: they are how for-of and spread work.
    for (const name of getOwnPropertyNames(owner)) if (gone(name)) deleteProperty(owner, name);
  };
  const kept = [
    Object,
    String,
    Number,
    Array,
    Math,
    JSON,
    Object.prototype,
    String.prototype,
    Number.prototype,
    Array.prototype,
  ];
  const strings = 'constructor length charAt concat endsWith indexOf lastIndexOf replace replaceAll slice split';
  const arrays =
    'constructor length concat fill flat indexOf join lastIndexOf pop push reverse shift slice sort splice';
  const searches =
    'unshift forEach map flatMap filter reduce reduceRight find some every findIndex findLast findLastIndex';
  keep(Array.prototype, `${arrays} ${searches} toString`);
  keep(Object.prototype, 'constructor toString valueOf hasOwnProperty');
  keep(Function.prototype, 'toString');
  keep(Object, 'assign entries hasOwn keys values prototype length name');
  keep(String, 'raw prototype length name');
  keep(Number, 'isFinite isNaN prototype length name');
  keep(Array, 'prototype length name');
  keep(Math, 'random min max round floor ceil');
  keep(JSON, 'parse stringify');
  keep(String.prototype, `${strings} startsWith toLowerCase toUpperCase trim trimEnd trimStart toString valueOf`);
  keep(globalThis, 'Object String Number Array Math JSON NaN Infinity undefined console');
  for (const owner of kept) freeze(owner);
}
