import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Cognito } from '../index.js';
import { modPow, N, toBytes } from '../srp.js';

/** Cognito's challenge, or its refusal. */
export interface Answer {
  readonly status: number;
  readonly body: {
    readonly __type?: string;
    readonly message?: string;
    readonly ChallengeName?: string;
    readonly ChallengeParameters?: Record<string, string>;
    readonly AuthenticationResult?: { IdToken: string; AccessToken: string; RefreshToken: string };
  };
}

const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const big = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

/** The client's side of SRP written a second time, step by step, so that tests can bend each step. */
export class SrpClient {
  readonly #cognito: Cognito;
  readonly a = big(randomBytes(32));
  readonly A = modPow(2n, this.a, N);

  constructor(cognito: Cognito) {
    this.#cognito = cognito;
  }

  async initiate(USERNAME: string, SRP_A = this.A.toString(16)): Promise<Answer> {
    return (await this.#cognito.handle('InitiateAuth', {
      AuthFlow: 'USER_SRP_AUTH',
      ClientId: this.#cognito.clientId,
      AuthParameters: { USERNAME, SRP_A },
    })) as Answer;
  }

  async respond(challenge: Answer, password: string, changes: Record<string, string> = {}): Promise<Answer> {
    const { SECRET_BLOCK = '', USER_ID_FOR_SRP = '' } = challenge.body.ChallengeParameters ?? {};
    const poolName = this.#cognito.poolId.split('_')[1] ?? '';
    const TIMESTAMP = changes['TIMESTAMP'] ?? timestampOf(Date.now());
    const key = this.#key(challenge, poolName, password);
    const claim = [poolName, USER_ID_FOR_SRP, Buffer.from(SECRET_BLOCK, 'base64'), TIMESTAMP];
    const signature = claim.reduce((mac, part) => mac.update(part), createHmac('sha256', key)).digest('base64');
    return (await this.#cognito.handle('RespondToAuthChallenge', {
      ChallengeName: 'PASSWORD_VERIFIER',
      ClientId: this.#cognito.clientId,
      ChallengeResponses: {
        USERNAME: USER_ID_FOR_SRP,
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
        TIMESTAMP,
        ...changes,
      },
    })) as Answer;
  }

  async signIn(userName: string, password: string): Promise<Answer> {
    return this.respond(await this.initiate(userName), password);
  }

  #key(challenge: Answer, poolName: string, password: string): Buffer {
    const { SALT = '0', SRP_B = '0', USER_ID_FOR_SRP = '' } = challenge.body.ChallengeParameters ?? {};
    const B = BigInt(`0x${SRP_B}`);
    const x = big(sha256(toBytes(BigInt(`0x${SALT}`)), sha256(`${poolName}${USER_ID_FOR_SRP}:${password}`)));
    const u = big(sha256(toBytes(this.A), toBytes(B)));
    const k = big(sha256(toBytes(N), toBytes(2n)));
    const base = (((B - k * modPow(2n, x, N)) % N) + N) % N;
    const S = modPow(base, this.a + u * x, N);
    const pseudoRandomKey = createHmac('sha256', toBytes(u)).update(toBytes(S)).digest();
    return createHmac('sha256', pseudoRandomKey).update('Caldera Derived Key\x01').digest().subarray(0, 16);
  }
}

/** The time as Amplify writes it: `Sun Nov 1 09:05:07 UTC 2026`. */
export function timestampOf(ms: number): string {
  const [weekday, day, month, year, time] = new Date(ms).toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
}
