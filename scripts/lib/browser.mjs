import { existsSync } from 'node:fs';
import { join } from 'node:path';

const names = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/** Flags that keep a test's browser off the network and out of the way. `--no-sandbox` only where there is no choice. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser pinned through npm: Linux x64 only, and the one whose screenshots are comparable. */
async function pinnedBrowser() {
  // The package unpacks the shared libraries it brings only when it believes itself in Lambda.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/**
 * Finds a Chromium: `CHROME_PATH`, then an installed Chrome or Chromium, then the one that npm brought.
 * @param {{ pinned?: boolean }} [options] `pinned` takes npm's alone, for screenshots that must not differ.
 * @returns {Promise<string>} The path of its program.
 */
export async function findBrowser({ pinned = false } = {}) {
  if (!pinned) {
    const given = process.env['CHROME_PATH'];
    if (given) {
      if (!existsSync(given)) throw new Error(`CHROME_PATH names no file: ${given}`);
      return given;
    }
    const installed = (names[process.platform] ?? []).find((path) => existsSync(path));
    if (installed) return installed;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium found: install one, or name it in CHROME_PATH');
  }
  return pinnedBrowser();
}
