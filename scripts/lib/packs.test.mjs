import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { repoPath } from './cli.mjs';
import { packAll, PUBLIC } from './packs.mjs';

const exec = promisify(execFile);
// Below the repository, so that what is not ours is found as a host would have it.
const host = repoPath('.cache', 'packed-host');
const folderOf = (name) => join(host, 'node_modules', '@remit-elements', name);
const textOf = (...parts) => readFile(join(...parts), 'utf8');

/** Each file of an unpacked package, by its path in it. */
async function filesOf(name) {
  const entries = await readdir(folderOf(name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folderOf(name).length + 1));
}

beforeAll(async () => {
  await rm(host, { recursive: true, force: true });
  for (const { name, tarball } of await packAll(join(host, 'packs'))) {
    const folder = folderOf(name.split('/')[1]);
    await mkdir(folder, { recursive: true });
    await exec('tar', ['-xzf', tarball, '-C', folder, '--strip-components', '1']);
  }
}, 120_000);

describe.each(PUBLIC)('the pack of %s', (name) => {
  it('has modules, their types, sources and maps, and what is to be read; nothing else', async () => {
    const kinds = new Set((await filesOf(name)).map((file) => extname(file) || file));
    const usual = ['.css', '.graphql', '.js', '.json', '.map', '.md', '.mjs', '.ts', '.txt', 'LICENSE'];
    expect([...kinds].filter((kind) => !usual.includes(kind))).toEqual([]);
    expect(await filesOf(name)).toEqual(
      expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']),
    );
  });

  it('has no test, story, bench or build state', async () => {
    const odd = (await filesOf(name)).filter((file) =>
      /\.(test|stories)\.|bench\.|\.tsbuildinfo|tsconfig|node_modules/.test(file),
    );
    expect(odd).toEqual([]);
  });

  it('names no folder of the machine that built it', async () => {
    const texts = await Promise.all(
      (await filesOf(name)).map(async (file) => [file, await textOf(folderOf(name), file)]),
    );
    expect(texts.filter(([, text]) => text.includes(repoPath())).map(([file]) => file)).toEqual([]);
  });

  it('has maps without sources inside, to sources that it brings', async () => {
    const maps = (await filesOf(name)).filter((file) => file.endsWith('.map'));
    const broken = [];
    for (const file of maps) {
      const { sources, sourcesContent } = JSON.parse(await textOf(folderOf(name), file));
      const lost = sources.filter((source) => !existsSync(join(folderOf(name), dirname(file), source)));
      if (sourcesContent || lost.length > 0) broken.push(file, ...lost);
    }
    expect(broken).toEqual([]);
    if (name !== 'backend') expect(maps.length).toBeGreaterThan(20);
  });

  it('imports each entry in plain Node', async () => {
    const { exports } = JSON.parse(await textOf(folderOf(name), 'package.json'));
    const code = Object.keys(exports)
      // The CDN's files are for pages, `production` for those that build for them.
      .filter((entry) => !entry.includes('*') && !/\.(json|css|graphql)$|\/cdn$/.test(entry))
      .map((entry) => `await import('${entry.replace('.', `@remit-elements/${name}`)}');`);
    expect(code.length).toBeGreaterThan(0);
    // Angular's libraries are linked by its command line; where they are not, by its compiler.
    const script = `import '@angular/compiler';\n${code.join('\n')}\nconsole.log('imported');`;
    const { stdout } = await exec(process.execPath, ['--input-type=module', '-e', script], { cwd: host });
    expect(stdout).toContain('imported');
  });

  it('has no install script', async () => {
    const { scripts = {} } = JSON.parse(await textOf(folderOf(name), 'package.json'));
    expect(Object.keys(scripts).filter((script) => /install|prepare/.test(script))).toEqual([]);
  });

  it('has the licence of the repository', async () => {
    expect(await textOf(folderOf(name), 'LICENSE')).toBe(await textOf(repoPath('LICENSE')));
  });
});
