import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { authenticatorCode, authenticatorStep } from '../support/authenticator.js';
import { axeViolations, colourViolations } from '../support/axe.js';
import { fillPayment, openPayments, signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

// Lost answers and refused tokens are errors on the console, and meant.
const shell = useShell({ checked: ['strangers'] });
let page: Page;

beforeEach(() => {
  ({ page } = shell);
});

const rowOf = (name: string) => page.getByRole('table', { name: 'Members' }).getByRole('row', { name });
const said = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

async function openMembers(admin = 'adminTenantA', password = 'passwordA'): Promise<void> {
  await signIn(page, shell.url, admin, password);
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('rowheader').first().waitFor();
}

async function signOut(): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
}

async function mailsTo(address: string): Promise<readonly string[]> {
  const response = await fetch(`${shell.url}/outbox`, { headers: { accept: 'application/json' } });
  return (JSON.stringify(await response.json()).match(/"to":"[^"]+"/g) ?? []).filter((to) => to.includes(address));
}

/** The focused element's text, inside whatever shadow root. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return `${element?.localName ?? ''} ${element?.id ?? ''}`.trim();
  });

describe('the members', () => {
  it('are invited once by keyboard, though the first answer is lost, and the invitation is withdrawn', async () => {
    await openMembers();
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      // Amplify repeats a lost one twice by itself.
      if (lost === 3 || !route.request().postData()?.includes('inviteMember')) return route.fallback();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: 'Invite member' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('input email');
    await page.keyboard.press('Enter');
    await page.getByText('Enter an e-mail address.').waitFor();
    await page.keyboard.type('eve@tenant-a.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Approver');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('We can’t tell yet whether the invitation was sent. Checking…').waitFor();
    await said('Invitation sent.');
    expect([lost, (await mailsTo('eve@tenant-a.example')).length]).toEqual([3, 1]);
    await expect.poll(focused).toBe('button invite');
    await rowOf('eve@tenant-a.example').getByText('Invited').waitFor();
    await rowOf('eve@tenant-a.example').getByText('Approver').waitFor();
    await rowOf('eve@tenant-a.example').getByRole('button', { name: 'Send again' }).click();
    await page.getByText('Not sent: too soon after the last mail. Try again in 5 minutes.').waitFor();
    expect((await mailsTo('eve@tenant-a.example')).length).toBe(1);
    expect(await page.getByRole('row', { name: 'eve@tenant-a.example' }).count()).toBe(1);
    await rowOf('eve@tenant-a.example').getByRole('button', { name: 'Withdraw' }).click();
    const dialog = page.getByRole('dialog', { name: 'Withdraw the invitation of eve@tenant-a.example?' });
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await said('Invitation withdrawn.');
    expect(await page.getByRole('row', { name: 'eve@tenant-a.example' }).count()).toBe(0);
  });

  it('get another role; who is removed is out at once, and writes nothing more', async () => {
    const window = await shell.newWindow();
    const other = await window.newPage();
    await signIn(other, shell.url, 'userTenantA', 'passwordA');
    await openPayments(other);
    await other.getByRole('button', { name: 'New payment' }).click();
    await fillPayment(other, { creditor: 'Too Late GmbH', amount: '12.50' });
    await openMembers();
    await rowOf('userTenantA').getByRole('button', { name: 'Change role' }).click();
    const change = page.getByRole('dialog', { name: 'Change the role of userTenantA' });
    await change.getByLabel('Role').selectOption('Preparer and approver');
    await change.getByRole('button', { name: 'Save' }).click();
    await said('Saved.');
    await rowOf('userTenantA').getByText('Preparer and approver').waitFor();
    await rowOf('userTenantA').getByRole('button', { name: 'Remove' }).click();
    const remove = page.getByRole('dialog', { name: 'Remove userTenantA?' });
    await remove.getByText('The person is signed out everywhere at once').waitFor();
    await remove.getByRole('button', { name: 'Remove' }).click();
    await said('Removed.');
    expect(await page.getByRole('row', { name: 'userTenantA' }).count()).toBe(0);
    // The next row takes the focus.
    await expect.poll(focused).toMatch(/^button change-/);
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.getByText('Your session has ended. Sign in to go on.').waitFor();
    await page.getByRole('link', { name: 'Payments' }).click();
    await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
    expect(await page.getByText('Too Late GmbH').count()).toBe(0);
    await window.close();
  });

  it('keep their last administrator, and nobody else is led to them', async () => {
    await openMembers('adminTenantB', 'passwordB');
    await rowOf('adminTenantB').getByRole('button', { name: 'Change role' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the role of adminTenantB' });
    await dialog.getByLabel('Role').selectOption('Viewer');
    await dialog.getByText('This is you').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('This is the last administrator. Make somebody else administrator first.').waitFor();
    await page.keyboard.press('Escape');
    await rowOf('adminTenantB').getByText('Administrator').waitFor();
    await signOut();
    await signIn(page, shell.url, 'viewerTenantB', 'passwordB');
    expect(await page.getByRole('link', { name: 'Members' }).count()).toBe(0);
    await page.goto(`${shell.url}/members`);
    await page.getByText('An administrator of Company B can invite and remove members').waitFor();
    expect(await page.getByText('adminTenantB').count()).toBe(0);
  });
});

describe('the settings', () => {
  it('change how all windows look, and which way they are read', async () => {
    await signIn(page, shell.url, 'viewerTenantA', 'passwordA');
    const second = await shell.context.newPage();
    await second.goto(`${shell.url}/settings`);
    await second.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    const root = (at: Page) =>
      at.evaluate(() => {
        const { style, lang, dir } = document.documentElement;
        return [style.colorScheme, style.getPropertyValue('--remit-density'), lang, dir];
      });
    await page.getByLabel('Theme').selectOption('Dark');
    await page.getByLabel('Density').selectOption('Compact');
    await page.getByLabel('Language').selectOption('العربية');
    await second.getByRole('heading', { name: 'الإعدادات', level: 1 }).waitFor();
    expect(await root(second)).toEqual(['dark', '1', 'ar', 'rtl']);
    expect(await root(page)).toEqual(await root(second));
    await second.getByLabel('اللغة').selectOption('English');
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    // A viewer reads the company's settings.
    await page.getByText('An administrator of your company can change this.').waitFor();
    expect(await page.getByLabel('Company name').count()).toBe(0);
  });

  it('rename the company in the menu at once, and ask before one person is enough', async () => {
    await signIn(page, shell.url, 'adminTenantB', 'passwordB');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Company name').fill('Nordwind & Co');
    await page.getByRole('radio', { name: 'One person is enough' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'Let one person prepare and approve?' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('button', { name: 'Let one person' }).click();
    await said('Saved.');
    await page.getByRole('banner').getByText('Nordwind & Co').waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Company name').inputValue()).toBe('Nordwind & Co');
    expect(await page.getByRole('radio', { name: 'One person is enough' }).isChecked()).toBe(true);
  });

  it('show what another administrator changed meanwhile, beside entries that stay', async () => {
    await signIn(page, shell.url, 'adminTenantA', 'passwordA');
    await page.getByRole('link', { name: 'Settings' }).click();
    const name = page.getByLabel('Company name');
    await expect.poll(() => name.inputValue()).toBe('Company A');
    const other = await shell.context.newPage();
    await other.goto(`${shell.url}/settings`);
    const rename = async (to: string): Promise<void> => {
      await other.getByLabel('Company name').fill(to);
      await other.getByRole('button', { name: 'Save', exact: true }).click();
      await other.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    };
    const conflict = page.getByRole('group', { name: 'Changed by somebody else' });
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await rename('Company A, theirs');
    await name.fill('Company A, mine');
    await save.click();
    await page.getByRole('alert').filter({ hasText: 'Nothing was overwritten' }).waitFor();
    await conflict.getByText('Company A, theirs').waitFor();
    await conflict.getByText('Company A, mine').waitFor();
    await conflict.getByRole('button', { name: 'Keep mine' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Company A, mine');
    await save.click();
    await said('Saved.');

    await other.reload();
    await expect.poll(() => other.getByLabel('Company name').inputValue()).toBe('Company A, mine');
    await rename('Company A');
    await name.fill('Company A, once more');
    await save.click();
    await conflict.getByRole('button', { name: 'Take theirs' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Company A');
  });

  it('change the password, and say what is wrong with it', async () => {
    await signIn(page, shell.url, 'approverTenantB', 'passwordB');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Change password' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change password' });
    await dialog.getByLabel('Current password').fill('not it');
    await dialog.getByLabel('New password').fill('short');
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await dialog.getByText('Choose a password that keeps the rule above.').waitFor();
    await dialog.getByLabel('New password').fill('Another-Password-1');
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await dialog.getByText('This is not your current password.').waitFor();
    await dialog.getByLabel('Current password').fill('passwordB');
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await said('Password changed.');
    await signOut();
    await signIn(page, shell.url, 'approverTenantB', 'Another-Password-1');
  });
});

describe('an authenticator app', () => {
  it('is turned on by a code of its own, and off after a question', async () => {
    await signIn(page, shell.url, 'viewerTenantB', 'passwordB');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('Off: a password is enough to sign in.').waitFor();
    await page.getByRole('button', { name: 'Set up' }).click();
    const dialog = page.getByRole('dialog', { name: 'Set up an authenticator app' });
    await dialog.getByRole('img', { name: 'QR code of the key' }).waitFor();
    const secret = ((await dialog.locator('code').textContent()) ?? '').replaceAll(' ', '');
    const step = authenticatorStep();
    await dialog.getByLabel('Code from the app').fill(authenticatorCode(secret, step - 1000));
    await dialog.getByRole('button', { name: 'Turn on' }).click();
    await dialog.getByText('The code is wrong or too old.').waitFor();
    await dialog.getByLabel('Code from the app').fill(authenticatorCode(secret, step));
    await dialog.getByRole('button', { name: 'Turn on' }).click();
    await said('Authenticator app turned on.');
    await page.reload();
    await page.getByText('On: each sign-in asks for a code from your app.').waitFor();
    await page.getByRole('button', { name: 'Turn off' }).click();
    const question = page.getByRole('dialog', { name: 'Turn off the authenticator app?' });
    await question.getByRole('button', { name: 'Turn off' }).click();
    await said('Authenticator app turned off.');
    await page.getByText('Off: a password is enough to sign in.').waitFor();
  });
});

describe('members and settings', () => {
  it('can be read by all, in each colour scheme and direction, on the narrowest phone', async () => {
    await openMembers();
    const seen: string[] = [];
    const look = async (what: string): Promise<void> => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > (page.viewportSize()?.width ?? 0)) seen.push(`${what} is ${width} wide`);
      seen.push(...(await axeViolations(page, 'html')).map((line) => `${what}: ${line}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      seen.push(...(await colourViolations(page, 'html')).map((line) => `${what}, dark: ${line}`));
      await page.emulateMedia({ colorScheme: 'light' });
    };
    await look('members');
    await page.setViewportSize({ width: 320, height: 720 });
    await look('members, narrow');
    await page.getByRole('button', { name: 'Invite member' }).click();
    await page.getByLabel('Role').waitFor();
    await look('invitation, narrow');
    await page.keyboard.press('Escape');
    await page.goto(`${shell.url}/settings`);
    await page.getByLabel('Company name').waitFor();
    await look('settings, narrow');
    await page.getByLabel('Language').selectOption('العربية');
    await page.getByRole('heading', { name: 'الإعدادات', level: 1 }).waitFor();
    await look('settings, Arabic');
    await page.goto(`${shell.url}/members`);
    await page.getByRole('rowheader').first().waitFor();
    await look('members, Arabic');
    expect(seen).toEqual([]);
  });
});
