import { createRequire } from 'node:module';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type * as ws from 'ws';

// The one that the backend brings: what is hoisted may be another.
const { WebSocket, WebSocketServer } = createRequire(import.meta.resolve('@remit-elements/local-backend'))(
  'ws',
) as typeof ws;

/** What becomes of the next events. */
export type EventFault = 'dropped' | 'doubled' | 'swapped';

/** Relays websockets to the backend, message by message, and does to them what networks do. */
export class SocketRelay {
  readonly #server = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has('graphql-ws') ? 'graphql-ws' : false),
  });
  /** The backend, as `ws://127.0.0.1:4400`: where sockets that are asked for from now on lead to. */
  target: string;
  readonly #lines = new Set<Line>();
  /** Upgrades are refused while it is set. */
  refused = false;
  /** How many upgrades were asked for, refused ones too. */
  attempts = 0;
  /** What the server's `connection_ack` is to say of the longest silence, instead of what it says. */
  connectionTimeoutMs: number | undefined;
  #eventFaults: EventFault[] = [];

  constructor(target: string) {
    this.target = target;
  }

  /** Sockets that are open and relayed. */
  get open(): number {
    return [...this.#lines].filter((line) => line.isReady).length;
  }

  /** Subscriptions that the backend has acknowledged on sockets that are open and relayed. */
  get subscriptions(): number {
    return [...this.#lines].reduce((sum, line) => sum + (line.isReady ? line.subscriptions : 0), 0);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.attempts += 1;
    if (this.refused) {
      socket.destroy();
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => {
      const line = new Line(client, this.#dial(request), this);
      this.#lines.add(line);
      client.once('close', () => this.#lines.delete(line));
    });
  }

  /** Breaks every socket, both sides. */
  cut(): void {
    for (const line of this.#lines) line.cut();
    this.#lines.clear();
  }

  /** Lets the sockets that are open stand, and nothing pass through them any more, neither data nor `ka`. */
  halfOpen(): void {
    for (const line of this.#lines) line.isDeaf = true;
  }

  /** Plans what becomes of the next events, one after the other; those after them arrive as they are. */
  disturbEvents(...faults: EventFault[]): void {
    this.#eventFaults.push(...faults);
  }

  /** Events whose fault has not met them yet. */
  get undisturbed(): number {
    return this.#eventFaults.length;
  }

  nextEventFault(): EventFault | undefined {
    return this.#eventFaults.shift();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  /** The same request, its Host and Origin too. */
  #dial(request: IncomingMessage): ws.WebSocket {
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((it) => it.trim());
    const { host, origin } = request.headers;
    const headers = { ...(host !== undefined && { host }), ...(origin !== undefined && { origin }) };
    return new WebSocket(`${this.target}${request.url ?? '/'}`, protocols, { headers });
  }
}

interface Message {
  readonly type?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** One socket of a page and its other half, to the backend. */
class Line {
  isDeaf = false;
  subscriptions = 0;
  readonly #client: ws.WebSocket;
  readonly #backend: ws.WebSocket;
  readonly #relay: SocketRelay;
  #kept: string | undefined;

  constructor(client: ws.WebSocket, backend: ws.WebSocket, relay: SocketRelay) {
    this.#client = client;
    this.#backend = backend;
    this.#relay = relay;
    const early: string[] = [];
    client.on('message', (data: Buffer) => {
      if (this.isDeaf) return;
      if (backend.readyState === WebSocket.OPEN) backend.send(data.toString('utf8'));
      else early.push(data.toString('utf8'));
    });
    backend.on('open', () => {
      for (const text of early.splice(0)) backend.send(text);
    });
    backend.on('message', (data: Buffer) => {
      if (!this.isDeaf) this.#pass(data.toString('utf8'));
    });
    client.on('close', () => backend.terminate());
    backend.on('close', (code) => this.#closed(code));
    client.on('error', () => client.terminate());
    backend.on('error', () => client.terminate());
  }

  get isReady(): boolean {
    return !this.isDeaf && this.#client.readyState === WebSocket.OPEN && this.#backend.readyState === WebSocket.OPEN;
  }

  cut(): void {
    this.#client.terminate();
    this.#backend.terminate();
  }

  #closed(code: number): void {
    if (this.isDeaf) return; // nobody tells the other half
    // Codes below are of what was never sent.
    if (code >= 3000) this.#client.close(code);
    else this.#client.terminate();
  }

  #pass(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.type === 'start_ack') this.subscriptions += 1;
    if (message.type === 'complete') this.subscriptions -= 1;
    if (message.type === 'connection_ack') this.#passAck(message);
    else if (message.type === 'data') this.#passEvent(text);
    else this.#client.send(text);
  }

  #passAck(message: Message): void {
    const { connectionTimeoutMs } = this.#relay;
    const payload = { ...message.payload, ...(connectionTimeoutMs !== undefined && { connectionTimeoutMs }) };
    this.#client.send(JSON.stringify({ ...message, payload }));
  }

  /** What was kept back comes after the next one. */
  #passEvent(text: string): void {
    const fault = this.#relay.nextEventFault();
    const kept = this.#kept;
    if (fault === 'swapped') this.#kept = text;
    else this.#kept = undefined;
    if (fault !== 'dropped' && fault !== 'swapped') this.#client.send(text);
    if (fault === 'doubled') this.#client.send(text);
    if (kept !== undefined) this.#client.send(kept);
  }
}
