import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./serve-abused.mjs', import.meta.url));

/** What came back for bytes that may be anything. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** A backend in a process of its own: what abuse does to its memory can be measured. */
export class AbusedServer {
  readonly url: string;
  /** By company and role, as `tenant-a viewer`. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly #child: ChildProcess;
  /** Lines on its error output: what it thinks is its own failure. */
  readonly complaints: string[] = [];

  private constructor(child: ChildProcess, url: string, tokens: Readonly<Record<string, string>>) {
    this.#child = child;
    this.url = url;
    this.tokens = tokens;
    child.stderr?.on('data', (said: Buffer) => this.complaints.push(said.toString()));
  }

  static async start(): Promise<AbusedServer> {
    const child = fork(SCRIPT, { execArgv: ['--expose-gc'], stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
    const [{ url, tokens }] = (await once(child, 'message')) as [{ url: string; tokens: Record<string, string> }];
    return new AbusedServer(child, url, tokens);
  }

  /** Bytes in use once everything that can go has gone. */
  async memory(): Promise<NodeJS.MemoryUsage> {
    const answer = once(this.#child, 'message') as Promise<[NodeJS.MemoryUsage]>;
    this.#child.send('memory');
    return (await answer)[0];
  }

  async post(token: string | undefined, body: string | Uint8Array<ArrayBuffer>): Promise<RawAnswer> {
    const headers = { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: token }) };
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  }

  async end(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.send('end');
    await ended;
  }
}
