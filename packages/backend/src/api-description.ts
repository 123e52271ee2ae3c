import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A secondary index: `project` are its non-key attributes, or `ALL`. */
interface IndexDescription {
  readonly partitionKey: string;
  readonly sortKey?: string;
  readonly project: readonly string[] | 'ALL';
}

/** A table; all its key attributes are texts. */
export interface TableDescription {
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly indexes: Readonly<Record<string, IndexDescription>>;
}

/** A pipeline resolver: bundles by name, each with the table or Lambda function it works on, or `none`. */
export interface ResolverDescription {
  readonly type: string;
  readonly field: string;
  readonly functions: readonly { readonly code: string; readonly dataSource: string }[];
}

/** `resolvers/api.json`: the one description that the construct and the local backend both read. */
export interface ApiDescription {
  readonly tables: Readonly<Record<string, TableDescription>>;
  /** Data sources that are Lambda functions, each with its folder among the built functions. */
  readonly lambdas: Readonly<Record<string, string>>;
  /** Bundles that no resolver names: the construct puts them in another's place. */
  readonly alternatives: readonly string[];
  readonly resolvers: readonly ResolverDescription[];
}

/** The built files of this package that get deployed. */
export interface Assets {
  /** Folder of `api.json` and the bundled resolver functions. */
  readonly resolvers: string;
  /** Folder of one folder for each Lambda function. */
  readonly lambda: string;
}

/** This package's folder; its own compiled code lies deeper than its source, so it asks Node. */
const packageRoot = dirname(createRequire(import.meta.url).resolve('@remit-elements/backend/package.json'));

export const SCHEMA_PATH = join(packageRoot, 'schema.graphql');

/** What `npm run build` made. */
export const builtAssets: Assets = {
  resolvers: join(packageRoot, 'dist', 'resolvers'),
  lambda: join(packageRoot, 'dist', 'lambda'),
};

/** @throws {Error} When the package was not built. */
export function readApiDescription(assets: Assets): ApiDescription {
  return JSON.parse(readFileSync(join(assets.resolvers, 'api.json'), 'utf8')) as ApiDescription;
}
