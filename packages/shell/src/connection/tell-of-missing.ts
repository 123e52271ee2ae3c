/** Told by a component that was not fetched or could not be drawn: its place is empty, and whoever is around it may say so. */
export const COMPONENT_MISSING = 'component-missing';

/** What Stencil calls with whatever goes wrong in a component; else it only notes it. */
export function tellOfMissing(error: unknown, component?: HTMLElement): void {
  console.error(error);
  if (!component || (component.shadowRoot?.childElementCount ?? 0) > 0) return;
  component.dispatchEvent(new Event(COMPONENT_MISSING, { bubbles: true, composed: true }));
}
