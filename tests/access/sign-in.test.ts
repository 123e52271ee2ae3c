import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShell, type OpenShell } from '../e2e/open-shell.js';

let shell: OpenShell;
let page: Page;

beforeAll(async () => {
  shell = await openShell();
  page = await shell.browser.newPage({ locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(shell.backend.url);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
});

afterAll(() => shell.close());

const name = (): Locator => page.getByLabel('User name');
const password = (): Locator => page.getByLabel('Password');

async function paste(field: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
}

describe('3.3.8 Accessible Authentication (Minimum): signing in', () => {
  it('asks for nothing but what a password manager fills in', async () => {
    const fields = page.locator('input, select, textarea, iframe, canvas, img').filter({ visible: true });
    const asked = await fields.evaluateAll((all) => all.map((it) => it.getAttribute('autocomplete') ?? it.localName));
    expect(asked).toEqual(['username', 'current-password']);
  });

  it('takes a password that is pasted, and one letter after the other', async () => {
    await paste(name(), 'userTenantA');
    await paste(password(), 'passwordA');
    expect([await name().inputValue(), await password().inputValue()]).toEqual(['userTenantA', 'passwordA']);
    await name().fill('');
    await password().fill('');
    await name().pressSequentially('userTenantA', { delay: 40 });
    await paste(password(), 'passwordA');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  });
});
