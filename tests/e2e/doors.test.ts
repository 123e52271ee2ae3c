import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../support/shell.js';
import { answerFor, Beside, claimsOf, losingOnce, newAddress, PASSWORD } from './doors-world.js';
import { Hand, otherThan } from './hand.js';
import { useShell } from './use-shell.js';

// What Cognito refuses is an error on the console, and is looked at on the screen.
const shell = useShell({ checked: ['strangers'] });
const beside = new Beside(() => shell.url);
const hand = new Hand(shell);
let page: Page;

beforeEach(() => {
  ({ page } = shell);
});

async function signUp(email: string, companyName: string): Promise<void> {
  await page.goto(`${shell.url}/sign-up`);
  await hand.field('Company name').fill(companyName);
  await hand.field('E-mail').fill(email);
  await hand.field('Password').fill(PASSWORD);
  await hand.press('Sign up');
  await hand.heading('Confirm your e-mail address');
}

describe('a company', () => {
  it('signs up by keyboard, and its founder is its admin', async () => {
    const email = newAddress();
    await page.goto(`${shell.url}/payments`);
    await page.getByRole('link', { name: 'Sign up a company' }).focus();
    await page.keyboard.press('Enter');
    await hand.heading('Sign up a company');
    expect(await page.title()).toBe('Sign up a company · Remit Elements');
    await expect.poll(() => hand.focusedField()).toBe('Company name');
    await page.keyboard.type('Müller & Söhne');
    await page.keyboard.press('Tab');
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('short');
    await page.keyboard.press('Enter');
    await page.getByText('This password lacks something').waitFor();
    await expect.poll(() => hand.focusedField()).toBe('Password');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(PASSWORD);
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'not met' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await hand.heading('Confirm your e-mail address');
    const code = await beside.code(email);
    await expect.poll(() => hand.focusedField()).toBe('Confirmation code');
    await page.keyboard.type(otherThan(code));
    await page.keyboard.press('Enter');
    await hand.alert('This code is wrong.');
    expect(await hand.field('Confirmation code').inputValue()).toBe(otherThan(code));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await hand.heading('Start');
    expect(hand.path()).toBe('/');
    expect(await claimsOf(page)).toMatchObject({
      'custom:tenantName': 'Müller & Söhne',
      'cognito:groups': ['admin'],
      email,
    });
  });

  it('is one, though the answers to its sign-up and to its code are lost', async () => {
    const email = newAddress();
    await answerFor(page, { SignUp: losingOnce(), ConfirmSignUp: losingOnce() });
    await signUp(email, 'Lost and found');
    await hand.field('Confirmation code').fill(await beside.code(email));
    await hand.press('Confirm');
    await hand.heading('Start');
    expect((await claimsOf(page))['custom:tenantName']).toBe('Lost and found');
  });

  it('goes on after a reload, and its password is kept nowhere', async () => {
    const email = newAddress();
    await signUp(email, 'Reloaded');
    expect(await hand.stored()).not.toContain(PASSWORD);
    await page.reload();
    await hand.heading('Confirm your e-mail address');
    const first = await beside.code(email);
    await hand.press('Send a new code');
    await page.getByRole('status').filter({ hasText: 'A new code is on its way.' }).waitFor();
    await expect.poll(() => beside.code(email)).not.toBe(first);
    await hand.field('Confirmation code').fill(await beside.code(email));
    await hand.press('Confirm');
    await page.getByRole('status').filter({ hasText: 'Your e-mail address is confirmed.' }).waitFor();
    await hand.signIn(email, PASSWORD);
    await hand.heading('Start');
    expect((await claimsOf(page))['custom:tenantName']).toBe('Reloaded');
  });

  it('begins again with its name and address, and without the password, which somebody else may look at', async () => {
    const email = newAddress();
    await signUp(email, 'Mistyped');
    await hand.press('Use another address');
    await expect.poll(() => hand.field('E-mail').inputValue()).toBe(email);
    expect(await hand.field('Company name').inputValue()).toBe('Mistyped');
    expect(await hand.field('Password').inputValue()).toBe('');
  });

  it('offline is told so, keeps what was typed, and signs up when it is back', async () => {
    const email = newAddress();
    await page.goto(`${shell.url}/sign-up`);
    await hand.field('Company name').fill('Offline');
    await hand.field('E-mail').fill(email);
    await hand.field('Password').fill(PASSWORD);
    await shell.context.setOffline(true);
    await hand.press('Sign up');
    await hand.alert('The server cannot be reached.');
    await shell.context.setOffline(false);
    expect(await hand.field('E-mail').inputValue()).toBe(email);
    await hand.press('Sign up');
    await hand.heading('Confirm your e-mail address');
    await hand.field('Confirmation code').fill(await beside.code(email));
    await shell.context.setOffline(true);
    await hand.press('Confirm');
    await hand.alert('The server cannot be reached.');
    await shell.context.setOffline(false);
    await hand.press('Confirm');
    await hand.heading('Start');
  });

  it('is not founded with an address that is another user’s', async () => {
    await signUp('admin@tenant-a.example', 'Impostor');
    await hand.field('Confirmation code').fill(await beside.code('admin@tenant-a.example'));
    await hand.press('Confirm');
    await hand.alert('This address belongs to a user already');
  });
});

