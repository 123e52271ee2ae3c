import accounts from '@remit-elements/accounts-element/custom-elements.json';
import payments from '@remit-elements/payments-element/custom-elements.json';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
interface Member extends Described {
  readonly kind: string;
  readonly readonly?: boolean;
  readonly attribute?: string;
}
export interface ElementDeclaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

/** What both packages publish of their elements. */
export const manifest = { ...payments, modules: [...payments.modules, ...accounts.modules] };

const declarations = manifest.modules.flatMap((module) => module.declarations as readonly ElementDeclaration[]);

export function declarationOf(tag: string): ElementDeclaration | undefined {
  return declarations.find(({ tagName }) => tagName === tag);
}
