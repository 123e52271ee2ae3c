import { describe, expect, it } from 'vitest';
import { takeInvitation } from './take-invitation.js';

/** What is taken out of an address, and which address is left. */
function take(href: string): readonly [string | undefined, string] {
  let left = href;
  const location = new URL(href) as unknown as Location;
  const history = {
    state: null,
    replaceState: (_state: unknown, _title: string, url: string) => void (left = new URL(url, href).href),
  } as unknown as History;
  const taken = takeInvitation({ location, history });
  return [taken, left];
}

const JOIN = 'https://pay.example/join';

describe('an invitation’s link', () => {
  it('gives its token once, and leaves an address without it', () => {
    expect(take(`${JOIN}#invitation=dGVuYW50_-x`)).toEqual(['dGVuYW50_-x', JOIN]);
    expect(take(`${JOIN}/#invitation=abc`)).toEqual(['abc', `${JOIN}/`]);
  });

  it.each([
    ['cut off', '#invitation='],
    ['markup', '#invitation=<img src=x onerror=alert(1)>'],
    ['a path', '#invitation=../../x'],
    ['no text', '#invitation=%00%ff'],
    ['endless', `#invitation=${'a'.repeat(401)}`],
  ])('that is %s is no invitation, and is taken out as well', (_what, hash) => {
    expect(take(JOIN + hash)).toEqual(['', JOIN]);
  });

  it('is none without a token, or on another page', () => {
    expect(take(JOIN)).toEqual([undefined, JOIN]);
    expect(take(`${JOIN}#top`)).toEqual([undefined, JOIN]);
    expect(take('https://pay.example/payments#invitation=abc')[0]).toBeUndefined();
  });
});
