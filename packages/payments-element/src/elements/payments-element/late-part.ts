import type { Catalogue } from '@remit-elements/element-kit';
import type { CSSResult } from 'lit';
import type { Workspace } from './workspace.js';

/** What the chunk of a part has. */
export interface PartModule<Part> {
  readonly words: Catalogue;
  readonly styles: readonly CSSResult[];
  make(workspace: Workspace): Part;
}

/** A part of a workspace that is fetched when it is asked for, with its words and its looks. */
export class LatePart<Part> {
  readonly #workspace: Workspace;
  readonly #fetch: () => Promise<PartModule<Part>>;
  #part: Part | undefined;
  #loading: Promise<Part | undefined> | undefined;

  constructor(workspace: Workspace, fetch: () => Promise<PartModule<Part>>) {
    this.#workspace = workspace;
    this.#fetch = fetch;
  }

  /** Undefined until it was asked for and is there. */
  get now(): Part | undefined {
    return this.#part;
  }

  /** Does something with it once it is there; says so where the page cannot get it, and may be asked again. */
  async open(act: (part: Part) => void): Promise<void> {
    const { host, say, t, session } = this.#workspace;
    const asked = session();
    const part = await (this.#loading ??= this.#load());
    // Another session meanwhile wants nothing of it.
    if (asked !== session()) return;
    if (part) act(part);
    else say(t('workspace.partLost'));
    host.requestUpdate();
  }

  async #load(): Promise<Part | undefined> {
    try {
      const { words, styles, make } = await this.#fetch();
      this.#workspace.learn(words, styles);
      return (this.#part = make(this.#workspace));
    } catch {
      // Told where it is asked for.
      this.#loading = undefined;
      return undefined;
    }
  }
}
