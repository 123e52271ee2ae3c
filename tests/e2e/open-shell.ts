import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalBackend, type LocalBackend } from '@remit-elements/local-backend';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';

/** The shell on its backend, with the seeded companies, and a browser to look at it. */
export interface OpenShell {
  readonly backend: LocalBackend;
  readonly browser: Browser;
  readonly dataDir: string;
  close(): Promise<void>;
}

export async function openShell(): Promise<OpenShell> {
  const dataDir = await mkdtemp(join(tmpdir(), 'remit-shell-'));
  const backend = await startLocalBackend({ port: 0, dataDir });
  const browser = await launchBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await backend.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { backend, browser, dataDir, close };
}
