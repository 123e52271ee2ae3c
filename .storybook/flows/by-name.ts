import { waitFor } from 'storybook/test';

/** All elements under one, those of shadow roots too, in the order in which they are read. */
function everything(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? everything(it.shadowRoot) : [])]);
}

/** In the dialog on top, where one is open: the rest of the page is inert. */
function reachable(root: ParentNode): Element[] {
  const all = everything(root);
  const top = all.filter((it) => it.matches('dialog:modal')).at(-1);
  const within = top ? [...everything(top)] : all;
  return within.filter((it) => it.checkVisibility({ visibilityProperty: true }));
}

const words = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** A button, link or choice by what it is called, once it is there and can be pressed. */
export function pressable(root: ParentNode, name: string | RegExp): Promise<HTMLElement> {
  return waitFor(() => {
    const found = reachable(root).findLast((it) => {
      if (
        !it.matches('button:not([disabled], [aria-disabled=true]), label:has(input:is([type=radio], [type=checkbox]))')
      )
        return false;
      const called = words(it.getAttribute('aria-label') ?? it.textContent);
      return typeof name === 'string' ? called === name : name.test(called);
    });
    if (found instanceof HTMLElement) return found;
    throw new Error(`nothing to press is called ${String(name)}`);
  }, PATIENCE);
}

/** A field by its label, once it is there. */
export function field(root: ParentNode, label: string): Promise<HTMLInputElement> {
  return waitFor(() => {
    const found = reachable(root).find((it) => it instanceof HTMLLabelElement && words(it.textContent) === label);
    const control = found instanceof HTMLLabelElement ? found.control : undefined;
    if (control instanceof HTMLInputElement) return control;
    throw new Error(`no field is called ${label}`);
  }, PATIENCE);
}

/** All that can be read, in one line. */
export function said(root: ParentNode): string {
  const own = reachable(root).flatMap((it) => [...it.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE));
  return words(own.map(({ textContent }) => textContent).join(' '));
}

export const PATIENCE = { timeout: 8_000, interval: 30 };
