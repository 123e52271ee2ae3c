import { html, type TemplateResult } from 'lit';

/** A sentence with its place for a name filled, the name set apart in a direction of its own. */
export function nameIn(sentence: string, name: string): TemplateResult {
  const parts = sentence.split('{name}');
  return html`${parts.map((part, index) => (index === 0 ? part : html`<bdi>${name}</bdi>${part}`))}`;
}
