/** What someone wrote, which is what it is in every language: it is set apart where it stands by itself. Runs in the page. */
export function readNames(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? [it, ...all(it.shadowRoot)] : [it]));
  const texts = all(document).map((it) =>
    it.matches('bdi, option, [dir="auto"]') ? it.textContent : it instanceof HTMLInputElement ? it.value : '',
  );
  return texts.flatMap((text) => text.match(/[A-Za-z][A-Za-z’'-]+/g) ?? []);
}
