import { settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryPaymentsGateway, TENANT_B } from '../../../testing.js';
import { rootOf, tableOf } from '../../../testing/table-bench.js';

it('shows nobody what the person before was about to search for', async () => {
  const table = await tableOf(memoryPaymentsGateway());
  const box = rootOf(table).querySelector<HTMLInputElement>('input[type=search]')!;
  box.focus();
  await sendKeys({ type: 'n' });
  table.gateway = memoryPaymentsGateway({ session: { tenantId: TENANT_B } });
  await settled(table);
  expect(box.value).to.equal('');
});
