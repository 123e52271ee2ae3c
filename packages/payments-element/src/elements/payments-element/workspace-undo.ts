import { deepFocus } from '@remit-elements/element-kit';
import type { SaidAction, Workspace } from './workspace.js';

/** Taking back what was just done, for as long as it is offered beside what was said: by its button, or by Ctrl or ⌘ and Z. */
export class WorkspaceUndo {
  readonly #workspace: Workspace;
  #undo: (() => void) | undefined;
  /** As it is shown; what takes its place, or the time, ends it. */
  #offer: SaidAction | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    workspace.host.addEventListener('keydown', this.#byKey);
  }

  /** Says what was done and offers to take it back, once. */
  offer(said: string, takeBack: () => Promise<void>): void {
    const { say, t } = this.#workspace;
    this.#undo = () => {
      this.#undo = undefined;
      void takeBack();
    };
    const run = (): void => this.#undo?.();
    this.#offer = { label: t('undo.undo'), run };
    say(said, this.#offer);
  }

  close(): void {
    this.#undo = undefined;
  }

  /** The button that was pressed goes with its offer. @returns What has the focus then. */
  async keepFocus(): Promise<Element | null> {
    const { host, list } = this.#workspace;
    await host.updateComplete;
    if (deepFocus() === document.body) list()?.focus();
    return deepFocus();
  }

  /** Whether the reader can see that there is something to take back: nothing lies over it, and it is not gone. */
  get #isOffered(): boolean {
    const { host, offered } = this.#workspace;
    return this.#offer !== undefined && offered() === this.#offer && !host.renderRoot.querySelector('dialog[open]');
  }

  /** As in any editor, but never instead of one. */
  readonly #byKey = (event: KeyboardEvent): void => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const target = event.composedPath()[0];
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!isUndo || isTyping || !this.#undo || !this.#isOffered) return;
    event.preventDefault();
    this.#undo();
  };
}
