import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from './connection.js';

/** A window that has a network or none, before a server that answers or not. */
function world() {
  const navigator = { onLine: true };
  const view = Object.assign(new EventTarget(), { navigator }) as unknown as Window & EventTarget;
  const server = { answers: true, asked: 0 };
  const connection = new Connection(view, () => {
    server.asked += 1;
    return Promise.resolve(server.answers);
  });
  const said: string[] = [];
  connection.addEventListener('change', () => said.push(connection.state));
  const network = (isThere: boolean): void => {
    navigator.onLine = isThere;
    view.dispatchEvent(new Event(isThere ? 'online' : 'offline'));
  };
  return { connection, server, said, network };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the connection', () => {
  it('says that what was lost may be asked again, though the server was never away', async () => {
    const { connection, said } = world();
    let answers = 0;
    connection.addEventListener('answer', () => (answers += 1));
    connection.suspect();
    await vi.advanceTimersByTimeAsync(0);
    expect([answers, said]).toEqual([1, []]);
  });

  it('goes and comes with the browser’s network', () => {
    const { said, network, server } = world();
    network(false);
    network(true);
    expect([said, server.asked]).toEqual([['offline', 'online'], 0]);
  });

  it('is not lost for one request that was', async () => {
    const { connection, said, server } = world();
    connection.suspect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([said, server.asked]).toEqual([[], 1]);
  });

  it('is lost while the server does not answer, and comes back by itself', async () => {
    const { connection, said, server } = world();
    server.answers = false;
    connection.suspect();
    connection.suspect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said).toEqual(['unreachable']);
    // With growing pauses, and one question at a time however often it is suspected.
    expect(server.asked).toBeGreaterThan(4);
    expect(server.asked).toBeLessThan(10);
    server.answers = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(said).toEqual(['unreachable', 'online']);
    const { asked } = server;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked).toBe(asked);
  });

  it('asks at once when the network is back before the server is', async () => {
    const { connection, said, server, network } = world();
    server.answers = false;
    connection.suspect();
    await vi.advanceTimersByTimeAsync(30_000);
    network(false);
    await vi.advanceTimersByTimeAsync(30_000);
    server.answers = true;
    network(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['unreachable', 'offline', 'unreachable', 'online']);
  });

  it('asks nothing more once it is disposed', async () => {
    const { connection, server } = world();
    server.answers = false;
    connection.suspect();
    await vi.advanceTimersByTimeAsync(0);
    connection.dispose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked).toBe(1);
  });
});
