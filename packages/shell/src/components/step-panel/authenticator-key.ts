/** What an authenticator app is told about a key. */
export interface KeyOwner {
  readonly issuer: string;
  readonly account: string;
}

/**
 * The address that authenticator apps take, from a QR code or from a link.
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function setupUri(secret: string, { issuer, account }: KeyOwner): string {
  const label = [issuer, account].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

/** A key in groups of four, to be read off and typed. */
export function groupsOf(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** The dark modules of a QR code as an SVG path, each run of a row at once. */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => {
      const text = row.map((isDark) => (isDark ? '1' : '0')).join('');
      return [...text.matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1H${run.index}z`);
    })
    .join('');
}
