import { TestSocket } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WITHOUT_RIGHT, WITHOUT_TOKEN } from './callers.js';
import { createWorld, readOperations, valuesFor, type World } from './world.js';

const ALL = await readOperations();
const MUTATIONS = ALL.filter((it) => it.kind === 'mutation');
const SUBSCRIPTIONS = ALL.filter((it) => it.kind === 'subscription');

let world: World;
let round = 0;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.backend.remove());

/** Every mutation once in one company; each is good, so that there is something to deliver. */
async function mutateAll(tenantId: string): Promise<void> {
  const token = await world.backend.tokenOf(tenantId);
  for (const mutation of MUTATIONS) {
    const id = `change-${String((round += 1))}`;
    if (!mutation.field.startsWith('create')) await world.plant(id, tenantId);
    const answer = await world.backend.post(token, mutation.document, mutation.variables(valuesFor(id)));
    expect(answer.errors, mutation.field).toBeUndefined();
  }
}

describe.each(SUBSCRIPTIONS)('$field', (subscription) => {
  it("delivers one's own company's changes, and never another's", async () => {
    const [ann, bea] = [
      await world.backend.tokenOf('tenant-a', 'viewer'),
      await world.backend.tokenOf('tenant-b', 'viewer'),
    ];
    const [ofAnn, ofBea] = [
      await TestSocket.connect(world.backend.url, ann),
      await TestSocket.connect(world.backend.url, bea),
    ];
    expect((await ofAnn.start('a', ann, subscription.document)).type).toBe('start_ack');
    expect((await ofBea.start('b', bea, subscription.document)).type).toBe('start_ack');
    await mutateAll('tenant-a');
    await Promise.all([ofAnn.settle(), ofBea.settle()]);
    const heard = ofAnn.heard.filter((it) => it.type === 'data');
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.every((it) => JSON.stringify(it.payload).includes('"tenantId":"tenant-a"'))).toBe(true);
    expect(ofBea.heard.filter((it) => it.type === 'data')).toEqual([]);
    await Promise.all([ofAnn.close(), ofBea.close()]);
  });

  it('takes no argument that could widen it', async () => {
    const token = await world.backend.tokenOf('tenant-b');
    const socket = await TestSocket.connect(world.backend.url, token);
    const wider = subscription.document.replace(
      ` ${subscription.field} {`,
      ` ${subscription.field}(tenantId: "tenant-a") {`,
    );
    const answer = await socket.start('wide', token, wider);
    expect(answer.payload?.errors?.[0]?.errorType).toBe('ValidationError');
    await socket.close();
  });

  it('is refused at the handshake to every token that is not good', async () => {
    for (const { name, token } of WITHOUT_TOKEN) {
      const sent = await token(world.backend.identity);
      const refused = await TestSocket.open(world.backend.url, sent).then(
        async (socket) => {
          socket.send({ type: 'connection_init' });
          await socket.closed;
          return socket.heard.map((it) => it.type).join();
        },
        (error: unknown) => String(error),
      );
      expect(refused, name).toMatch(/^connection_error$|401/);
    }
  });

  it('is refused at its start to everyone who must get nothing, on a good socket too', async () => {
    const good = await world.backend.tokenOf('tenant-a');
    const socket = await TestSocket.connect(world.backend.url, good);
    for (const [place, { name, token }] of [...WITHOUT_TOKEN, ...WITHOUT_RIGHT].entries()) {
      const answer = await socket.start(
        `s${String(place)}`,
        await token(world.backend.identity),
        subscription.document,
      );
      expect(answer.type, name).toBe('error');
      expect(answer.payload?.errors?.[0]?.errorType, name).toMatch(/^Unauthorized(Exception)?$/);
    }
    await mutateAll('tenant-a');
    await socket.settle();
    expect(socket.heard.filter((it) => it.type === 'data')).toEqual([]);
    await socket.close();
  });
});
