import type { HostCall } from './host-call.js';

/**
 * Makes those built-ins that APPSYNC_JS documents to be different behave so: `replace` and `replaceAll` take Java's
 * regular expressions, `sort` takes no arguments, `JSON.parse` answers an empty text for what is no JSON.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html
 */
export function guestBuiltins(host: HostCall) {
  const { parse, stringify } = JSON;
  const { defineProperty } = Object;
  const { apply } = Reflect;
  const { sort } = Array.prototype;
  const Refusal = TypeError;
  const regular = (name: string) =>
    function (this: string, pattern: unknown, replacement: unknown) {
      const answer = parse(host('str.' + name, stringify([this, pattern, replacement]))) as { value?: unknown };
      return answer.value;
    };
  const define = (owner: object, name: string, value: unknown) =>
    defineProperty(owner, name, { value, writable: true, configurable: true });
  define(String.prototype, 'replace', regular('replace'));
  define(String.prototype, 'replaceAll', regular('replaceAll'));
  define(Array.prototype, 'sort', function (this: unknown[], ...compare: unknown[]) {
    if (compare.length > 0) throw new Refusal('Array.prototype.sort takes no arguments in APPSYNC_JS');
    return apply(sort, this, []) as unknown[];
  });
  define(JSON, 'parse', (text: string) => {
    try {
      return parse(text) as unknown;
    } catch {
      return '';
    }
  });
}
