import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of a host, with what it has to complain of: errors on the console, exceptions, violations of its policy. */
export interface HostPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens one; in a storage of its own. */
export async function openHost(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<HostPage> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 1000 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(url);
  return { page, complaints };
}
