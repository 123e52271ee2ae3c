import type { ErrorCode } from '@remit-elements/auth-core';
import { buttonNamed, recordEvents, settled, textOf } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { PaymentsErrorEvent } from '../../events/payments-error-event.js';
import {
  MemoryPaymentsBackend,
  memoryPaymentsGateway,
  paymentFixture,
  paymentFixtures,
  TENANT_B,
} from '../../testing.js';
import { namesOf, rootOf, rowsOf, slowGateway, statusOf, tableOf } from '../../testing/table-bench.js';
import type { PaymentsTable } from './payments-table.js';

describe('payments-table, pages', () => {
  it('go forth and back, and count honestly', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(23) }), 10);
    expect(statusOf(table)).to.equal('1–10 of 23');
    const first = rowsOf(table)[0]!.textContent;
    buttonNamed(table, 'Next page')!.click();
    await settled(table);
    expect(statusOf(table)).to.equal('11–20 of 23');
    buttonNamed(table, 'Next page')!.click();
    await settled(table);
    expect(statusOf(table)).to.equal('21–23 of 23');
    buttonNamed(table, 'Previous page')!.click();
    await settled(table);
    buttonNamed(table, 'Previous page')!.click();
    await settled(table);
    expect([statusOf(table), rowsOf(table)[0]!.textContent]).to.deep.equal(['1–10 of 23', first]);
  });

  it('begin at the top: the focus goes to the first row of the page that was asked for', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(13) }), 10);
    const next = buttonNamed(table, 'Next page')!;
    next.focus();
    next.click();
    await settled(table);
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    expect(rootOf(table).activeElement).to.equal(rowsOf(table)[0]!.querySelector('.row-button'));
  });

  it('keep the focus on a step that leads nowhere', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(13) }), 10);
    buttonNamed(table, 'Next page')!.click();
    await settled(table);
    const next = buttonNamed(table, 'Next page')!;
    next.focus();
    next.click();
    await settled(table);
    expect([statusOf(table), rootOf(table).activeElement]).to.deep.equal(['11–13 of 13', next]);
  });

  it('tell assistive technology where the rows stand in the list', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(13) }), 10);
    const native = rootOf(table).querySelector('table')!;
    expect(native.getAttribute('aria-rowcount')).to.equal('14');
    buttonNamed(table, 'Next page')!.click();
    await settled(table);
    expect(native.getAttribute('aria-rowcount')).to.equal('14');
    expect(rowsOf(table)[0]!.getAttribute('aria-rowindex')).to.equal('12');
  });
});

describe('payments-table, live', () => {
  const changed = async (table: PaymentsTable, text: string): Promise<void> => {
    await waitUntil(() => textOf(table).includes(text), `no "${text}"`, { timeout: 1000 });
  };

  it('shows within a second what another session changed, in place and marked for a moment', async () => {
    const backend = new MemoryPaymentsBackend();
    const here = memoryPaymentsGateway({ backend, payments: paymentFixtures(3) });
    const there = memoryPaymentsGateway({ backend });
    const table = await tableOf(here);
    const row = rowsOf(table)[0]!;
    await there.write({
      type: 'update',
      id: 'payment-1',
      version: 1,
      requestId: 'r1',
      changes: { creditorName: 'Südwind AG' },
    });
    await changed(table, 'Südwind AG');
    expect(rowsOf(table)[0]).to.equal(row);
    expect(row.className).to.contain('changed');
    expect(rowsOf(table)[1]!.className).to.not.contain('changed');
  });

  it('lets a new payment wait until it is asked for, and takes a deleted one away', async () => {
    const backend = new MemoryPaymentsBackend();
    const here = memoryPaymentsGateway({ backend, payments: paymentFixtures(2) });
    const there = memoryPaymentsGateway({ backend });
    const table = await tableOf(here);
    const { id, tenantId, version, status, createdAt, createdBy, ...draft } = paymentFixture({
      creditorName: 'Neu KG',
    });
    expect([id, tenantId, version, status, createdAt, createdBy]).to.have.length(6);
    await there.write({ type: 'create', id: 'new', requestId: 'r1', draft });
    await changed(table, '1 new payment');
    expect(namesOf(table)).to.deep.equal(['Nordwind GmbH', 'Papeterie Lefèvre SARL']);
    buttonNamed(table, 'Show 1 new payment')!.click();
    await changed(table, 'Neu KG');
    expect(statusOf(table)).to.equal('1–3 of 3');
    await there.write({ type: 'delete', id: 'new', version: 1, requestId: 'r2' });
    await waitUntil(() => namesOf(table).length === 2, 'the deleted row stayed', { timeout: 1000 });
  });

  it('keeps the focus on the payment it is on when another comes in above it', async () => {
    const backend = new MemoryPaymentsBackend();
    const here = memoryPaymentsGateway({ backend, payments: paymentFixtures(2) });
    const table = await tableOf(here);
    table.focus();
    const focused = rootOf(table).activeElement;
    table.applySaved(paymentFixture({ id: 'newer', creditorName: 'Neu KG', createdAt: '2030-01-01T00:00:00.000Z' }));
    await settled(table);
    expect(namesOf(table)[0]).to.equal('Neu KG');
    expect(rootOf(table).activeElement).to.equal(focused);
    expect(focused!.textContent.trim()).to.equal('Nordwind GmbH');
  });
});

