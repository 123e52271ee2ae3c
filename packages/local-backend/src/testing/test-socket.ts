import { WebSocket } from 'ws';

/** One message of the protocol. */
export interface SocketMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: {
    readonly data?: unknown;
    readonly errors?: readonly { errorType: string; message: string }[];
    readonly connectionTimeoutMs?: number;
  };
}

/** A websocket that keeps what it hears, and lets a test wait for a message instead of for time to pass. */
export class TestSocket {
  readonly websocket: WebSocket;
  readonly heard: SocketMessage[] = [];
  readonly closed: Promise<number>;
  readonly #waiting = new Set<() => void>();

  private constructor(url: string, token: string | undefined, inQuery: boolean) {
    const host = new URL(url).host;
    const header = Buffer.from(JSON.stringify({ host, Authorization: token }));
    const address = `${url.replace('http', 'ws')}/graphql/realtime${inQuery ? `?header=${encodeURIComponent(header.toString('base64'))}&payload=e30=` : ''}`;
    this.websocket = new WebSocket(
      address,
      inQuery ? ['graphql-ws'] : ['graphql-ws', `header-${header.toString('base64url')}`],
    );
    this.closed = new Promise((resolve) => this.websocket.once('close', resolve));
    this.websocket.on('message', (data: Buffer) => {
      this.heard.push(JSON.parse(data.toString()) as SocketMessage);
      for (const look of this.#waiting) look();
    });
  }

  /** Opens a socket; rejects when the upgrade is refused. */
  static async open(url: string, token: string | undefined, options: { inQuery?: boolean } = {}): Promise<TestSocket> {
    const socket = new TestSocket(url, token, options.inQuery ?? false);
    await new Promise((resolve, reject) => {
      socket.websocket.once('open', resolve);
      socket.websocket.once('error', reject);
    });
    return socket;
  }

  /** Opens a socket and shakes hands. */
  static async connect(url: string, token: string): Promise<TestSocket> {
    const socket = await TestSocket.open(url, token);
    socket.send({ type: 'connection_init' });
    await socket.next((it) => it.type === 'connection_ack');
    return socket;
  }

  send(message: object): void {
    this.websocket.send(JSON.stringify(message));
  }

  /** Starts a subscription and answers what the server said to it. */
  async start(id: string, token: string | undefined, query: string, variables: object = {}): Promise<SocketMessage> {
    const extensions = { authorization: { Authorization: token, host: 'localhost' } };
    this.send({ id, type: 'start', payload: { data: JSON.stringify({ query, variables }), extensions } });
    return this.next((it) => it.id === id && (it.type === 'start_ack' || it.type === 'error'));
  }

  /** The first message, heard before or to come, that fits. */
  next(fits: (message: SocketMessage) => boolean): Promise<SocketMessage> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.heard.find(fits);
        if (!found) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Waits until everything that the server had sent before is here: answers come in order. */
  async settle(): Promise<void> {
    const id = `probe-${this.heard.length}-${Math.random()}`;
    this.send({ id, type: 'stop' });
    await this.next((it) => it.id === id);
  }

  async close(): Promise<void> {
    this.websocket.close();
    await this.closed;
  }
}
