import { isDeepStrictEqual } from 'node:util';
import type { Resource, TemplateJson, VariantName } from './variants.js';

/** Something that keeps tenants apart, seen in the template alone. */
export interface Control {
  /** What is promised, in words. */
  readonly control: string;
  /** The variants that must have it. */
  readonly variants: readonly VariantName[];
  holds(template: TemplateJson): boolean;
  /** Every way to take it away, each of which somebody could write by mistake. */
  removals(template: TemplateJson): readonly Removal[];
}

export interface Removal {
  readonly where: string;
  apply(template: TemplateJson): void;
}

/** Where SES mails. */
export const MAILED = ['own pool', 'hosting', 'every option'] as const satisfies readonly VariantName[];
export const OWN_POOL = ['own pool', 'no mail', 'hosting', 'every option'] as const satisfies readonly VariantName[];
export const EVERYWHERE = [...OWN_POOL, 'existing pool'] as const satisfies readonly VariantName[];
export const HOSTED = ['hosting', 'every option'] as const satisfies readonly VariantName[];

type Where = (resource: Resource, id: string) => boolean;

/** Resources of a type, by their logical ids. */
export function resourcesOf(
  template: TemplateJson,
  type: string,
  where: Where = () => true,
): [id: string, resource: Resource][] {
  return Object.entries(template.Resources).filter(([id, found]) => found.Type === type && where(found, id));
}

/** The value at a path such as `Properties.Policies.PasswordPolicy`. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | null | undefined)?.[key], value);
}

export function set(value: unknown, path: string, to: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  const owner = (keys.length > 0 ? at(value, keys.join('.')) : value) as Record<string, unknown>;
  if (to === undefined) Reflect.deleteProperty(owner, last);
  else owner[last] = to;
}

interface PropertyControl {
  readonly control: string;
  readonly variants?: readonly VariantName[];
  readonly type: string;
  readonly where?: Where;
  /** Of the whole resource, such as `Properties.QueryDepthLimit` or `DeletionPolicy`. */
  readonly path: string;
  /** The value, or a question to it. */
  readonly is: unknown;
  /** What somebody might write instead of leaving it out. */
  readonly instead?: readonly unknown[];
}

/** A property that every resource of a type must have; taking it from any one of them is a way to lose it. */
export function property(options: PropertyControl): Control {
  const { control, variants = EVERYWHERE, type, where, path, is, instead = [] } = options;
  const fits =
    typeof is === 'function' ? (is as (value: unknown) => boolean) : (v: unknown) => isDeepStrictEqual(v, is);
  return {
    control,
    variants,
    holds: (template) => {
      const found = resourcesOf(template, type, where);
      return found.length > 0 && found.every(([, resource]) => fits(at(resource, path)));
    },
    removals: (template) =>
      resourcesOf(template, type, where).flatMap(([id]) =>
        [undefined, ...instead].map((to) => ({
          where: to === undefined ? id : `${id}, ${JSON.stringify(to)}`,
          apply: (copy: TemplateJson) => {
            set(copy.Resources[id], path, to);
          },
        })),
      ),
  };
}

/** One way to take something away that concerns no single resource. */
export const removal = (where: string, apply: (template: TemplateJson) => void): Removal => ({ where, apply });

/** Deleting any one of these resources. */
export const deletions = (found: readonly [id: string, resource: Resource][]): Removal[] =>
  found.map(([id]) => removal(`without ${id}`, ({ Resources }) => void Reflect.deleteProperty(Resources, id)));

export const flat = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
