import { ApiError } from '@remit-elements/auth-core';
import { expect } from '@open-wc/testing';
import type { Payment } from '../model/payment.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  MemoryPaymentsBackend,
  paymentFixtures,
  type MemoryPaymentsGateway,
} from '../testing.js';
import { handOverPlansOf } from './begun-files.js';
import { ExportDesk, type ExportContent, type ExportFile, type HandOverPlan } from './export-desk.js';

const COUNT = 120;
const CONFIRMED: Partial<Payment> = { status: 'CONFIRMED', creditorBic: 'COBADEFF' };

const options = { wait: () => Promise.resolve(), isOnline: () => true };
const lost = new ApiError('Timeout');
const idsIn = ({ parts }: ExportFile): readonly string[] =>
  [...parts.join('').matchAll(/<InstrId>(.*?)<\/InstrId>/g)].map(([, id = '']) => id);

function windowOf(backend: MemoryPaymentsBackend, subject = 'preparer-a'): [ExportDesk, MemoryPaymentsGateway] {
  const gateway = memoryPaymentsGateway({ backend, session: { subject } });
  return [new ExportDesk(gateway, options), gateway];
}

function backendWith(count = COUNT): MemoryPaymentsBackend {
  const backend = new MemoryPaymentsBackend();
  backend.seed(paymentFixtures(count, CONFIRMED), accountFixtures());
  return backend;
}

async function contentOf(desk: ExportDesk): Promise<ExportContent> {
  await desk.read('pain001', {});
  const { state } = desk;
  if (state.step !== 'ready') throw new Error(state.step);
  return state.content;
}

function fileOf(desk: ExportDesk): ExportFile | undefined {
  const { state } = desk;
  return state.step === 'handed' || state.step === 'remade' ? state.file : undefined;
}

const MINUTE = 60_000;
const realNow = Date.now;

/** Lets time pass for those who look at files. */
function pass(ms: number): void {
  Date.now = () => realNow() + ms;
}

/** Begins a file, and leaves it after the first call. @returns The plan that is left. */
async function crashed(gateway: MemoryPaymentsGateway): Promise<HandOverPlan> {
  const desk = new ExportDesk(gateway, options);
  const { writeAll } = gateway;
  let calls = 0;
  gateway.writeAll = (...call) => {
    calls += 1;
    return calls > 1 ? new Promise(() => undefined) : writeAll.apply(gateway, call);
  };
  const content = await contentOf(desk);
  const left = new Promise<void>((resolve) => {
    desk.addEventListener('change', () => {
      if (desk.state.step !== 'marking' || desk.state.batch.saved === 0) return;
      desk.dispose();
      resolve();
    });
  });
  void desk.handOver(content);
  await left;
  gateway.writeAll = writeAll;
  const [plan, ...others] = await handOverPlansOf(gateway).all();
  expect([plan?.payments.length, others]).to.deep.equal([COUNT, []]);
  return plan!;
}

