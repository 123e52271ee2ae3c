import type { Locator, Page } from 'playwright-core';
import { fillPayment, rowOf, type TypedPayment } from '../../support/shell.js';
import type { HostPage } from '../page/host-page.js';
import type { FaultProxy } from '../proxy/fault-proxy.js';

export interface DeskOptions {
  /** Gives the element a gateway that waits no longer than so many ms for an answer. */
  readonly deadlineMs?: number;
}

/** A token, or an IBAN: what no console may hold. */
const SECRET = /eyJ[\w-]{10,}\.|\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/;

/** One person's window on the host page, driven by the names and roles that a person goes by. */
export class Desk {
  page: Page;
  /** What no page may do, whatever the network does: exceptions, policy violations, secrets on the console. */
  readonly complaints: string[] = [];
  readonly #proxy: FaultProxy;

  constructor(page: Page, proxy: FaultProxy) {
    this.page = page;
    this.#proxy = proxy;
    this.#watch(page);
  }

  #watch(page: Page): void {
    // A step that takes longer has failed, and is to be named by it, not by the whole test.
    page.setDefaultTimeout(12_000);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (SECRET.test(message.text()) || message.text().startsWith('CSP')) this.complaints.push(message.text());
    });
  }

  async open({ deadlineMs }: DeskOptions): Promise<void> {
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
        console.warn(`CSP ${violatedDirective} ${sample}`);
      });
    });
    await this.page.goto(`${this.#proxy.url}/host/${deadlineMs === undefined ? '' : `?deadline=${deadlineMs}`}`);
    await this.page.locator('html[data-ready]').waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('html[data-ready]').waitFor();
  }

  /** The tab is gone without a word to anybody, and the person opens another one. */
  async crash(): Promise<void> {
    const context = this.page.context();
    await this.page.close({ runBeforeUnload: false });
    this.page = await context.newPage();
    this.#watch(this.page);
    await this.open({});
  }

  /** Another tab of the same browser. */
  async secondTab(): Promise<Desk> {
    const desk = new Desk(await this.page.context().newPage(), this.#proxy);
    await desk.open({});
    await desk.rowHeaders.first().waitFor();
    return desk;
  }

  signIn(userName: string, password: string): Promise<void> {
    return this.page.evaluate(([name, word]) => window.hostPage.signIn(name, word), [userName, password] as const);
  }

  signOut(): Promise<void> {
    return this.page.evaluate(() => window.hostPage.signOut());
  }

  leave(): Promise<void> {
    return this.page.evaluate(() => window.hostPage.leave());
  }

  /** Without a network, or with one again; all tabs of this browser. */
  setOffline(isOffline: boolean): Promise<void> {
    return this.page.context().setOffline(isOffline);
  }

  /** Whether the page could be closed without being asked: nothing would be lost. */
  mayLeave(): Promise<boolean> {
    return this.page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  }

  /** What the element told its host so far. */
  told(): Promise<HostPage['told']> {
    return this.page.evaluate(() => window.hostPage.told);
  }

  /** All that is on the screen, or hidden in the page, values of fields too. */
  everything(): Promise<string> {
    return this.page.evaluate(() => {
      const read = (root: Document | ShadowRoot): string =>
        [...root.querySelectorAll('*')]
          .map((it) => `${'value' in it ? String(it.value) : ''} ${it.shadowRoot ? read(it.shadowRoot) : ''}`)
          .concat([...root.children].map((it) => it.textContent))
          .join(' ');
      return read(document);
    });
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'Payments', exact: true });
  }

  get rowHeaders(): Locator {
    return this.table.getByRole('rowheader');
  }

  /** The creditors on the screen, in their order. */
  async creditors(): Promise<readonly string[]> {
    const names = await this.rowHeaders.getByRole('button').allTextContents();
    return names.map((name) => name.trim());
  }

  row(creditor: string): Locator {
    return rowOf(this.page, creditor);
  }

  /** Waits until the list says that it is as current as this. */
  async isSaidToBe(state: 'live' | 'not live'): Promise<void> {
    // Not the line that tells of it, where the same word may stand.
    const live = this.page.getByText('live', { exact: true }).and(this.page.locator('[data-polite]'));
    await live.waitFor({ state: state === 'live' ? 'visible' : 'hidden' });
  }

  /** Has those shown that came in meanwhile, where there are any. */
  async showNews(): Promise<void> {
    const show = this.page.getByRole('button', { name: /^Show \d+ new payments?$/ });
    if (await show.isVisible()) await show.click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Waits until a status line says just this. */
  async said(words: string | RegExp): Promise<void> {
    const exact = typeof words === 'string' ? exactly(words) : words;
    await this.page.getByRole('status').filter({ hasText: exact }).first().waitFor();
  }

  /** Waits until these words stand anywhere on the screen. */
  async reads(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /** Opens the form and types; does not save. */
  async write(payment: TypedPayment): Promise<void> {
    await this.button('New payment').click();
    await fillPayment(this.page, payment);
  }

  save(): Promise<void> {
    return this.button('Save').click();
  }

  async create(payment: TypedPayment): Promise<void> {
    await this.write(payment);
    await this.save();
  }

  async openDetails(creditor: string): Promise<void> {
    await this.row(creditor).getByRole('button', { name: creditor }).click();
  }

  /** Opens the form over a payment that is on the screen. */
  async edit(creditor: string): Promise<void> {
    await this.openDetails(creditor);
    await this.button('Edit').click();
    await this.page.getByRole('dialog', { name: 'Edit payment' }).waitFor();
  }

  /** Asks to delete, and says yes. */
  async delete(creditor: string): Promise<void> {
    await this.confirm(await this.askToDelete(creditor));
  }

  /** Opens the question whether to delete. */
  async askToDelete(creditor: string): Promise<Locator> {
    await this.openDetails(creditor);
    await this.button('Delete').click();
    const question = this.page.getByRole('dialog', { name: `Delete the payment to ${creditor}?` });
    await question.waitFor();
    return question;
  }

  /** Says yes to a deletion. */
  confirm(question: Locator): Promise<void> {
    return question.getByRole('button', { name: 'Delete', exact: true }).click();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Just these words, since "Saved." stands in other sentences as well. */
function exactly(words: string): RegExp {
  return new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
