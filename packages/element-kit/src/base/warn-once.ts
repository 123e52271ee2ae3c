const warned = new Set<string>();

/**
 * Tells a developer about a wrong use, once per text and page. Never pass values that a user or a server supplied: the
 * console is read by more people than the screen.
 */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`[remit-elements] ${message}`);
}
