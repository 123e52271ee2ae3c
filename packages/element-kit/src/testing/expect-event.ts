/**
 * Runs `action` and answers with the one event of `type` that it fired, synchronously or later.
 * @throws {Error} When none came within a second.
 */
export async function expectEvent<E extends Event = Event>(
  target: EventTarget,
  type: string,
  action: () => unknown,
): Promise<E> {
  const fired = new Promise<E>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no ${type} within 1000 ms`)), 1000);
    const heard = (event: Event): void => {
      clearTimeout(late);
      resolve(event as E);
    };
    target.addEventListener(type, heard, { once: true });
  });
  await action();
  return fired;
}

/** Records the events of `type` from now on. */
export function recordEvents<E extends Event = Event>(target: EventTarget, type: string): E[] {
  const events: E[] = [];
  target.addEventListener(type, (event) => events.push(event as E));
  return events;
}
