import { expect, it } from 'vitest';
import { rowOf, signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

const shell = useShell();

const path = (): string => new URL(shell.page.url()).pathname + new URL(shell.page.url()).search;
const sheet = (name: string | RegExp) => shell.page.getByRole('dialog', { name });

it('opens one payment by its address, over the list that it was opened from, and closes it by Back', async () => {
  const { page } = shell;
  await signIn(page, shell.url, 'userTenantA', 'passwordA');
  await page.goto(`${shell.url}/payments?status=rejected`);
  await rowOf(page, 'Helsinki Cleaning Oy').first().getByRole('button').click();
  await sheet(/Helsinki Cleaning Oy/).waitFor();
  await expect.poll(path).toMatch(/^\/payments\/[\w-]+\?status=rejected$/);
  const link = page.url();

  await page.goBack();
  await sheet(/Helsinki/).waitFor({ state: 'hidden' });
  expect(path()).toBe('/payments?status=rejected');
  await page.goForward();
  await sheet(/Helsinki/).waitFor();
  // The reader closes it: no step is left behind that would open it again.
  await page.keyboard.press('Escape');
  await expect.poll(path).toBe('/payments?status=rejected');
  await page.goForward();
  await sheet(/Helsinki/).waitFor();

  await page.reload();
  await sheet(/Helsinki/).waitFor();
  expect(page.url()).toBe(link);
  await rowOf(page, 'Helsinki Cleaning Oy').first().waitFor({ state: 'attached' });
});

it('opens it again for a reader who goes forward before the page was drawn without it', async () => {
  const { page } = shell;
  await signIn(page, shell.url, 'userTenantA', 'passwordA');
  await page.goto(`${shell.url}/payments?status=rejected`);
  await rowOf(page, 'Helsinki Cleaning Oy').first().getByRole('button').click();
  await sheet(/Helsinki/).waitFor();
  await expect.poll(path).toMatch(/^\/payments\/[\w-]+\?status=rejected$/);
  await page.evaluate(() => {
    const { navigation, requestAnimationFrame: draw } = window;
    const late: FrameRequestCallback[] = [];
    const forward = (): void => {
      window.requestAnimationFrame = (frame) => late.push(frame);
      void navigation.forward().finished!.then(() => {
        window.requestAnimationFrame = draw;
        for (const frame of late) draw(frame);
      });
    };
    navigation.addEventListener('navigatesuccess', forward, { once: true });
  });
  await page.keyboard.press('Escape');
  await expect.poll(path).toMatch(/^\/payments\/[\w-]+\?status=rejected$/);
  await sheet(/Helsinki/).waitFor();
});

it('goes from a payment to its account and from there to its payments, and all the way back', async () => {
  const { page } = shell;
  await signIn(page, shell.url, 'adminTenantA', 'passwordA');
  await page.goto(`${shell.url}/payments?currency=USD`);
  await page
    .getByRole('table', { name: 'Payments', exact: true })
    .getByRole('rowheader')
    .first()
    .getByRole('button')
    .click();
  await expect.poll(path).toMatch(/^\/payments\/[\w-]+\?currency=USD$/);
  const payment = path();
  await page.getByRole('dialog').getByRole('button', { name: 'Dollar account' }).click();
  await sheet('Dollar account').waitFor();
  await expect.poll(path).toMatch(/^\/accounts\/[\w-]+$/);
  const account = path();
  await page.reload();
  await sheet('Dollar account').waitFor();
  await sheet('Dollar account').getByRole('button', { name: 'Show payments' }).click();
  await page.getByText('Account: Dollar account').waitFor();
  expect(path()).toBe(`/payments?account=${account.split('/').at(-1) ?? ''}`);
  await page.goBack();
  await sheet('Dollar account').waitFor();
  await page.goBack();
  await expect.poll(path).toBe(payment);
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await expect.poll(path).toBe('/payments?currency=USD');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.goto(`${shell.url}/accounts/no-such-account`);
  await page
    .getByRole('dialog')
    .getByText(/no longer there|not there/)
    .waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(path).toBe('/accounts');
});

it('closes what was opened by a link alone onto the list, and says what is not there', async () => {
  const { page } = shell;
  await signIn(page, shell.url, 'userTenantA', 'passwordA');
  await page.goto(`${shell.url}/payments/no-such-payment`);
  await page.getByText('This payment is no longer there.').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(path).toBe('/payments');
  await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Payments', level: 1 }).waitFor();
  expect(path()).toBe('/payments');
});
