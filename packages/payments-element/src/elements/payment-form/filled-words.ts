import { html, type TemplateResult } from 'lit';

/** A sentence with its places, as `{name}`, filled with markup. */
export function filled(sentence: string, parts: Readonly<Record<string, unknown>>): readonly unknown[] {
  return sentence.split(/\{(\w+)\}/).map((text, index) => (index % 2 ? parts[text] : text));
}

/** What someone wrote, set apart from what is said about it: in quotation marks, and in a direction of its own. */
export function quoted(text: string): TemplateResult {
  return html`<q><bdi>${text}</bdi></q>`;
}

/** A name may hold what turns the words around it; so far and no further. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
