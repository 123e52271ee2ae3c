import { uncoverFrom } from '@remit-elements/element-kit';
import type { ReactiveElement } from 'lit';

/** What gets the focus in the list is not left behind the button that sticks over its end where it is narrow. */
export function uncoverList(host: ReactiveElement): void {
  host.addEventListener('focusin', (event) => {
    const [focused] = event.composedPath();
    const button = host.renderRoot.querySelector<HTMLElement>('.new-place .new');
    if (focused instanceof Element) uncoverFrom(button, focused);
  });
}
