import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface FormOptions<Name extends string, Problem> {
  /** What is wrong with the texts as they are, by field; nothing when all is well. */
  check(texts: Readonly<Record<Name, string>>): ReadonlyMap<Name, Problem>;
}

/**
 * The texts of a form as they are typed, and which of their problems are shown: a field's own when it is left, but of an
 * empty one nothing before the first try to send, and all of them at that try. A problem goes as soon as its cause is gone.
 */
export class FormController<Name extends string, Problem> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: FormOptions<Name, Problem>;
  #texts: Readonly<Record<Name, string>>;
  #initial: Readonly<Record<Name, string>>;
  #shown: ReadonlyMap<Name, Problem> = new Map();
  /** What someone else found wrong: no check here can tell when it is right. */
  #refused = new Set<Name>();
  #tried = false;
  #pressing = false;
  /** The fields that were left while a mouse button was down. */
  readonly #left = new Set<Name>();

  constructor(
    host: ReactiveControllerHost,
    texts: Readonly<Record<Name, string>>,
    options: FormOptions<Name, Problem>,
  ) {
    this.#host = host;
    this.#texts = texts;
    this.#initial = texts;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('mousedown', this.#press, true);
    window.addEventListener('mouseup', this.#release, true);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('mousedown', this.#press, true);
    window.removeEventListener('mouseup', this.#release, true);
    this.#pressing = false;
    this.#left.clear();
  }

  get texts(): Readonly<Record<Name, string>> {
    return this.#texts;
  }

  /** The problems to show, by field. */
  get problems(): ReadonlyMap<Name, Problem> {
    return this.#shown;
  }

  /** Whether sending was tried since the form began. */
  get wasTried(): boolean {
    return this.#tried;
  }

  /** Whether something differs from what the form began with. */
  get isChanged(): boolean {
    return (Object.keys(this.#texts) as Name[]).some((name) => this.isChangedIn(name));
  }

  /** Whether a field differs from what it began with. */
  isChangedIn(name: Name): boolean {
    return this.#texts[name] !== this.#initial[name];
  }

  /** Begins anew with these texts; nothing counts as changed or tried. */
  begin(texts: Readonly<Record<Name, string>>): void {
    this.#texts = texts;
    this.#initial = texts;
    this.#tried = false;
    this.#left.clear();
    this.#refused = new Set();
    this.#show(new Map());
  }

  /** Takes what was typed. */
  type(name: Name, text: string): void {
    if (this.#texts[name] === text) return;
    this.#texts = { ...this.#texts, [name]: text };
    this.#refused.delete(name);
    const stillWrong = this.#options.check(this.#texts);
    const isQuiet = this.#isQuiet(name);
    // Other fields too: an amount may be wrong for one currency and right for the next.
    const isStill = (shown: Name): boolean =>
      this.#refused.has(shown) || (stillWrong.has(shown) && !(isQuiet && shown === name));
    this.#show(new Map([...this.#shown].filter(([shown]) => isStill(shown))));
  }

  /** To be called when a field is left. While a mouse button is down, what there is to say waits until it is let go. */
  leave(name: Name): void {
    if (this.#pressing) this.#left.add(name);
    else this.#tellOf(name);
  }

  /** Checks everything and shows what is wrong. @returns whether the form may be sent. */
  trySend(): boolean {
    this.#tried = true;
    this.#refused = new Set();
    this.#show(this.#options.check(this.#texts));
    return this.#shown.size === 0;
  }

  /** Says what is shown anew, where the language has changed since. */
  recheck(): void {
    const now = this.#options.check(this.#texts);
    this.#show(new Map([...this.#shown].map(([name, problem]) => [name, now.get(name) ?? problem])));
  }

  /** Shows what someone else found wrong; each goes when its field is typed in again. */
  refuse(problems: ReadonlyMap<Name, Problem>): void {
    this.#tried = true;
    this.#refused = new Set(problems.keys());
    this.#show(problems);
  }

  #tellOf(name: Name): void {
    const problem = this.#isQuiet(name) ? undefined : this.#options.check(this.#texts).get(name);
    if (problem !== undefined) this.#show(new Map([...this.#shown, [name, problem]]));
  }

  /** Nothing is said yet of what is empty. */
  #isQuiet(name: Name): boolean {
    return !this.#tried && this.#texts[name].trim() === '';
  }

  /** A message that appears moves what is below it: a button would not be under the pointer any more to be clicked. */
  readonly #press = (): void => {
    this.#pressing = true;
  };

  readonly #release = (): void => {
    this.#pressing = false;
    // After the click, which comes right behind.
    setTimeout(() => {
      for (const name of this.#left) this.#tellOf(name);
      this.#left.clear();
    });
  };

  #show(problems: ReadonlyMap<Name, Problem>): void {
    this.#shown = problems;
    this.#host.requestUpdate();
  }
}
