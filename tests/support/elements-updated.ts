/** Settles once every element on the page is drawn with the words of its language. Runs in the page. */
export async function elementsUpdated(): Promise<void> {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? [it, ...all(it.shadowRoot)] : []));
  await Promise.resolve();
  const updates = all(document).map(
    async (it) => (it as Element & { updateComplete?: Promise<unknown> }).updateComplete,
  );
  await Promise.all(updates);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));
}
