import { createHmac } from 'node:crypto';

/** A code of an authenticator app by RFC 6238, written a second time: the server's own would agree with its own mistakes. */
export function authenticatorCode(secret: string, step: number): string {
  const value = Array.from(secret).reduce(
    (sum, letter) => sum * 32n + BigInt('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter)),
    0n,
  );
  const bits = secret.length * 5;
  const bytes = Math.floor(bits / 8);
  const key = Buffer.from((value >> BigInt(bits - bytes * 8)).toString(16).padStart(bytes * 2, '0'), 'hex');
  const counter = Buffer.from(step.toString(16).padStart(16, '0'), 'hex');
  const mac = createHmac('sha1', key).update(counter).digest();
  const start = mac.readUInt8(19) % 16;
  return String((mac.readUInt32BE(start) % 2 ** 31) % 1_000_000).padStart(6, '0');
}

/** The time step of now. */
export function authenticatorStep(): number {
  return Math.floor(Date.now() / 30_000);
}
