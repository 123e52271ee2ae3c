import { paperStyles } from './export-paper.styles.js';

export interface Paper {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Puts the content into the document's body. */
  fill(paper: Document): Promise<unknown>;
}

const FRAME = 'export-paper';

/**
 * Prints a document of its own: what is on the page stays out of it. A frame without an address, filled by nodes and a
 * constructed style sheet, so that a strict policy has nothing to object to.
 * @param place Where the frame may hang for that long.
 * @param print What prints; the browser when not given.
 */
export async function printPaper(
  place: ParentNode,
  { title, lang, dir, fill }: Paper,
  print = (frame: Window): void => frame.print(),
): Promise<void> {
  place.querySelector(`iframe.${FRAME}`)?.remove();
  const frame = document.createElement('iframe');
  frame.className = FRAME;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // Some browsers put an empty document of their own in first, and the one that stays later.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place.append(frame);
  await loaded;
  const { contentDocument: paper, contentWindow: view } = frame;
  if (!paper || !view) return;
  const sheet = new (view as unknown as typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(paperStyles);
  paper.adoptedStyleSheets = [sheet];
  Object.assign(paper.documentElement, { lang, dir });
  paper.title = title;
  const page = getComputedStyle('host' in place ? (place as ShadowRoot).host : (place as Element));
  paper.documentElement.style.setProperty('--remit-font', page.getPropertyValue('--remit-font'));
  await fill(paper);
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  print(view);
}
