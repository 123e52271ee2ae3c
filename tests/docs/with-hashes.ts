import { PACKAGES, integrityOf } from '../cdn/host.js';

/** The hashes that a reader of the page puts in: those of the files that lie in `/vendor`. */
export async function withHashes(code: string): Promise<string> {
  let filled = code;
  for (const name of PACKAGES) {
    const hash = (await integrityOf(name))[`/${name}/dist/cdn/${name}.js`];
    filled = filled.replaceAll(
      `"/vendor/${name}/${name}.js": "sha384-…"`,
      `"/vendor/${name}/${name}.js": "${hash ?? ''}"`,
    );
  }
  return filled;
}
