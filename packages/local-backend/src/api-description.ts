import { readFile } from 'node:fs/promises';

/** One secondary index; all key attributes are strings. */
export interface IndexDescription {
  readonly partitionKey: string;
  readonly sortKey?: string;
  /** Attributes beside the keys that the index carries. */
  readonly project: readonly string[] | 'ALL';
}

export interface TableDescription {
  readonly partitionKey: string;
  readonly sortKey?: string;
  readonly indexes?: Readonly<Record<string, IndexDescription>>;
}

/** One step of a pipeline: a bundle's name and the table or Lambda it asks, or `none`. */
interface FunctionDescription {
  readonly code: string;
  readonly dataSource: string;
}

export interface ResolverDescription {
  readonly type: string;
  readonly field: string;
  readonly functions: readonly FunctionDescription[];
}

/** The backend package's `api.json`, which its CDK construct reads as well. */
export interface ApiDescription {
  readonly tables: Readonly<Record<string, TableDescription>>;
  readonly resolvers: readonly ResolverDescription[];
  /** Folders of the built Lambdas by the names of their data sources. */
  readonly lambdas?: Readonly<Record<string, string>>;
}

/** The environment variables of the API, `ctx.env` to resolvers: each table's name, as `PAYMENTS_TABLE`. */
export function environmentOf({ tables }: ApiDescription): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(tables).map((name) => [`${name.toUpperCase()}_TABLE`, name]));
}

/** What the runner takes from the backend: exactly the files that are deployed. */
export interface ApiFiles {
  readonly description: ApiDescription;
  readonly schema: string;
  /** The bundled code by its name in the description, and `pipeline`, each resolver's own code. */
  readonly bundles: ReadonlyMap<string, string>;
}

/** The name of the code that every resolver has around its functions. */
export const PIPELINE_CODE = 'pipeline';

/**
 * Reads the built backend.
 * @throws When the backend was not built, with words that say how to.
 */
export async function readApiFiles(): Promise<ApiFiles> {
  const schemaUrl = new URL(import.meta.resolve('@remit-elements/backend/schema.graphql'));
  try {
    const [schema, json] = await Promise.all([readFile(schemaUrl, 'utf8'), readFile(bundleUrl('api.json'), 'utf8')]);
    const description = JSON.parse(json) as ApiDescription;
    const names = new Set([PIPELINE_CODE, ...description.resolvers.flatMap((it) => it.functions.map((f) => f.code))]);
    const bundles = await Promise.all(
      [...names].map(async (name) => [name, await readFile(bundleUrl(`${name}.js`), 'utf8')] as const),
    );
    return { description, schema, bundles: new Map(bundles) };
  } catch (cause) {
    throw new Error('The backend package is not built: run its build first', { cause });
  }
}

function bundleUrl(name: string): URL {
  return new URL(import.meta.resolve(`@remit-elements/backend/resolvers/${name}`));
}
