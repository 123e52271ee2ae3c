import type { GuestEffects } from './guest-util.js';

/** A handler of a bundle; its context is plain data. */
type GuestHandler = (context: Record<string, unknown>) => unknown;

/** How a handler's run ended; `stash` is as the handler left it. */
export interface GuestOutcome {
  readonly kind: 'value' | 'early' | 'error' | 'unauthorized' | 'failed';
  readonly value: unknown;
  readonly skipTo: string | null;
  readonly error: unknown;
  readonly reason: string | null;
  readonly stash: unknown;
  readonly effects: GuestEffects;
}

/** Makes what runs one handler on a context given as JSON, and answers with JSON. */
export function guestEntry() {
  const { parse, stringify } = JSON; // taken before the context is stripped
  return (handlers: Record<string, GuestHandler>, effects: GuestEffects, name: string, contextJson: string): string => {
    const context = parse(contextJson) as Record<string, unknown>;
    context['args'] = context['arguments'];
    const outcome = (kind: string, details: object) =>
      stringify({
        kind,
        value: null,
        skipTo: null,
        error: null,
        reason: null,
        stash: context['stash'],
        effects,
        ...details,
      });
    const handler = handlers[name];
    if (!handler) return outcome('failed', { reason: 'the code exports no ' + name });
    try {
      return outcome('value', { value: handler(context) ?? null });
    } catch (thrown) {
      const { signal, ...details } = thrown as { signal?: string };
      return signal === undefined ? outcome('failed', { reason: String(thrown) }) : outcome(signal, details);
    }
  };
}
