import { html, type TemplateResult } from 'lit';
import type { WorkspaceText, WorkspaceWord } from './workspace-text.js';

/** Stands for the name while the words are put together; no catalogue has it. */
const PLACE = '\uFFFC';

/** Words with a creditor's name among them, whose own direction turns nothing around it; its characters stay as they are. */
export function namedText(t: WorkspaceText['t'], word: WorkspaceWord, creditor: string): TemplateResult {
  const [before, ...after] = t(word, { creditor: PLACE }).split(PLACE);
  return html`${before}${after.map((text) => html`<bdi>${creditor}</bdi>${text}`)}`;
}
