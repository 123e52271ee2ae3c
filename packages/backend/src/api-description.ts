import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from './assets.js';

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

/** One step of a pipeline: a bundle by its name, and the table or function it works on, or `none`. */
export interface StepDescription {
  readonly code: string;
  readonly dataSource: string;
}

/** A pipeline resolver. */
export interface ResolverDescription {
  readonly type: string;
  readonly field: string;
  readonly functions: readonly StepDescription[];
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

/** @throws {Error} When the package was not built. */
export function readApiDescription(assets: Assets): ApiDescription {
  return JSON.parse(readFileSync(join(assets.resolvers, 'api.json'), 'utf8')) as ApiDescription;
}