describe('handing payments over', () => {
  afterEach(() => {
    Date.now = realNow;
  });

  it('puts no payment in two files, whichever windows mark it and whichever answers are lost', async () => {
    const backend = backendWith();
    const desks = ['preparer-a', 'approver-a'].map((subject) => windowOf(backend, subject));
    for (const [, gateway] of desks) {
      gateway.fail({ on: 'writeAll', when: 'after', error: lost, times: 3 });
      gateway.fail({ on: 'write', when: 'after', error: lost, times: 10 });
      gateway.fail({ on: 'writeAll', error: new ApiError('Offline') });
    }
    const contents = await Promise.all(desks.map(([desk]) => contentOf(desk)));
    expect(contents.map(({ payments }) => payments.length)).to.deep.equal([COUNT, COUNT]);
    await Promise.all(desks.map(([desk], index) => desk.handOver(contents[index]!)));
    const files = desks.map(([desk]) => fileOf(desk));
    const told = files.flatMap((file) => (file ? idsIn(file) : []));
    expect(told.length).to.equal(COUNT);
    expect(new Set(told).size).to.equal(COUNT);
    for (const file of files) {
      const messageId = file?.name.replace('.xml', '');
      const marked = backend.payments('tenant-a').filter((payment) => payment.exportMessageId === messageId);
      expect(marked.map(({ id }) => id)).to.have.members(file ? idsIn(file) : []);
    }
    const losses = desks.flatMap(([{ state }]) => (state.step === 'handed' ? state.result.lost : []));
    expect(losses.length).to.equal(COUNT);
    expect(new Set(losses.map(({ why }) => why))).to.deep.equal(new Set(['elsewhere']));
  });

  it('makes the same file again out of what is marked for it, to the byte', async () => {
    const backend = backendWith();
    const [desk] = windowOf(backend);
    await desk.handOver(await contentOf(desk));
    const first = fileOf(desk)!;
    const [another] = windowOf(backend, 'approver-a');
    pass(11 * MINUTE);
    await another.findFiles();
    const { state } = another;
    expect(state.step === 'files' && state.earlier.files.map(({ messageId }) => `${messageId}.xml`)).to.deep.equal([
      first.name,
    ]);
    await another.again(first.name.replace('.xml', ''));
    expect(fileOf(another)?.parts.join('')).to.equal(first.parts.join(''));
  });

  it('goes on with the same file after a crash, and marks nothing for another', async () => {
    const backend = backendWith();
    const gateway = memoryPaymentsGateway({ backend });
    const plan = await crashed(gateway);
    const later = new ExportDesk(gateway, options);
    await later.goOn(plan);
    expect(idsIn(fileOf(later)!).length).to.equal(COUNT);
    expect(new Set(backend.payments('tenant-a').map((payment) => payment.exportMessageId)).size).to.equal(1);
    await later.finish(plan.messageId);
    expect(await handOverPlansOf(gateway).all()).to.deep.equal([]);
  });

  it('adds nothing to a file that others may have taken to the bank by now', async () => {
    const backend = backendWith();
    const gateway = memoryPaymentsGateway({ backend });
    const plan = await crashed(gateway);
    const marked = backend.payments('tenant-a').filter(({ status }) => status === 'EXPORTED');
    expect(marked.length).to.equal(25);
    const [another] = windowOf(backend, 'approver-a');
    await another.again(plan.messageId);
    expect(another.state).to.deep.equal({ step: 'blocked', blocked: 'young' });
    pass(11 * MINUTE);
    await another.again(plan.messageId);
    const theirs = fileOf(another)!;
    expect(idsIn(theirs)).to.have.members(marked.map(({ id }) => id));
    const later = new ExportDesk(gateway, options);
    await later.review(plan);
    const { state } = later;
    if (state.step !== 'ready') throw new Error(state.step);
    expect([state.content.payments.length, state.content.unsent]).to.deep.equal([marked.length, COUNT - marked.length]);
    // Nor does whoever does not look first.
    await later.goOn(plan);
    expect(fileOf(later)!.parts.join('')).to.equal(theirs.parts.join(''));
    expect(later.state.step === 'handed' && later.state.result.unsent.length).to.equal(COUNT - marked.length);
    const after = backend.payments('tenant-a').filter(({ status }) => status === 'EXPORTED');
    expect(after.length).to.equal(marked.length);
  });

  it('begins another file where nothing was marked for one that was begun long ago', async () => {
    const backend = backendWith(3);
    const [desk, gateway] = windowOf(backend);
    const plan = { messageId: 'RE-20261101-080000-AAAAAAAAAA', payments: (await contentOf(desk)).payments };
    await handOverPlansOf(gateway).keep(plan);
    handOverPlansOf(gateway).release(plan.messageId);
    await desk.review(plan);
    const { state } = desk;
    if (state.step !== 'ready') throw new Error(state.step);
    expect([state.content.payments.length, state.content.messageId]).to.deep.equal([3, undefined]);
    expect(await handOverPlansOf(gateway).all()).to.deep.equal([]);
    await desk.handOver(state.content);
    expect([idsIn(fileOf(desk)!).length, fileOf(desk)?.name === `${plan.messageId}.xml`]).to.deep.equal([3, false]);
  });

  it('makes the same file again, whatever a colleague marked by its name since', async () => {
    const backend = backendWith(5);
    const [desk] = windowOf(backend);
    const [, ...rest] = (await contentOf(desk)).payments;
    await desk.handOver({ ...(await contentOf(desk)), payments: rest });
    const first = fileOf(desk)!;
    const messageId = first.name.replace('.xml', '');
    const [another, gateway] = windowOf(backend, 'colleague');
    const { id, version } = backend.payments('tenant-a').find(({ status }) => status === 'CONFIRMED')!;
    await gateway.write({ type: 'export', id, version, messageId, requestId: crypto.randomUUID() });
    pass(11 * MINUTE);
    await another.again(messageId);
    expect(fileOf(another)?.parts.join('')).to.equal(first.parts.join(''));
    expect(another.state.step === 'remade' && another.state.strays).to.equal(1);
  });

  it('does not take a refusal for an answer to what was sent before, and got none', async () => {
    const backend = backendWith(3);
    const [desk, gateway] = windowOf(backend);
    const content = await contentOf(desk);
    const { writeAll } = gateway;
    gateway.writeAll = async (...call) => {
      await writeAll.apply(gateway, call);
      gateway.writeAll = (commands) => Promise.resolve(commands.map(() => ({ error: new ApiError('Unauthorized') })));
      throw lost;
    };
    await desk.handOver(content);
    const { state } = desk;
    if (state.step !== 'handed') throw new Error(state.step);
    expect([state.result.unsure.length, state.result.lost, state.file]).to.deep.equal([3, [], undefined]);
    expect(await handOverPlansOf(gateway).has(state.result.messageId)).to.equal(true);
  });

  it('makes no file while it is not known of every payment, and finds out when it goes on', async () => {
    const backend = backendWith(3);
    const [desk, gateway] = windowOf(backend);
    const content = await contentOf(desk);
    const { writeAll } = gateway;
    gateway.writeAll = async (...call) => {
      await writeAll.apply(gateway, call);
      throw lost;
    };
    desk.addEventListener('change', () => {
      if (desk.state.step === 'marking' && gateway.commands.length > 3) desk.stop();
    });
    await desk.handOver(content);
    const { state } = desk;
    if (state.step !== 'handed') throw new Error(state.step);
    expect(state.file).to.equal(undefined);
    expect(state.result.unsure.length).to.equal(3);
    desk.reset();
    const again = new ExportDesk(gateway, options);
    const [plan] = await handOverPlansOf(gateway).all();
    gateway.writeAll = writeAll;
    await again.goOn(plan!);
    expect(idsIn(fileOf(again)!).length).to.equal(3);
  });

  it('leaves alone what was not sent before it was stopped', async () => {
    const backend = backendWith(400);
    const [desk, gateway] = windowOf(backend);
    const { writeAll } = gateway;
    gateway.writeAll = async (...call) => {
      const results = await writeAll.apply(gateway, call);
      desk.stop();
      return results;
    };
    await desk.handOver(await contentOf(desk));
    const { state } = desk;
    if (state.step !== 'handed' || !state.file) throw new Error(state.step);
    const marked = backend.payments('tenant-a').filter(({ status }) => status === 'EXPORTED');
    expect(state.result.unsent.length).to.equal(400 - marked.length);
    expect(idsIn(state.file)).to.have.members(marked.map(({ id }) => id));
    expect(marked.length).to.be.within(1, 399);
    // Whoever goes on with it adds nothing.
    desk.dispose();
    const [plan] = await handOverPlansOf(gateway).all();
    expect(plan?.payments.map(({ id }) => id)).to.have.members(marked.map(({ id }) => id));
  });

  it('names what a bank would not take before anything is marked', async () => {
    const backend = new MemoryPaymentsBackend();
    const others = paymentFixtures(5);
    backend.seed(
      others,
      accountFixtures().map((account) => ({ ...account, holderName: '' })),
    );
    const [desk] = windowOf(backend);
    await desk.read('pain001', { ids: others.map(({ id }) => id) });
    const { state } = desk;
    if (state.step !== 'ready') throw new Error(state.step);
    const problems = state.content.leftOut.map(({ payment, problem }) => [payment.status, problem]);
    expect(problems).to.deep.equal([
      ['CONFIRMED', 'holderName'],
      ...['UNCONFIRMED', 'PENDING_APPROVAL', 'EXPORTED', 'REJECTED'].map((status) => [status, 'notConfirmed']),
    ]);
  });
});