describe('an invitation', () => {
  it('lets its address in with its role, once, and its token is nowhere afterwards', async () => {
    const email = newAddress();
    const link = await beside.invite(email, 'viewer');
    const token = new URL(link).hash.replace('#invitation=', '');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.goto(link);
    await hand.heading('Join by invitation');
    expect(page.url()).toBe(`${shell.url}/join`);
    await hand.field('E-mail').fill(newAddress());
    await hand.field('Password').fill(PASSWORD);
    await hand.press('Sign up');
    await hand.alert('This invitation cannot be used');
    await hand.field('E-mail').fill(email);
    await hand.press('Sign up');
    await hand.heading('Confirm your e-mail address');
    await hand.field('Confirmation code').fill(await beside.code(email));
    await hand.press('Confirm');
    await hand.heading('Start');
    expect(await claimsOf(page)).toMatchObject({ 'custom:tenantId': 'tenant-a', 'cognito:groups': ['viewer'], email });
    expect(sent.filter((url) => url.includes(token))).toEqual([]);
    expect(await hand.stored()).not.toContain(token);
    await page.goBack();
    expect(page.url()).not.toContain(token);
  });

  it.each([
    ['#invitation=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'This link is not whole.'],
    ['#invitation=', 'This link is not whole.'],
    ['', 'Open the link in the invitation mail.'],
  ])('of %s is none', async (hash, words) => {
    await page.goto(`${shell.url}/join${hash}`);
    await page.getByText(words).waitFor();
    expect(page.url()).toBe(`${shell.url}/join`);
    await hand.press('Back to sign in');
    await hand.heading('Sign in');
  });

  it('whose link is followed within the shell is taken up as by a new page', async () => {
    const link = new URL(await beside.invite(newAddress(), 'viewer'));
    await page.goto(`${shell.url}/sign-up`);
    await hand.heading('Sign up a company');
    await page.evaluate((href) => {
      const anchor = document.body.appendChild(document.createElement('a'));
      anchor.href = href;
      anchor.click();
    }, link.pathname + link.hash);
    await hand.heading('Join by invitation');
    expect(page.url()).toBe(`${shell.url}/join`);
  });

  it('that comes to somebody who is signed in says who, and goes on after a sign-out', async () => {
    await signIn(page, shell.url, 'userTenantB', 'passwordB');
    const link = await beside.invite(newAddress(), 'viewer');
    await page.goto(link);
    await hand.heading('You are signed in already');
    await page.getByText('userTenantB').waitFor();
    await hand.press('Sign out and go on');
    await hand.heading('Join by invitation');
    await page.goto(`${shell.url}/payments`);
    await hand.heading('Sign in');
  });
});
