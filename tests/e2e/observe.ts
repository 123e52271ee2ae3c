import type { Page } from 'playwright-core';

/** A token, or an IBAN: what no console and no address may hold. */
const SECRET = /eyJ[\w-]{10,}\.|\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/;

/** What must not happen on any page of ours. */
export interface Trouble {
  /** Errors on the console, exceptions, violations of the content security policy; tokens and IBANs on console or in addresses. */
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
    if (message.type() === 'error' || SECRET.test(message.text())) trouble.errors.push(message.text());
  });
  page.on('framenavigated', (frame) => {
    if (SECRET.test(decodeURIComponent(frame.url()))) trouble.errors.push(`secret in the address ${frame.url()}`);
  });
  page.on('pageerror', (error) => trouble.errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (SECRET.test(decodeURIComponent(url.href))) trouble.errors.push(`secret in a request to ${url.pathname}`);
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
