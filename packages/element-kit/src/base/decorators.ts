import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** What TypeScript's `experimentalDecorators` call for a property: with the prototype and the property's name. */
export type PropertyDecorator = (prototype: object, name: string) => void;

/**
 * Declares a reactive property, as Lit's own decorator does, which carries the form for standard decorators along too:
 * 0.8 kB that this build never runs.
 */
export function property(options: PropertyDeclaration = {}): PropertyDecorator {
  return (prototype, name) => {
    const isAccessor = Object.hasOwn(prototype, name);
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    // TypeScript would put the plain accessor back over Lit's, were this one not handed to it.
    return isAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
  };
}

/** Declares a reactive property that is the element's own business: it has no attribute and is not for hosts. */
export function state(): PropertyDecorator {
  return property({ state: true, attribute: false });
}
