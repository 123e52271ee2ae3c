/** Finds and uses controls as a person would: by what they are called. */

/**
 * The control of an element's shadow root that a label names.
 * @throws {Error} When there is none.
 */
export function fieldNamed(element: Element, label: string): HTMLInputElement | HTMLSelectElement {
  const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
  const control = labels.find((each) => each.textContent.trim() === label)?.control;
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
  throw new Error(`no field "${label}"`);
}

/** The button of an element's shadow root that is called so, by its text or `aria-label`. */
export function buttonNamed(element: Element, name: string): HTMLButtonElement | undefined {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  return buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name);
}

/** Puts a text, or an option's value, into a field and leaves it. */
export function typeInto(element: Element, label: string, text: string): void {
  const control = fieldNamed(element, label);
  control.focus();
  control.value = text;
  const typed = control instanceof HTMLSelectElement ? new Event('change', { bubbles: true }) : typedEvent();
  control.dispatchEvent(typed);
  control.blur();
}

/** What an element shows, its white space as one blank each. */
export function textOf(element: Element): string {
  return (element.shadowRoot ?? element).textContent.replace(/\s+/g, ' ').trim();
}

/** The message that describes a field as wrong; undefined when it is in order. */
export function errorOf(element: Element, label: string): string | undefined {
  const control = fieldNamed(element, label);
  if (control.getAttribute('aria-invalid') !== 'true') return undefined;
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  const id = ids.find((each) => each.endsWith('-error'));
  return id === undefined ? undefined : element.shadowRoot?.getElementById(id)?.textContent.trim();
}

function typedEvent(): InputEvent {
  return new InputEvent('input', { bubbles: true, composed: true });
}

/** What an element's one polite line tells of its other places. */
export function toldOf(element: Element): string {
  return element.shadowRoot?.querySelector('[role=status] [data-told]')?.textContent ?? '';
}
