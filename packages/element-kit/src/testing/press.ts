import { buttonNamed } from './controls.js';
import { settled } from './settled.js';

/**
 * Presses the button of an element that is called so, which has the focus then, and waits for what comes of it at once.
 * @throws {Error} When there is none.
 */
export async function press(element: Element, name: string): Promise<void> {
  const button = buttonNamed(element, name);
  if (!button) throw new Error(`no button "${name}"`);
  button.focus();
  button.click();
  await settled(element);
}
