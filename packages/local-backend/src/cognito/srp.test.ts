import { createDiffieHellman, createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { modPow, N, serverPublic, sessionKey, toBytes, verifierFor } from './srp.js';

/** Of the prime in hex, as amplify-js writes it (`INIT_N`). */
const PRIME_DIGEST = '30a45e27c3a0a6f934cd558e88e937625082b19bd435f74f04d7500e5032d88e';

describe('SRP as Cognito speaks it', () => {
  it('uses the 3072-bit prime of RFC 3526', () => {
    expect(N.toString(2)).toHaveLength(3072);
    expect(createHash('sha256').update(N.toString(16)).digest('hex')).toBe(PRIME_DIGEST);
    expect(N.toString(16)).toMatch(/^f{16}c90fdaa22168c234.*4b82d120a93ad2caf{16}$/);
  });

  it("raises to powers as OpenSSL's Diffie-Hellman does", () => {
    for (const exponent of [3n, 2n ** 255n + 19n, N / 3n]) {
      const openssl = createDiffieHellman(toBytes(N), Buffer.of(2));
      openssl.setPrivateKey(toBytes(exponent));
      const base = modPow(2n, 987_654_321n, N);
      expect(modPow(base, exponent, N).toString(16)).toBe(
        openssl.computeSecret(toBytes(base)).toString('hex').replace(/^0+/, ''),
      );
    }
  });

  it.each([
    [20n, '14'],
    [127n, '7f'],
    [128n, '0080'],
    [200n, '00c8'],
    [0x1234n, '1234'],
    [0xabcn, '0abc'],
  ])('writes %d with its sign bit as %s', (value, hex) => {
    expect(toBytes(value).toString('hex')).toBe(hex);
  });

  it('binds the verifier to pool, user, password and salt', () => {
    const all = [
      verifierFor('pool', 'user', 'password', 1n),
      verifierFor('pool2', 'user', 'password', 1n),
      verifierFor('pool', 'user2', 'password', 1n),
      verifierFor('pool', 'user', 'password2', 1n),
      verifierFor('pool', 'user', 'password', 2n),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('gives no key for a public value that is a multiple of the prime', () => {
    const v = verifierFor('pool', 'user', 'password', 1n);
    const B = serverPublic(5n, v);
    expect(sessionKey(N, B, 5n, v)).toBeUndefined();
    expect(sessionKey(2n * N, B, 5n, v)).toBeUndefined();
    expect(sessionKey(2n, B, 5n, v)).toHaveLength(16);
  });
});
