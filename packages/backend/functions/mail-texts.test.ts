import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createCustomMessageHandler } from './custom-message.js';
import { codeMail, codeMailTemplate, toHtml, welcomeMail, welcomeMailTemplate } from './mail-texts.js';
import { newTemporaryPassword } from './temporary-password.js';

const PLACEHOLDERS = { userName: '{username}', password: '{####}' };

describe('the mails of the user pool', () => {
  it('welcome with company, address, user name, password and how long it holds', () => {
    const { subject, text } = welcomeMail({
      tenantName: 'Baker\r\n& Sons',
      appUrl: 'https://app.example',
      userName: 'u-1',
      password: 'Kmp7-Xzw3',
    });
    expect(subject).toBe('Your access to the payments of Baker & Sons');
    expect(text).toContain('the payments of Baker & Sons. Sign in at https://app.example with your e-mail address');
    expect(text).toContain('\n\nKmp7-Xzw3\n\n');
    expect(text).toContain('works for 3 days');
    expect(text).toContain('Your user name is u-1;');
  });
  it('are the same words for Cognito, as HTML, with what it puts in', () => {
    expect(codeMailTemplate()).toEqual(toHtml(codeMail('{####}')));
    expect(welcomeMailTemplate('https://app.example')).toEqual(
      toHtml(welcomeMail({ ...PLACEHOLDERS, appUrl: 'https://app.example' })),
    );
    expect(welcomeMailTemplate().text).toMatch(/^Hello,<br><br>[^<]*Sign in with your [^<]*<br><br>\{####\}<br>/);
    expect(toHtml(welcomeMail({ ...PLACEHOLDERS, tenantName: 'A & <B>' })).text).toContain('A &amp; &lt;B>');
  });
});

describe('the custom message trigger', () => {
  const request = { usernameParameter: '{username}', codeParameter: '{####}', userAttributes: {}, linkParameter: '' };
  const answer = (triggerSource: string, clientMetadata: Record<string, string> | null, appUrl?: string) => {
    const response = { smsMessage: null, emailMessage: null, emailSubject: null };
    const event = { triggerSource, request: { ...request, clientMetadata }, response };
    return createCustomMessageHandler(appUrl)(event as unknown as CustomMessageTriggerEvent).response;
  };
  const told = { tenantName: 'A & B', appUrl: 'https://told.example' };

  it('names company and address, and what Cognito puts in', () => {
    const { emailSubject, emailMessage } = answer('CustomMessage_AdminCreateUser', told);
    expect(emailSubject).toBe('Your access to the payments of A & B');
    expect(emailMessage).toMatch(/A &amp; B\. Sign in at https:\/\/told\.example .*<br>\{####\}<br>.* \{username\};/);
    const own = answer('CustomMessage_AdminCreateUser', told, 'https://own.example');
    expect(own.emailMessage).toContain('Sign in at https://own.example with');
  });
  it.each([
    ['CustomMessage_SignUp', told],
    ['CustomMessage_ForgotPassword', told],
    ['CustomMessage_AdminCreateUser', null],
    ['CustomMessage_AdminCreateUser', { appUrl: 'https://told.example' }],
  ])("leaves %s with %j in the pool's own words", (source, metadata) => {
    expect(answer(source, metadata)).toEqual({ smsMessage: null, emailMessage: null, emailSubject: null });
  });
});

describe('a temporary password', () => {
  const made = Array.from({ length: 2000 }, newTemporaryPassword);
  it('has groups of one form, nothing that looks alike, and what the policy wants', () => {
    for (const password of made) expect(password).toMatch(/^([A-Z][a-z]{2}\d-){4}[A-Z][a-z]{2}\d$/);
    expect(made.join('')).not.toMatch(/[Il1O0o]/);
  });
  it('has at least 70 bits', () => {
    expect(new Set(made).size).toBe(made.length);
    // What was seen at each place is what can be there: two thousand draws leave none of 21 out.
    const seen = Array.from({ length: 24 }, (_, place) => new Set(made.map((password) => password.charAt(place))).size);
    const bits = seen.reduce((sum, count) => sum + Math.log2(count), 0);
    expect(bits).toBeGreaterThan(80);
  });
});
