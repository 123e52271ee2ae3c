import { developed } from '@remit-elements/element-kit/development.js';
import { warnOnce } from './warn-once.js';

export interface DefineOptions {
  /** Goes before each tag with a hyphen: `v2` gives `v2-payments-table`. Lower-case letters, digits and hyphens. */
  readonly prefix?: string;
}

/**
 * Registers classes under their tags, children first. Calling it again changes nothing. A tag that something else has
 * taken is left alone, with one warning. With a prefix each class is registered as a subclass, since the registry takes
 * a class once only; so two versions live on one page.
 */
export function defineElements(
  elements: Readonly<Record<string, CustomElementConstructor & { tagPrefix?: string }>>,
  options: DefineOptions = {},
): void {
  const prefix = options.prefix ? `${options.prefix}-` : '';
  if (!/^([a-z][a-z0-9-]*-)?$/.test(prefix)) {
    warnOnce('define(): a prefix has lower-case letters, digits and hyphens, a letter first.');
    return;
  }
  for (const [name, base] of Object.entries(elements)) defineElement(prefix, name, base);
}

function defineElement(prefix: string, name: string, base: CustomElementConstructor & { tagPrefix?: string }): void {
  const tag = prefix + name;
  const taken = customElements.get(tag);
  if (taken) {
    const ours = taken === base || Object.getPrototypeOf(taken) === base;
    if (!ours) warnOnce(`<${tag}> is something else’s and was left alone; use define({ prefix }).`);
    return;
  }
  developed(base);
  customElements.define(tag, prefix ? prefixed(base, prefix) : base);
}

function prefixed(base: CustomElementConstructor, tagPrefix: string): CustomElementConstructor {
  return class extends base {
    static tagPrefix = tagPrefix;
  };
}
