import { uncoverFrom } from '@remit-elements/element-kit';
import type { Workspace } from './workspace.js';

/**
 * What gets the focus in the list is not left behind the button that sticks over its end where it is narrow. Heard within the
 * list: a focus that goes from one place in it to the next is told to nobody outside.
 */
export function uncoverList({ host, list }: Workspace): void {
  let heard: HTMLElement | DocumentFragment | undefined;
  const uncover = ({ target }: Event): void => {
    const button = host.renderRoot.querySelector<HTMLElement>('.new-place .new');
    if (target instanceof Element) uncoverFrom(button, target);
  };
  host.addController({
    hostUpdated: () => {
      const root = list()?.renderRoot;
      if (!root || root === heard) return;
      heard = root;
      root.addEventListener('focusin', uncover);
    },
  });
}
