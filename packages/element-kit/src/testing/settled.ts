import { ReactiveElement } from 'lit';

/**
 * Waits until an element and all elements in its shadow root have rendered, and what resolved promises set off has been
 * rendered too. Does not wait for timers or for requests that nobody answered.
 */
export async function settled(element: Element): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve();
      };
      channel.port2.postMessage(undefined);
    });
    const pending = allElements(element).filter((each) => each.isUpdatePending);
    await Promise.all(pending.map((each) => each.updateComplete));
    quiet = pending.length ? 0 : quiet + 1;
  }
}

function allElements(element: Element): ReactiveElement[] {
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(allElements);
  return element instanceof ReactiveElement ? [element, ...inside] : inside;
}
