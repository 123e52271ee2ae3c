import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The sources below a folder: everything but tests and stories. */
async function sourceOf(folder) {
  const entries = await readdir(folder, { recursive: true });
  const names = entries.filter((name) => name.endsWith('.ts') && !/\.(test|stories)\.ts$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  // What a comment mentions is not in the page.
  return texts.join('\n').replaceAll(/\/\*[\s\S]*?\*\//g, '');
}

/** Parts as they are written: `part="a b"`, `setAttribute('part', 'a')`, and the kinds that `part="dialog ${kind}"` takes. */
function partsIn(source) {
  const written = [...source.matchAll(/\bpart(?:="|', ')([^"'`]+)/g)].flatMap(([, names]) => names.split(/\s+/));
  const kinds = [...source.matchAll(/\bkind: '(\w+)'/g)].map(([, kind]) => kind);
  return new Set([...written, ...kinds]);
}

const withoutDescription = (kind, things = []) =>
  things
    .filter(({ description, summary }) => !description && !summary)
    .map(({ name }) => `${kind} ${name || '(default)'} has no description`);

function rulesOf(element, source, kit) {
  const { name, summary, tagName, members = [], events = [], cssParts = [], slots = [], cssProperties = [] } = element;
  // Most boxes are drawn by the kit's templates.
  const written = partsIn(source + kit);
  const documented = new Set(cssParts.map((part) => part.name));
  const fired = new Set([...source.matchAll(/dispatchEvent\(\s*new (\w+Event)\(/g)].map(([, type]) => type));
  const described = new Set(events.map(({ type }) => type?.text));
  return [
    ...(tagName ? [] : [`${name} has no tag`]),
    ...(summary ? [] : ['has no @summary']),
    ...withoutDescription(
      'member',
      members.filter(({ inheritedFrom }) => !inheritedFrom || inheritedFrom.name === 'RemitElement'),
    ),
    ...withoutDescription('part', cssParts),
    ...withoutDescription('slot', slots),
    ...withoutDescription('custom property', cssProperties),
    ...[...documented]
      .filter((part) => !written.has(part))
      .map((part) => `part ${part} is documented but not in a template`),
    ...[...fired].filter((type) => !described.has(type)).map((type) => `${type} is fired but not documented`),
  ].map((problem) => `<${tagName ?? name}> ${problem}`);
}

/**
 * Everything public of a package that lacks its words, and every part or event on one side only.
 * @returns {Promise<string[]>} One sentence a problem.
 */
export async function undocumented(manifest, packageFolder) {
  const problems = [];
  const kit = await sourceOf(join(packageFolder, '..', 'element-kit', 'src'));
  for (const { path, declarations } of manifest.modules) {
    const source = await sourceOf(join(packageFolder, dirname(path)));
    for (const declaration of declarations) {
      if (declaration.customElement) problems.push(...rulesOf(declaration, source, kit));
    }
  }
  if (manifest.modules.length === 0) problems.push('no element was found');
  return problems;
}
