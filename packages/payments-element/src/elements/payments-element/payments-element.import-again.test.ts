import { formatMessage, type MessageValues } from '@remit-elements/element-kit';
import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { NO_IMPORT } from '../../state/import-state.js';
import { importPartWords } from '../../strings/import.js';
import { importFile } from '../../testing/import-bench.js';
import { isAt, previewed } from '../../testing/import-steps.js';
import { rootOf } from '../../testing/table-bench.js';
import { buttonIn, dialog, gatewayWith, press, saidBy, workspaceOf } from '../../testing/workspace-bench.js';
import { noticesTemplate } from './import-notices.template.js';
import type { ImportView } from './import-view.js';
import type { PaymentsElement } from './payments-element.js';

/** What is to be said before payments are made a second time. */
async function heldBack(element: PaymentsElement, name: string): Promise<string> {
  const warning = dialog(element, 'import').querySelector('[role=alert]')!;
  const wanted = rootOf(element).querySelector<HTMLInputElement>('#import-wanted')!;
  const button = buttonIn(element, 'import', name)!;
  expect([button.getAttribute('aria-disabled'), wanted.checked]).to.deep.equal(['true', false]);
  await press(element, 'import', name);
  expect(rootOf(element).activeElement).to.equal(wanted);
  expect(wanted.compareDocumentPosition(button)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  wanted.click();
  await element.updateComplete;
  expect(button.getAttribute('aria-disabled')).to.equal('false');
  return warning.textContent.replace(/\s+/g, ' ').trim();
}

describe('payments-element, importing a file again', () => {
  it('makes payments a second time only when that is said to be meant, and offers to take them back', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    const stored = (): number => gateway.backend.payments('tenant-a').length;
    await previewed(element, importFile(5), '5 payments ready');
    await press(element, 'import', 'Import 5 payments');
    await isAt(element, '5 of 5 imported.');
    await press(element, 'import', 'Done');
    expect(saidBy(element)).to.equal('5 of 5 imported.');
    await previewed(element, importFile(5), '5 payments ready');
    expect(await heldBack(element, 'Import 5 payments')).to.match(
      /^You imported this file before \(\d\d:\d\d\): 5 payments\. To import it again makes new ones\.$/,
    );
    expect(stored()).to.equal(5);
    await press(element, 'import', 'Import 5 payments');
    await isAt(element, '5 of 5 imported.');
    expect(stored()).to.equal(10);
    await press(element, 'import', 'Done');
    buttonNamed(element, 'Undo')!.click();
    await settled(element);
    await isAt(element, 'Delete the 5 imported payments?');
    await press(element, 'import', 'Delete');
    await isAt(element, '5 payments deleted.');
    expect(stored()).to.equal(5);
  });

  it('warns of a message that was made here', () => {
    const t = (key: string, values: MessageValues = {}): string =>
      formatMessage(importPartWords[key as keyof typeof importPartWords], values, 'en-GB');
    const source = { rows: [], known: undefined, notices: [{ kind: 'own', madeAt: '2026-11-23T10:42:15Z' }] };
    const view = { locale: 'en-GB', t, isWanted: false, state: { ...NO_IMPORT, step: 'preview', source } };
    const place = document.createElement('div');
    render(noticesTemplate(view as unknown as ImportView), place);
    expect(place.querySelector('[role=alert]')!.textContent).to.contain('made here on Monday 23 November');
    expect(place.querySelector('#import-wanted')).to.be.instanceOf(HTMLInputElement);
  });
});
