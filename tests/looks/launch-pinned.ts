import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error -- a plain script without types, shared with the commands in scripts/
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';

/** The browser that is pinned through npm, whose letters and colours are the same on every machine. */
export async function launchPinned(): Promise<Browser> {
  return chromium.launch({
    executablePath: await (findBrowser as (options: { pinned: boolean }) => Promise<string>)({ pinned: true }),
    args: [
      ...(browserArgs as string[]),
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ],
  });
}
