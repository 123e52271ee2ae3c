/** Whether an element has drawn anything. */
export function isAlive(element: HTMLElement | undefined): boolean {
  return (element?.shadowRoot?.childElementCount ?? 0) > 0;
}

/** Whether what nobody took comes out of code of this page, and not of an extension's, or of the browser itself. */
export function isOurs(event: Event): boolean {
  const { error, reason } = event as { readonly error?: unknown; readonly reason?: unknown };
  const thrown = error ?? reason;
  return thrown instanceof Error && (thrown.stack ?? '').includes(location.origin);
}
