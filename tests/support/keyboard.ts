import type { Locator, Page } from 'playwright-core';
import { readFocus } from './read-focus.js';

/** More stops than any page of ours has before what is looked for. */
const MOST_STOPS = 160;
/** As long as anything of ours moves. */
const MOST_FRAMES = 20;

/**
 * Somebody without a mouse. Looks at each stop of the focus, and notes what is wrong with it: nowhere, unseen, behind
 * something else, or too small to be pointed at.
 */
export class Keyboard {
  /** What was found wrong, once each. */
  readonly findings = new Set<string>();
  readonly #page: Page;
  #hasBegun = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Moves the focus on, or back, until it is on this control. */
  async tabTo(target: Locator, direction: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    if (this.#hasBegun) await this.#findFocus();
    this.#hasBegun = true;
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await this.isOn(target)) return;
      await this.press(direction);
    }
    throw new Error(`${String(target)} cannot be reached by ${direction}`);
  }

  /** What was done before may still be on its way to where it sends the focus; nowhere is no such place. */
  async #findFocus(): Promise<void> {
    const found = this.#page.waitForFunction(() => document.activeElement !== document.body, undefined, {
      timeout: 2_000,
    });
    await found.catch(() => this.findings.add('the focus is lost'));
  }

  /** Whether the focus is on this control. */
  isOn(target: Locator): Promise<boolean> {
    return target.evaluate((it) => it.matches(':focus'));
  }

  /** Presses Tab and looks where the focus is then; behind the last control it leaves the page for once. */
  async press(direction: 'Tab' | 'Shift+Tab'): Promise<void> {
    await this.#page.keyboard.press(direction);
    if (await this.#page.evaluate(() => document.activeElement === document.body)) {
      await this.#page.keyboard.press(direction);
    }
    await this.#look();
  }

  /** Goes to a control and presses Enter on it. */
  async enter(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.#page.keyboard.press('Enter');
  }

  /** Goes to a field and types over what is in it. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.type(text);
  }

  /** Goes to a field and pastes over what is in it. */
  async paste(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.#page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.press('ControlOrMeta+V');
  }

  /** Goes to a native list and chooses an option by typing the beginning of its words. */
  async choose(list: Locator, beginning: string): Promise<void> {
    await this.tabTo(list);
    await this.#page.keyboard.type(beginning);
  }

  /** What slides into its place is given the time for it; what stays wrong is noted. */
  async #look(): Promise<void> {
    const wrong = await this.#page.evaluate(readFocus);
    if (wrong.length === 0) return;
    for (let frames = 0; frames < MOST_FRAMES; frames += 1) {
      await this.#page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      if ((await this.#page.evaluate(readFocus)).length === 0) return;
    }
    for (const finding of await this.#page.evaluate(readFocus)) {
      this.findings.add(finding);
    }
  }
}
