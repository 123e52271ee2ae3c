import { readFile } from 'node:fs/promises';
import { repoPath } from './cli.mjs';
import { PUBLIC } from './packs.mjs';

/** Licences that ask for nothing that whoever ships our packages could trip over. */
const TAKEN = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

const isTaken = (licence) =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => TAKEN.has(part.trim())));

/** Where npm put what a package asks for: in its own folder, or in that of one of those around it. */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)(node_modules\/)?[^/]+(\/[^/]+)?$/, '')) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return undefined;
  }
}

/**
 * The packages that come with ours, those that hosts bring themselves (peers that are no option) included.
 * @returns {Promise<{ name: string, version: string, licence: string, taken: boolean }[]>}
 */
export async function licences() {
  const { packages } = JSON.parse(await readFile(repoPath('package-lock.json'), 'utf8'));
  const found = new Map();
  const queue = PUBLIC.map((name) => `packages/${name}`);
  for (const path of queue) {
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[path];
    const asked = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of [...Object.keys(dependencies), ...asked]) {
      const place = placeOf(packages, path, name);
      if (place === undefined || packages[place].link || found.has(place)) continue;
      const { version, license: licence = 'none named' } = packages[place];
      found.set(place, { name, version, licence, taken: isTaken(licence) });
      queue.push(place);
    }
  }
  return [...found.values()];
}
