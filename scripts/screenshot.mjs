#!/usr/bin/env node
/** Takes the pictures of the README and of the quick start: the shell's payments page, signed in, and the quick start's page. */
import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { browserArgs, findBrowser } from './lib/browser.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';

cli({ about: 'Writes docs/images/payments.png and payments-dark.png from the running shell, and quick-start.png.' });
await install();
await build({ scopes: ['shell', 'local-backend', 'payments-element'] });

const { startLocalBackend } = await import('@remit-elements/local-backend');
const { chromium } = await import('playwright-core');
const dataDir = await mkdtemp(join(tmpdir(), 'remit-screenshot-'));
const backend = await startLocalBackend({ port: 0, dataDir });
const browser = await chromium.launch({ executablePath: await findBrowser({ pinned: true }), args: browserArgs });
try {
  await mkdir(repoPath('docs', 'images'), { recursive: true });
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    await page.goto(backend.url);
    await page.getByLabel('User name').fill('userTenantA');
    await page.getByLabel('Password').fill('passwordA');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Payments' }).first().click();
    await page.getByRole('table', { name: 'Payments' }).getByRole('rowheader').first().waitFor();
    await page.getByRole('searchbox').waitFor(); // what is over the rows comes after them
    const name = colorScheme === 'light' ? 'payments.png' : 'payments-dark.png';
    await page.screenshot({ path: repoPath('docs', 'images', name) });
    console.log(`docs/images/${name}`);
    await page.close();
  }
  await quickStart();
} finally {
  await browser.close();
  await backend.close();
  await rm(dataDir, { recursive: true, force: true });
}

/** The page as docs/quick-start.md has it pasted, without a bundler; at an address of the backend's, which it does not ask. */
async function quickStart() {
  const text = await readFile(repoPath('docs', 'quick-start.md'), 'utf8');
  const html = [...text.matchAll(/```html\n([\s\S]*?)```/g)]
    .map(([, code]) => code)
    .find((code) => code.includes('./vendor/'));
  const page = await browser.newPage({ viewport: { width: 1200, height: 640 }, colorScheme: 'light', locale: 'en-GB' });
  await page.route(`${backend.url}/quick-start.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.route(`${backend.url}/vendor/**`, async (route) => {
    const [, , name, ...path] = new URL(route.request().url()).pathname.split('/');
    const body = await readFile(repoPath('packages', name, 'dist', 'cdn', ...path));
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(`${backend.url}/quick-start.html`);
  await page.getByRole('rowheader').first().waitFor();
  await page.getByRole('searchbox').waitFor();
  await page.screenshot({ path: repoPath('docs', 'images', 'quick-start.png') });
  console.log('docs/images/quick-start.png');
}
