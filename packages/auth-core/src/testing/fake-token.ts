/** Claims by their names in a token; undefined leaves one out. Times are seconds since the epoch. */
export type FakeClaims = Readonly<Record<string, unknown>>;

/** A token as Cognito would write it for a preparer of `tenant-a`, with a signature that no server takes. */
export function fakeToken(claims: FakeClaims = {}): string {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const payload = {
    token_use: 'id',
    sub: 'subject-a',
    'custom:tenantId': 'tenant-a',
    'custom:tenantName': 'Company A',
    'cognito:groups': ['preparer'],
    iat: nowSeconds,
    exp: nowSeconds + 900,
    ...claims,
  };
  return [{ alg: 'RS256', kid: 'fake' }, payload, 'signature'].map(encode).join('.');
}

function encode(part: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(part));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
