import { expect, waitUntil } from '@open-wc/testing';
import { ApiError, type ErrorCode } from '@remit-elements/auth-core';
import { draftFixture, memoryPaymentsGateway, paymentFixture, TENANT_A } from '../testing.js';
import { SessionVault } from '@remit-elements/element-kit';
import { CommandQueue, type CommandQueueOptions } from './command-queue.js';
import { PaymentWriter, type PaymentIntent } from './payment-writer.js';
import type { WriteState } from './write-state.js';

const create: PaymentIntent = { type: 'create', id: 'new-1', draft: draftFixture() };

/** A writer that does not wait, how long it would have waited, and the states that it went through. */
function writerOver(gateway: ReturnType<typeof memoryPaymentsGateway>): {
  writer: PaymentWriter;
  waits: number[];
  states: WriteState['status'][];
} {
  const waits: number[] = [];
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  const writer = new PaymentWriter(queueOver(gateway, { wait }));
  const states: WriteState['status'][] = [];
  writer.addEventListener('change', () => states.push(writer.state.status));
  return { writer, waits, states };
}

function queueOver(gateway: ReturnType<typeof memoryPaymentsGateway>, options: CommandQueueOptions = {}): CommandQueue {
  return new CommandQueue(gateway, new SessionVault('test', { retention: 'page' }), options);
}

const failure = (code: ErrorCode, details = {}): ApiError => new ApiError(code, code, details);

describe('PaymentWriter', () => {
  it('writes once under one requestId while it is asked several times', async () => {
    const gateway = memoryPaymentsGateway();
    const { writer, states } = writerOver(gateway);
    const answers = await Promise.all([writer.write(create), writer.write(create), writer.write(create)]);
    expect(answers.map((payment) => payment?.id)).to.deep.equal(['new-1', 'new-1', 'new-1']);
    expect(gateway.commands).to.have.length(1);
    expect(states).to.deep.equal(['saving', 'saved']);
  });

  for (const code of ['Offline', 'Timeout', 'MalformedAnswer', 'Unexpected'] as const) {
    for (const times of [1, 2, 3]) {
      it(`stores one payment when the answer ends as ${code} ${times} times`, async () => {
        const gateway = memoryPaymentsGateway();
        const { writer, states, waits } = writerOver(gateway);
        gateway.fail({ on: 'write', when: 'after', error: failure(code), times });
        expect(await writer.write(create)).to.include({ id: 'new-1', version: 1 });
        expect(gateway.backend.payments(TENANT_A)).to.have.length(1);
        expect(new Set(gateway.commands.map((command) => command.requestId)).size).to.equal(1);
        expect(states.at(-1)).to.equal('saved');
        expect(states).to.include('checking');
        expect(waits).to.have.length(times);
      });
    }
  }

  it('changes a payment once when the answer is lost', async () => {
    const gateway = memoryPaymentsGateway({ payments: [paymentFixture()] });
    const { writer } = writerOver(gateway);
    gateway.fail({ on: 'write', when: 'after', error: failure('Offline'), times: 2 });
    const saved = await writer.write({ type: 'update', id: 'payment-1', version: 1, changes: { amountMinor: 5 } });
    expect(saved).to.include({ version: 2, amountMinor: 5 });
  });

  it('waits longer each time, and as long as the server asks', async () => {
    const gateway = memoryPaymentsGateway();
    const { writer, waits } = writerOver(gateway);
    gateway.fail({ on: 'write', error: failure('Offline'), times: 2 });
    gateway.fail({ on: 'write', error: failure('Throttled', { retryAfterSeconds: 7 }) });
    await writer.write(create);
    expect(waits[0]).to.be.within(150, 450);
    expect(waits[1]).to.be.within(500, 1_500);
    expect(waits[2]).to.equal(7_000);
  });

  it('neither hammers a server that names no time nor waits for ever', async () => {
    const gateway = memoryPaymentsGateway();
    const { writer, waits } = writerOver(gateway);
    for (const seconds of [0, 2_147_484, 1e10, NaN]) {
      gateway.fail({ on: 'write', error: failure('Throttled', { retryAfterSeconds: seconds }) });
    }
    await writer.write(create);
    expect(waits).to.deep.equal([1_000, 300_000, 300_000, 1_000]);
  });

  it('changes what an unanswered attempt stored when the content is another by then', async () => {
    const gateway = memoryPaymentsGateway();
    const { writer } = writerOver(gateway);
    await gateway.write({ ...create, requestId: 'before-a-crash' });
    const saved = await writer.write({ ...create, draft: draftFixture({ amountMinor: 777 }) });
    expect(saved).to.include({ id: 'new-1', amountMinor: 777, version: 2 });
    expect(gateway.backend.payments(TENANT_A)).to.have.length(1);
  });

  it('does not repeat what the server refused, and takes a new requestId for the next try', async () => {
    const gateway = memoryPaymentsGateway();
    const { writer, waits } = writerOver(gateway);
    gateway.fail({ on: 'write', error: failure('ValidationError') });
    await writer.write(create);
    expect(writer.state.status).to.equal('failed');
    expect(waits).to.be.empty;
    await writer.write(create);
    expect(gateway.commands[0]!.requestId).not.to.equal(gateway.commands[1]!.requestId);
  });

  it('brings the payment as it is now along with a conflict', async () => {
    const gateway = memoryPaymentsGateway({ payments: [paymentFixture({ version: 3 })] });
    const { writer } = writerOver(gateway);
    await writer.write({ type: 'update', id: 'payment-1', version: 2, changes: { amountMinor: 5 } });
    expect(writer.state.status).to.equal('conflict');
    expect(writer.state).to.have.nested.property('current.version', 3);
  });

  it('sends nothing more when its session ends between two attempts', async () => {
    const gateway = memoryPaymentsGateway();
    const wait = (): Promise<void> => {
      gateway.end();
      return Promise.resolve();
    };
    const writer = new PaymentWriter(queueOver(gateway, { wait }));
    gateway.fail({ on: 'write', error: failure('Offline'), times: 9 });
    expect(await writer.write(create)).to.be.undefined;
    expect(gateway.commands).to.have.length(1);
  });

  it('stops with its session, says nothing more and sends nothing more', async () => {
    const gateway = memoryPaymentsGateway();
    const writer = new PaymentWriter(queueOver(gateway));
    gateway.fail({ on: 'write', error: failure('Offline'), times: 9 });
    const done = writer.write(create);
    await waitUntil(() => gateway.commands.length > 0);
    gateway.end();
    expect(await done).to.be.undefined;
    expect(writer.state).to.deep.equal({ status: 'idle' });
    expect(gateway.commands).to.have.length(1);
    expect(await writer.write(create)).to.be.undefined;
    expect(gateway.commands).to.have.length(1);
  });
});