describe('payments-table, tenants', () => {
  const ofB = paymentFixtures(3, { tenantId: TENANT_B, creditorName: 'B only' });

  it('never shows rows that arrive for a client it no longer has', async () => {
    const slow = slowGateway(paymentFixtures(3));
    const table = await tableOf(slow.gateway);
    table.gateway = memoryPaymentsGateway({ session: { tenantId: TENANT_B }, payments: ofB });
    await settled(table);
    slow.answer.resolve(undefined);
    await settled(table);
    expect(namesOf(table)).to.deep.equal(['B only', 'B only', 'B only']);
  });

  it('draws nothing of the former tenant while the next one’s rows are on their way', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(3) }));
    table.gateway = slowGateway(ofB, TENANT_B).gateway;
    await table.updateComplete;
    expect(textOf(table)).to.not.contain('Nordwind');
    expect(namesOf(table)).to.deep.equal([]);
  });

  it('keeps two tables with two clients apart', async () => {
    const backend = new MemoryPaymentsBackend();
    const a = memoryPaymentsGateway({ backend, payments: [...paymentFixtures(2), ...ofB] });
    const b = memoryPaymentsGateway({ backend, session: { tenantId: TENANT_B } });
    const [tableA, tableB] = [await tableOf(a), await tableOf(b)];
    await a.write({ type: 'update', id: 'payment-1', version: 1, requestId: 'r', changes: { creditorName: 'A only' } });
    await waitUntil(() => textOf(tableA).includes('A only'), 'no change', { timeout: 1000 });
    await settled(tableB);
    expect(textOf(tableA)).to.not.contain('B only').and.not.contain(TENANT_B);
    expect(textOf(tableB)).to.not.contain('A only');
    expect(namesOf(tableB)).to.have.length(3);
  });

  it('never draws a row of another tenant, whoever hands it over, and says so', async () => {
    const gateway = memoryPaymentsGateway();
    gateway.list = () => Promise.resolve({ items: [paymentFixture(), ...ofB] });
    const table = await tableOf(undefined);
    const errors = recordEvents<PaymentsErrorEvent>(table, 'payments-error');
    table.gateway = gateway;
    await settled(table);
    expect(textOf(table)).to.not.contain('B only');
    const expected: ErrorCode[] = ['TenantMismatch'];
    expect(errors.map(({ code }) => code)).to.deep.equal(expected);
  });

  it('neither draws nor listens once it has left the page, and begins anew when it is back', async () => {
    const slow = slowGateway(paymentFixtures(3));
    const table = await tableOf(slow.gateway);
    const parent = table.parentElement!;
    table.remove();
    expect(slow.gateway.backend.listeners).to.equal(0);
    slow.answer.resolve(undefined);
    await settled(table);
    expect(namesOf(table)).to.deep.equal([]);
    parent.append(table);
    await settled(table);
    expect(namesOf(table)).to.have.length(3);
  });
});
