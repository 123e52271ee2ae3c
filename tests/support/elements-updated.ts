/** Settles once every element on the page is drawn with the words of its language. Runs in the page. */
export async function elementsUpdated(): Promise<void> {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? [it, ...all(it.shadowRoot)] : []));
  const updated = async (it: Element): Promise<unknown> =>
    (it as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  await Promise.resolve();
  await Promise.all(all(document).map(updated));
  // An element that was drawn anew may have brought others, or told those in it.
  await Promise.all(all(document).map(updated));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));
}
