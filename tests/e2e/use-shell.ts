import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { observe, type Trouble } from './observe.js';
import { openShell, type OpenShell } from './open-shell.js';

/** The shell as the test that runs meets it: in a window of its own, with storage of its own. */
export class ShellVisit {
  context!: BrowserContext;
  page!: Page;
  /** What goes wrong on `page`. */
  trouble!: Trouble;
  #shell!: OpenShell;
  #troubles: Trouble[] = [];

  get url(): string {
    return this.#shell.backend.url;
  }

  /** Where its backend keeps everything. */
  get dataDir(): string {
    return this.#shell.dataDir;
  }

  async open(): Promise<void> {
    this.#shell = await openShell();
  }

  close(): Promise<void> {
    return this.#shell.close();
  }

  async begin(): Promise<void> {
    this.#troubles = [];
    this.context = await this.newWindow();
    await this.turnTo(await this.context.newPage());
  }

  /** With storage of its own, as another person's; who asks for it closes it. */
  newWindow(): Promise<BrowserContext> {
    return this.#shell.browser.newContext({ locale: 'en-GB' });
  }

  /** Goes on with another page, which is watched as well from now on. */
  async turnTo(page: Page): Promise<void> {
    this.page = page;
    this.trouble = await observe(page, this.url);
    this.#troubles.push(this.trouble);
  }

  /** Leaves, and answers with what went wrong on all pages. */
  async end(): Promise<readonly Trouble[]> {
    await this.context.close();
    return this.#troubles;
  }
}

export interface ShellChecks {
  /** What no page may have seen by the end of a test; without errors where a file brings some about itself. */
  readonly checked?: readonly ('strangers' | 'errors')[];
}

/** One shell for all tests of a file: opened before the first, visited anew for each, closed after the last. */
export function useShell({ checked = ['strangers', 'errors'] }: ShellChecks = {}): ShellVisit {
  const visit = new ShellVisit();
  beforeAll(() => visit.open());
  afterAll(() => visit.close());
  beforeEach(() => visit.begin());
  afterEach(async () => {
    const troubles = await visit.end();
    expect(troubles.flatMap((trouble) => checked.flatMap((kind) => trouble[kind]))).toEqual([]);
  });
  return visit;
}
