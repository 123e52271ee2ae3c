import { buttonNamed } from '@remit-elements/element-kit/testing.js';
import { waitUntil } from '@open-wc/testing';
import type { PaymentsElement } from '../elements/payments-element/payments-element.js';
import { chooseFile } from './import-bench.js';
import { rootOf } from './table-bench.js';
import { press } from './workspace-bench.js';

/** Other work on the machine takes its time. */
export const PATIENCE = { timeout: 30_000 };

export async function opened(element: PaymentsElement): Promise<void> {
  buttonNamed(element, 'Import')!.focus();
  buttonNamed(element, 'Import')!.click();
  await waitUntil(() => rootOf(element).querySelector('#import[open]'), 'the import does not open', PATIENCE);
  await element.updateComplete;
}

export const headingOf = (element: PaymentsElement): string =>
  rootOf(element).querySelector('#import-step')!.textContent.trim();
export const isAt = (element: PaymentsElement, heading: string): Promise<void> =>
  waitUntil(() => headingOf(element).includes(heading), `it does not come to “${heading}”`, PATIENCE);

export async function previewed(element: PaymentsElement, file: File, ready: string): Promise<void> {
  await opened(element);
  chooseFile(rootOf(element), file);
  await isAt(element, 'What the columns hold');
  await press(element, 'import', 'Check rows');
  await isAt(element, ready);
  await element.updateComplete;
}
