import { createHash } from 'node:crypto';
import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join, relative } from 'node:path';

/** One command of the operator, and what comes of it; both are JSON. */
export type OperatorHandler = (command: unknown) => Promise<unknown>;

type Answer = { readonly result: unknown } | { readonly error: string };

const MOST_CHARACTERS = 10_000;
const ANSWER_MS = 30_000;

/**
 * A socket in the data folder: whoever may write there may command the process that has it open. No HTTP leads here, so
 * no page of a browser does either.
 */
function addressOf(dataDir: string): string {
  if (process.platform === 'win32')
    return `\\\\.\\pipe\\remit-${createHash('sha256').update(dataDir.toLowerCase()).digest('hex').slice(0, 32)}`;
  const path = join(dataDir, 'operator.sock');
  const near = relative(process.cwd(), path);
  return near.length < path.length ? near : path; // the system takes about a hundred characters
}

/**
 * Takes commands until it is closed. Only for the process that has the data folder open: it takes over a socket that a
 * killed one left behind.
 */
export async function openOperatorChannel(
  dataDir: string,
  handle: OperatorHandler,
): Promise<{ close(): Promise<void> }> {
  const address = addressOf(dataDir);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)));
    void serve(socket, handle);
  });
  try {
    if (process.platform !== 'win32') await rm(address, { force: true });
    await listening(server, address);
    if (process.platform !== 'win32') await chmod(address, 0o600);
  } catch (error) {
    // A folder whose path is too long, or whose file system knows no sockets, serves everything else.
    console.error(`local-backend: no commands are taken while this runs: ${(error as Error).message}`);
    return { close: () => Promise.resolve() };
  }
  return {
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listening(server: Server, address: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(address, done);
  });
}

async function serve(socket: Socket, handle: OperatorHandler): Promise<void> {
  let answer: Answer;
  try {
    answer = { result: await handle(JSON.parse(await readLine(socket))) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  socket.end(`${JSON.stringify(answer)}\n`);
}

function readLine(socket: Socket): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    socket.setEncoding('utf8').setTimeout(ANSWER_MS, () => socket.destroy(new Error('No answer came in time')));
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('The other side hung up')));
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (text.length > MOST_CHARACTERS) socket.destroy(new Error('The message is too long'));
      const end = text.indexOf('\n');
      if (end >= 0) done(text.slice(0, end));
    });
  });
}

/**
 * Asks the process that has the data folder open.
 * @throws {Error} In that process's words, or that it cannot be reached.
 */
export async function askOperator(dataDir: string, command: unknown): Promise<unknown> {
  const socket = connect(addressOf(dataDir));
  try {
    const line = readLine(socket);
    socket.write(`${JSON.stringify(command)}\n`);
    const answer = JSON.parse(await line) as Answer;
    if ('error' in answer) throw new Error(answer.error);
    return answer.result;
  } finally {
    socket.destroy();
  }
}
