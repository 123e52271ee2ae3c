/** The outbox page's style sheet; the page's policy names its hash. */
export const OUTBOX_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f9, #14171c);
  --surface: light-dark(#fff, #1d2128);
  --line: light-dark(#d5dae1, #363d48);
  --ink: light-dark(#1b2028, #e8ebf0);
  --quiet: light-dark(#566070, #a3adbc);
  --accent: light-dark(#1f5fbf, #8ab4f8);
}
* { box-sizing: border-box; }
body {
  max-inline-size: 46rem;
  margin: 0 auto;
  padding: 1.5rem 1rem 3rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: .5rem 0 0; font-size: 1.125rem; line-height: 1.35; }
p { margin: 0; }
header p { color: var(--quiet); }
.bar, .meta { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1rem; }
.bar { margin-block-start: 1rem; }
ol { margin: .75rem 0 0; padding: 0; list-style: none; }
article, .empty {
  margin-block-start: .75rem;
  padding: 1rem;
  border: 1px solid var(--line);
  border-radius: .5rem;
  background: var(--surface);
}
.meta, .to { color: var(--quiet); font-size: .875rem; }
.kind { color: var(--ink); font-weight: 600; }
.code { margin-block-start: .75rem; }
.code span { color: var(--quiet); font-size: .875rem; }
.code strong { font: 600 1.375rem/1.3 ui-monospace, monospace; letter-spacing: .08em; }
.link { margin-block-start: .75rem; }
.text { margin-block-start: .75rem; white-space: pre-line; }
a { padding-block: .25rem; color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
`;
