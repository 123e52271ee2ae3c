import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error -- a plain script without types, shared with the commands in scripts/
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';

/** Starts the Chromium that every test of ours takes. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await (findBrowser as () => Promise<string>)(),
    args: browserArgs as string[],
    headless: true,
  });
}
