import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SessionClient } from '../graphql-client.js';
import { GatewaySource } from './gateway-source.js';

const clientOf = (name: string) => ({ session: { name } }) as unknown as SessionClient;
/** What `generateClient()` of Amplify gives: it belongs to nobody. */
const raw = { graphql: () => Promise.resolve({}), cancel: () => false } as unknown as SessionClient;
const hosts = { made: 'by the host' };
const source = () => new GatewaySource((client) => ({ of: client }));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a gateway source', () => {
  it('makes one for each client', () => {
    const gateways = source();
    const [one, other] = [clientOf('one'), clientOf('other')];
    const first = gateways.of({ client: one, gateway: undefined });
    expect(first).toEqual({ of: one });
    expect(gateways.of({ client: one, gateway: hosts })).toBe(first);
    expect(gateways.of({ client: other, gateway: hosts })).toEqual({ of: other });
  });

  it("gives the host's own where there is no client, also after there was one", () => {
    const gateways = source();
    gateways.of({ client: clientOf('one'), gateway: hosts });
    expect(gateways.of({ client: undefined, gateway: hosts })).toBe(hosts);
    expect(gateways.of({ client: undefined, gateway: undefined })).toBeUndefined();
  });

  it('gives nothing for a client that is nobody’s, and says once what to pass instead', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const gateways = source();
    // Not even a gateway takes its place: rows of one door must not stand where another was opened.
    expect(gateways.of({ client: raw, gateway: hosts })).toBeUndefined();
    expect(gateways.of({ client: { ...raw }, gateway: hosts })).toBeUndefined();
    expect(warn.mock.calls).toEqual([[expect.stringContaining('createSessionClient()')]]);
    expect(gateways.of({ client: clientOf('one'), gateway: hosts })).toBeDefined();
  });
});
