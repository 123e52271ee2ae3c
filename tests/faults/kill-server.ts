import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SrpClient } from '../../packages/local-backend/src/cognito/testing/srp-client.js';

const BIN = fileURLToPath(new URL('../../packages/local-backend/bin/local-backend.mjs', import.meta.url));
const TARGET = 'AWSCognitoIdentityProviderService.';

/** The user pool's answer. */
export interface PoolAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The real server, in a process that is killed. */
export class KilledServer {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #clientId: string;
  readonly #poolId: string;

  private constructor(child: ChildProcess, url: string, clientId: string, poolId: string) {
    this.#child = child;
    this.url = url;
    this.#clientId = clientId;
    this.#poolId = poolId;
  }

  /**
   * Starts it, on a free port where none is given, and waits until it says that it is ready.
   * @param mostKiB No file grows beyond it: how a disk is that is full, without one.
   * @throws With the words that it ended with.
   */
  static async start(
    dataDir: string,
    { mostKiB, port = 0 }: { readonly mostKiB?: number; readonly port?: number } = {},
  ): Promise<KilledServer> {
    const command = [process.execPath, BIN, '--port', String(port), '--data', dataDir, '--seed', '3'];
    // In blocks of 512 bytes, as POSIX has them.
    const limit = mostKiB === undefined ? '' : `ulimit -f ${mostKiB * 2} && `;
    const child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}: ${said.join('\n')}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
      });
    });
    const outputs = (await (await fetch(`${url}/amplify_outputs.json`)).json()) as {
      Auth: { Cognito: { userPoolId: string; userPoolClientId: string } };
    };
    const { userPoolId, userPoolClientId } = outputs.Auth.Cognito;
    return new KilledServer(child, url, userPoolClientId, userPoolId);
  }

  /** `kill -9`: nothing in the process can do anything about it. */
  async kill(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** The same, for who only wants it to end. */
  async close(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.kill();
  }

  async pool(operation: string, input: object): Promise<PoolAnswer> {
    const response = await fetch(`${this.url}/cognito`, {
      method: 'POST',
      headers: { 'X-Amz-Target': `${TARGET}${operation}`, 'Content-Type': 'application/x-amz-json-1.1' },
      body: JSON.stringify({ ClientId: this.#clientId, ...input }),
    });
    return { status: response.status, body: (await response.json()) as PoolAnswer['body'] };
  }

  /** By SRP, as Amplify does. @throws When the pool refuses. */
  async signIn(userName: string, password: string): Promise<string> {
    const handle = (operation: string, input: unknown) => this.pool(operation, input as object);
    const port = { clientId: this.#clientId, poolId: this.#poolId, handle };
    const answer = await new SrpClient(port as unknown as ConstructorParameters<typeof SrpClient>[0]).signIn(
      userName,
      password,
    );
    const token = answer.body.AuthenticationResult?.IdToken;
    if (token === undefined) throw new Error(`${userName}: ${JSON.stringify(answer.body)}`);
    return token;
  }

  /** The code that was mailed last to an address. */
  async codeFor(address: string): Promise<string | undefined> {
    const headers = { Accept: 'application/json' };
    const mails = (await (await fetch(`${this.url}/outbox`, { headers })).json()) as { to: string; code?: string }[];
    return mails.find((it) => it.to === address && it.code !== undefined)?.code;
  }
}
