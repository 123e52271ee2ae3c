import type { Page } from 'playwright-core';
import type { Shape } from './page/shape-of.js';

interface Scene {
  /** Of the window, in px. */
  readonly width: number;
  readonly tag: string;
  /** Pressed once it is there; what it opens is measured with the rest. */
  readonly press: string;
  readonly opens: string;
}

const workspace = { tag: 'payments-element', width: 1000, opens: 'dialog[open]' };

/** What is looked at in each page: lists, cards, a form, dialogs of each kind. */
const SCENES = {
  'the workspace and its details': { ...workspace, press: '.row-button' },
  'the workspace on a phone and its form': { ...workspace, width: 320, press: '.new-place .new' },
  'the list and its filters': { ...workspace, tag: 'payments-table', press: '.tools [aria-haspopup=dialog]' },
  'a form with its problems': { ...workspace, tag: 'payment-form', press: '.foot .primary', opens: '.error-summary' },
  'the accounts and their form': { ...workspace, tag: 'accounts-element', press: '.toolbar .primary' },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof SCENES;

export const scenes = Object.keys(SCENES) as readonly SceneName[];

/** Shows a scene alone on a page and tells how all of it is drawn. */
export async function showScene(page: Page, name: SceneName): Promise<Shape> {
  const { width, tag, press, opens }: Scene = SCENES[name];
  await page.setViewportSize({ width, height: 1200 });
  return page.evaluate(
    async ([tagName, pressed, opened]) => {
      const { hosting } = window;
      const { payments, paymentsTesting, accounts, accountsTesting } = await hosting.elements('v1');
      payments.define();
      accounts.define();
      hosting.clear();
      const ofPayments = {
        gateway: paymentsTesting.memoryPaymentsGateway({
          accounts: paymentsTesting.accountFixtures(),
          payments: paymentsTesting.paymentFixtures(12),
          session: { roles: ['preparer', 'approver'] },
        }),
        ...(window.innerWidth > 640 && { selection: ['payment-1'] }),
      };
      const accountRows = accountsTesting.accountFixtures();
      const ofAccounts = { gateway: accountsTesting.memoryAccountsGateway({ accounts: accountRows }) };
      const element = await hosting.show(tagName, tagName.startsWith('payment') ? ofPayments : ofAccounts);
      (await hosting.found(pressed, element)).click();
      await hosting.found(opened, element);
      await hosting.still();
      return hosting.shapeOf(element);
    },
    [tag, press, opens] as const,
  );
}
