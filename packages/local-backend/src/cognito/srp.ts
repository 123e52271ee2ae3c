import { createHash, createHmac, getDiffieHellman, hkdfSync } from 'node:crypto';

/*
 * SRP-6a as Cognito speaks it: the 3072-bit group of RFC 3526 (number 15) with g = 2, SHA-256, integers hashed as Java's
 * BigInteger.toByteArray() writes them, and a session key by HKDF. Names follow RFC 5054: A and a are the client's, B and
 * b the server's public and private values, v the verifier, u the scrambler, S the shared secret.
 */

/** The group's prime. */
export const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
const g = 2n;
const DERIVED_KEY_INFO = 'Caldera Derived Key';
const DERIVED_KEY_BYTES = 16;

export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** A positive integer in the fewest bytes of two's complement, sign bit included. */
export function toBytes(value: bigint): Buffer {
  const digits = value.toString(16);
  const hex = digits.length % 2 === 0 ? digits : `0${digits}`;
  return Buffer.from(/^[89a-f]/.test(hex) ? `00${hex}` : hex, 'hex');
}

export function fromHex(hex: string): bigint {
  return BigInt(`0x${hex}`);
}

function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

const k = fromHex(sha256(toBytes(N), toBytes(g)).toString('hex'));

/**
 * What is kept instead of a password.
 * @param poolName The pool's id without its region prefix.
 * @param userId What the client is told as `USER_ID_FOR_SRP`.
 */
export function verifierFor(poolName: string, userId: string, password: string, salt: bigint): bigint {
  const x = sha256(toBytes(salt), sha256(`${poolName}${userId}:${password}`));
  return modPow(g, fromHex(x.toString('hex')), N);
}

/** The server's public value B. */
export function serverPublic(b: bigint, v: bigint): bigint {
  return (k * v + modPow(g, b, N)) % N;
}

/** The key that both sides hold when the password was right; undefined when A or u would give the secret away. */
export function sessionKey(A: bigint, B: bigint, b: bigint, v: bigint): Buffer | undefined {
  const uBytes = sha256(toBytes(A), toBytes(B));
  const u = fromHex(uBytes.toString('hex'));
  if (A % N === 0n || u === 0n) return undefined;
  const S = modPow(A * modPow(v, u, N), b, N);
  return Buffer.from(hkdfSync('sha256', toBytes(S), toBytes(u), DERIVED_KEY_INFO, DERIVED_KEY_BYTES));
}

/** The client's proof that it holds the key. */
export function claimSignature(
  key: Buffer,
  poolName: string,
  userId: string,
  secret: Buffer,
  timestamp: string,
): Buffer {
  return createHmac('sha256', key).update(poolName).update(userId).update(secret).update(timestamp).digest();
}
