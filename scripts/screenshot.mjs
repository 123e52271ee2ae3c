#!/usr/bin/env node
/** Takes the README's picture from the running shell: seeded data, signed in, the payments page. */
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { browserArgs, findBrowser } from './lib/browser.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';

cli({ about: 'Writes docs/images/payments.png and payments-dark.png from the running shell.' });
await install();
await build({ scopes: ['shell', 'local-backend'] });

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
    const name = colorScheme === 'light' ? 'payments.png' : 'payments-dark.png';
    await page.screenshot({ path: repoPath('docs', 'images', name) });
    console.log(`docs/images/${name}`);
    await page.close();
  }
} finally {
  await browser.close();
  await backend.close();
  await rm(dataDir, { recursive: true, force: true });
}
