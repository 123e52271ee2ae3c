import { fakeSession, fakeSessionClient, type FakeRequest } from '@remit-elements/auth-core/testing.js';
import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { amplifyModelGateway } from '../../amplify-model.js';
import type { PaymentsGateway } from '../../data/payments-gateway.js';
import { accountFixtures, paymentFixtures } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  choose,
  detailOf,
  dialog,
  fillForm,
  listOf,
  newPayment,
  press,
  rowButtons,
  saidBy,
  textOf,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import type { PaymentsElement } from './payments-element.js';

type Row = Record<string, unknown> & { readonly id: string };

/** The generated operations over rows in memory; how faithfully they are spoken to is tested beside the contract. */
function gatewayOver(rows: Map<string, Row>): PaymentsGateway {
  const session = fakeSession({ roles: ['admin'] });
  const inputOf = ({ variables }: FakeRequest): Row => variables['input'] as Row;
  const keep = (row: Row): Row => {
    rows.set(row.id, row);
    return row;
  };
  const client = fakeSessionClient({
    session,
    answers: {
      listPayments: () => ({ items: [...rows.values()], nextToken: null }),
      getPayment: ({ variables }: FakeRequest) => rows.get(String(variables['id'])) ?? null,
      createPayment: (request: FakeRequest) => keep({ tenantId: session.tenantId, ...inputOf(request) }),
      updatePayment: (request: FakeRequest) => keep({ ...rows.get(inputOf(request).id), ...inputOf(request) }),
      deletePayment: (request: FakeRequest) => {
        const row = rows.get(inputOf(request).id);
        rows.delete(inputOf(request).id);
        return row;
      },
    },
  });
  return amplifyModelGateway(client, { accounts: accountFixtures() });
}

async function opened(): Promise<{ element: PaymentsElement; rows: Map<string, Row> }> {
  const rows = new Map<string, Row>(paymentFixtures(3).map((payment) => [payment.id, { ...payment }]));
  return { rows, element: await workspaceOf(gatewayOver(rows)) };
}

const buttonsIn = (root: ParentNode | null | undefined): string[] =>
  [...(root?.querySelectorAll('button') ?? [])].map((button) => button.textContent.trim());

describe('payments-element, on an Amplify model', () => {
  it('shows its payments, all unconfirmed, with what can be done and why not more', async () => {
    const { element } = await opened();
    expect(rowButtons(element)).to.have.length(3);
    await choose(element, 0);
    expect(textOf(element, 'detail')).to.contain('Unconfirmed');
    expect(textOf(element, 'detail')).to.contain('Payments are not approved here.');
    expect(textOf(element, 'detail')).to.contain('the later change stays.');
    const offers = buttonsIn(detailOf(element)?.shadowRoot?.querySelector('.foot'));
    expect(offers).to.deep.equal(['Edit', 'Copy', 'Delete']);
  });

  it('offers neither approvals for many, nor orders, nor sums', async () => {
    const { element } = await opened();
    const list = listOf(element);
    expect(buttonsIn(rootOf(list).querySelector('thead'))).to.deep.equal([]);
    expect(rootOf(list).querySelector('[part~="totals"]')?.textContent.trim()).to.equal('');
    rootOf(list).querySelector<HTMLInputElement>('tbody input[type="checkbox"]')!.click();
    await settled(element);
    const names = [...buttonsIn(rootOf(element)), ...buttonsIn(rootOf(list))];
    expect(names.filter((name) => /approv|submit|reject|withdraw/i.test(name))).to.deep.equal([]);
    expect(names).to.include('Delete');
  });

  it('saves a new payment once, and shows it', async () => {
    const { element, rows } = await opened();
    const form = await newPayment(element);
    fillForm(form, 'Werft Nord GmbH');
    buttonNamed(form, 'Save')!.click();
    // What is written is kept in the browser first.
    await waitUntil(() => saidBy(element) === 'Saved.');
    expect([...rows.values()].map(({ creditorName }) => creditorName)).to.include('Werft Nord GmbH');
    expect(rows.size).to.equal(4);
  });

  it('deletes a payment for good: nothing offers to bring it back', async () => {
    const { element, rows } = await opened();
    await choose(element, 0);
    await press(element, 'detail', 'Delete');
    await press(element, 'delete', 'Delete');
    await waitUntil(() => saidBy(element) === 'Deleted.');
    await settled(element);
    expect([saidBy(element), rowButtons(element).length, rows.size]).to.deep.equal(['Deleted.', 2, 2]);
    expect(buttonNamed(element, 'Undo')?.textContent).to.equal(undefined);
    expect(dialog(element, 'delete').open).to.equal(false);
  });
});
