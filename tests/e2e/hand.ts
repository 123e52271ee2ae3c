import type { Locator } from 'playwright-core';
import type { ShellVisit } from './use-shell.js';

/** What a person does at a way in: finds by label and name, presses, reads. */
export class Hand {
  readonly #shell: ShellVisit;

  constructor(shell: ShellVisit) {
    this.#shell = shell;
  }

  field(name: string): Locator {
    return this.#shell.page.getByLabel(name, { exact: true });
  }

  press(name: string): Promise<void> {
    return this.#shell.page.getByRole('button', { name, exact: true }).click();
  }

  heading(name: string): Promise<void> {
    return this.#shell.page.getByRole('heading', { name, level: 1, exact: true }).waitFor();
  }

  alert(text: string): Promise<void> {
    return this.#shell.page.getByRole('alert').filter({ hasText: text }).waitFor();
  }

  path(): string {
    return new URL(this.#shell.page.url()).pathname;
  }

  /** The label of the field that has the focus, inside whatever shadow root. */
  focusedField(): Promise<string | undefined> {
    return this.#shell.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return (element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? undefined;
    });
  }

  /** All that the page has written into the browser's storage. */
  stored(): Promise<string> {
    return this.#shell.page.evaluate(() =>
      [sessionStorage, localStorage].flatMap((it) => Object.entries(it).map(([, value]) => String(value))).join(),
    );
  }

  async signIn(userName: string, password: string): Promise<void> {
    await this.field('User name').fill(userName);
    await this.field('Password').fill(password);
    await this.press('Sign in');
  }
}

/** A code that is not the mailed one. */
export function otherThan(code: string): string {
  return code === '000000' ? '000001' : '000000';
}
