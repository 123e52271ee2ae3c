#!/usr/bin/env node
import { cli } from './lib/cli.mjs';
import { findBrowser } from './lib/browser.mjs';

const options = cli({
  about: 'Prints the path of the Chromium that the tests take: CHROME_PATH, an installed one, or the one npm brought.',
  options: { pinned: { type: 'boolean', about: "takes npm's alone, for screenshots" } },
});
console.log(await findBrowser({ pinned: options.pinned === true }));
