import type { HostCall } from './host-call.js';

/** The functions of `util` that the runner does, and how a handler is ended by a signal. */
export function guestCalls(host: HostCall) {
  const { parse, stringify } = JSON; // taken, with what follows, before the context is stripped
  const { assign } = Object;
  const Signal = Error;
  const signal = (kind: string, details: object) => assign(new Signal(kind), { signal: kind }, details);
  const call =
    (name: string) =>
    (...values: unknown[]): unknown => {
      const answer = parse(host(name, stringify(values))) as { value?: unknown; error?: string };
      if (answer.error !== undefined) throw signal('failed', { reason: answer.error });
      return answer.value;
    };
  const group = (prefix: string, names: string) => {
    const functions: Record<string, (...values: unknown[]) => unknown> = {};
    for (const name of names.split(' ')) functions[name] = call(prefix + name);
    return functions;
  };
  const clock = 'nowISO8601 nowEpochSeconds nowEpochMilliSeconds parseISO8601ToEpochMilliSeconds';
  return {
    signal,
    calls: {
      ...group('', 'autoId autoUlid autoKsuid matches base64Encode base64Decode urlEncode urlDecode'),
      time: group('time.', `${clock} epochMilliSecondsToSeconds epochMilliSecondsToISO8601`),
      str: group('str.', 'normalize'),
      math: group('math.', 'roundNum minVal maxVal randomDouble randomWithinRange'),
    },
  };
}
