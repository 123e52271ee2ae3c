import { describe, expect, it } from 'vitest';
import { PageTokens, type PageTokenScope } from './page-tokens.js';

const scope: PageTokenScope = {
  tenantId: 'tenant-a',
  operation: 'Query.list',
  table: 'notes',
  index: 'byText',
  forward: true,
};
const startKey = { tenantId: { S: 'tenant-a' }, id: { S: 'n' } };

describe('a page token', () => {
  const tokens = new PageTokens(PageTokens.newKey());

  it('opens for what it was made for', () => {
    expect(tokens.open(tokens.seal(startKey, scope), scope)).toEqual(startKey);
  });

  it.each<Partial<PageTokenScope>>([
    { tenantId: 'tenant-b' },
    { operation: 'Query.other' },
    { table: 'others' },
    { index: null },
    { index: 'byOther' },
    { forward: false },
  ])('does not open for %j', (other) => {
    expect(tokens.open(tokens.seal(startKey, scope), { ...scope, ...other })).toBeUndefined();
  });

  it('does not open when any byte of it was changed, or some are missing', () => {
    const token = tokens.seal(startKey, scope);
    for (let place = 0; place < token.length; place += 1) {
      const changed = token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1);
      expect(tokens.open(changed, scope), changed).toBeUndefined();
    }
    expect(tokens.open(token.slice(0, -4), scope)).toBeUndefined();
    expect(tokens.open('', scope)).toBeUndefined();
    expect(tokens.open(`${token}=`, scope)).toBeUndefined();
  });

  it("does not open with another folder's key", () => {
    expect(new PageTokens(PageTokens.newKey()).open(tokens.seal(startKey, scope), scope)).toBeUndefined();
  });

  it('is never the same twice', () => {
    expect(tokens.seal(startKey, scope)).not.toBe(tokens.seal(startKey, scope));
  });
});
