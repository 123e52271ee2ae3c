import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

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
