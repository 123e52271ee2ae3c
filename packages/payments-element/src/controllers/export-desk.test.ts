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
import { ExportDesk, type ExportContent, type ExportFile } from './export-desk.js';

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

describe('handing payments over', () => {
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
    const desk = new ExportDesk(gateway, options);
    const content = await contentOf(desk);
    const crashed = new Promise<void>((resolve) => {
      desk.addEventListener('change', () => {
        if (desk.state.step !== 'marking' || desk.state.batch.saved === 0) return;
        desk.dispose();
        resolve();
      });
    });
    void desk.handOver(content);
    await crashed;
    const later = new ExportDesk(gateway, options);
    const [plan, ...others] = await handOverPlansOf(gateway).all();
    expect(others).to.deep.equal([]);
    expect(plan?.payments.length).to.equal(COUNT);
    await later.goOn(plan!);
    expect(idsIn(fileOf(later)!).length).to.equal(COUNT);
    expect(new Set(backend.payments('tenant-a').map((payment) => payment.exportMessageId)).size).to.equal(1);
    await later.finish(plan!.messageId);
    expect(await handOverPlansOf(gateway).all()).to.deep.equal([]);
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
