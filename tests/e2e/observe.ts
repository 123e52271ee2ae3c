import type { Page } from 'playwright-core';

/** What must not happen on any page of ours. */
export interface Trouble {
  /** Errors on the console, exceptions, and violations of the content security policy. */
  readonly errors: string[];
  /** Requests that left the origin. */
  readonly strangers: string[];
  /** Paths of everything that was requested. */
  readonly requested: string[];
}

/** Listens to a page from before its first document. */
export async function observe(page: Page, origin: string): Promise<Trouble> {
  // A step that takes longer has failed, and is to be named by it, not by the whole test.
  page.setDefaultTimeout(8_000);
  const trouble: Trouble = { errors: [], strangers: [], requested: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.errors.push(message.text());
  });
  page.on('pageerror', (error) => trouble.errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === origin) trouble.requested.push(url.pathname);
    else trouble.strangers.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) trouble.strangers.push(socket.url());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return trouble;
}
