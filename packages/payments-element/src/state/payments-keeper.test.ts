import { expect, waitUntil } from '@open-wc/testing';
import type { PageSign, PageSigns } from '@remit-elements/element-kit';
import { draftFixture, memoryPaymentsGateway, paymentFixtures, type MemoryPaymentsGateway } from '../testing.js';
import type { KeptRows } from './kept-rows.js';
import { PaymentsKeeper } from './payments-keeper.js';
import { PaymentsStore } from './payments-store.js';
import { PaymentsStream } from './payments-stream.js';

/** A list whose page has a clock that a test moves, and whose server tells nobody of anything. */
class Scene {
  readonly gateway: MemoryPaymentsGateway;
  readonly store: PaymentsStore;
  /** What was asked for: `list` or `get`. */
  readonly asked: string[] = [];
  #now = Date.now();
  #heard: (sign: PageSign) => void = () => undefined;

  constructor(count: number, rows?: KeptRows) {
    this.gateway = memoryPaymentsGateway({ payments: paymentFixtures(count) });
    Object.defineProperty(this.gateway.backend, 'listen', { value: () => () => undefined });
    for (const name of ['list', 'get'] as const) {
      const ask = this.gateway[name].bind(this.gateway) as (...of: unknown[]) => unknown;
      Object.assign(this.gateway, { [name]: (...of: unknown[]) => (this.asked.push(name), ask(...of)) });
    }
    this.store = new PaymentsStore(this.gateway);
    const signs: PageSigns = {
      now: () => this.#now,
      isVisible: () => true,
      listen: (heard) => (this.#heard = heard),
    };
    this.store.keep((list) => new PaymentsKeeper(list, undefined, rows, signs));
  }

  async load(): Promise<this> {
    await this.store.load({ pageSize: 10 });
    this.gateway.connection('live');
    await waitUntil(() => this.store.state.value.connection === 'live');
    this.asked.length = 0;
    return this;
  }

  /** So long that whatever is read now and then was read, and what came of it is shown. */
  async pass(): Promise<void> {
    const before = this.store.state.value.updatedAtMs;
    for (let ticks = 0; ticks < 14 && this.asked.length === 0; ticks += 1) {
      this.#now += 5_000;
      this.#heard('tick');
    }
    await waitUntil(() => this.store.state.value.updatedAtMs !== before, 'nothing was read');
  }

  write(command: object): void {
    const whole = { requestId: crypto.randomUUID(), ...command } as Parameters<MemoryPaymentsGateway['write']>[0];
    this.gateway.backend.write(this.gateway.session, whole);
  }

  create(...ids: readonly string[]): void {
    for (const id of ids) this.write({ type: 'create', id, draft: draftFixture() });
  }

  get ids(): readonly string[] {
    return this.store.state.value.rows.map(({ id }) => id.replace('payment-', ''));
  }
}

describe('PaymentsKeeper, of events that get lost on a socket that lives', () => {
  it('finds each of them within the minute, row by row, moves none and stays live', async () => {
    const scene = await new Scene(12).load();
    scene.create('theirs');
    scene.write({ type: 'update', id: 'payment-5', version: 1, changes: { creditorName: 'Changed' } });
    scene.write({ type: 'delete', id: 'payment-6', version: 1 });
    await scene.pass();
    const { news, connection, rows } = scene.store.state.value;
    expect(scene.ids).to.deep.equal(['1', '2', '3', '4', '5', '7', '8', '9', '10']);
    expect([news, connection, rows[4]!.creditorName]).to.deep.equal([1, 'live', 'Changed']);
    expect(scene.asked).to.deep.equal(['list', 'get']);
  });

  it('asks for one page where nothing was lost', async () => {
    const scene = await new Scene(25).load();
    await scene.pass();
    expect(scene.asked).to.deep.equal(['list']);
  });

  it('asks for no more than two pages and a few rows when the whole page was pushed down', async () => {
    const scene = await new Scene(40).load();
    scene.create(...Array.from({ length: 10 }, (_, index) => `theirs-${index}`));
    await scene.pass();
    expect([scene.asked, scene.store.state.value.newsOpen]).to.deep.equal([['list', 'list'], true]);
    expect(scene.ids[0]).to.equal('1');
    scene.asked.length = 0;
    scene.create(...Array.from({ length: 30 }, (_, index) => `later-${index}`));
    await scene.pass();
    expect(scene.asked.filter((what) => what === 'list')).to.have.length(2);
    expect(scene.asked.length).to.be.at.most(12);
  });
});

describe('PaymentsKeeper, on a later page', () => {
  const onPageTwo = async (): Promise<Scene> => {
    const scene = await new Scene(30).load();
    await scene.store.next();
    await scene.store.next();
    scene.asked.length = 0;
    return scene;
  };

  it('notices what came on the first one, by one more page, whatever became of it since', async () => {
    const scene = await onPageTwo();
    const before = scene.ids;
    scene.create('theirs', 'changed');
    scene.write({ type: 'update', id: 'changed', version: 1, changes: { creditorName: 'Changed' } });
    await scene.pass();
    const { news, newsOpen, pages } = scene.store.state.value;
    expect([news, newsOpen, pages.index]).to.deep.equal([2, false, 2]);
    expect([scene.ids, scene.asked]).to.deep.equal([before, ['list', 'list']]);
  });

  it('notices it while it only polls, and after it was stale', async () => {
    const scene = await onPageTwo();
    scene.gateway.connection('polling');
    scene.create('polled');
    await scene.pass();
    expect([scene.store.state.value.news, scene.store.state.value.connection]).to.deep.equal([1, 'polling']);
    scene.gateway.connection('stale');
    scene.create('missed');
    scene.gateway.connection('live');
    await waitUntil(() => scene.store.state.value.news === 2, 'not noticed');
  });

  it('takes nothing for new that it has seen on its way', async () => {
    const scene = await onPageTwo();
    scene.write({ type: 'delete', id: 'payment-1', version: 1 });
    scene.write({ type: 'update', id: 'payment-6', version: 1, changes: { creditorName: 'Changed' } });
    await scene.pass();
    expect(scene.store.state.value.news).to.equal(0);
  });
});

describe('PaymentsKeeper, of a list without pages', () => {
  const far = async (): Promise<{ scene: Scene; stream: PaymentsStream }> => {
    const stream = new PaymentsStream();
    const scene = await new Scene(600, stream).load();
    while (stream.count < 400) {
      stream.see(stream.count - 10, stream.count);
      await waitUntil(() => stream.hasMore);
    }
    stream.see(200, 215);
    await waitUntil(() => stream.at(399) !== undefined);
    scene.asked.length = 0;
    return { scene, stream };
  };

  it('finds lost events where the reader is and at the top, in place, and keeps the rest', async () => {
    const { scene, stream } = await far();
    const [first, second] = [stream.at(204)!, stream.at(205)!];
    scene.create('theirs');
    scene.write({ type: 'update', id: first.id, version: 1, changes: { creditorName: 'Changed' } });
    scene.write({ type: 'delete', id: second.id, version: 1 });
    const [count, below, far399] = [stream.count, stream.at(206)!.id, stream.at(399)!.id];
    await scene.pass();
    expect([stream.at(204)!.creditorName, stream.at(205)!.id]).to.deep.equal(['Changed', below]);
    expect([stream.count, stream.at(398)!.id]).to.deep.equal([count - 1, far399]);
    expect([scene.store.state.value.news, scene.store.state.value.connection]).to.deep.equal([1, 'live']);
    expect(scene.asked).to.deep.equal(['list', 'list', 'list', 'get', 'get']);
  });

  it('reads 100,000 to their end, holds few of them, and has the first ones again', async () => {
    const stream = new PaymentsStream();
    const scene = new Scene(100_000, stream);
    await scene.store.load({ pageSize: 100 });
    while (stream.hasMore) {
      const { count } = stream;
      stream.see(count - 20, count);
      await waitUntil(() => stream.count > count, 'no more came', { interval: 0 });
    }
    const ends = [stream.count, stream.at(99_999)!.id, scene.store.state.value.rows.length <= 2_100];
    expect(ends).to.deep.equal([100_000, 'payment-100000', true]);
    stream.see(0, 20);
    await waitUntil(() => stream.at(0) !== undefined && stream.at(19) !== undefined, 'the first ones are gone');
    expect([stream.at(0)!.id, stream.count]).to.deep.equal(['payment-1', 100_000]);
  }).timeout(60_000);
});
