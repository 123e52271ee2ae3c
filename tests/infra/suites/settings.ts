import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ShellHosting } from '../../../packages/backend/src/hosting.js';
import { RemitBackend } from '../../../packages/backend/src/remit-backend.js';
import type { RemitBackendProps } from '../../../packages/backend/src/remit-backend-props.js';
import { at, resourcesOf } from '../control.js';
import type { TemplateJson, Variant, VariantName, Workshop } from '../variants.js';

const POOL = 'AWS::Cognito::UserPool';
const MAIL = { invitations: { mailFrom: 'a@example.com', appUrl: 'https://example.com/?a&b' } };

export function describeSettings(variantOf: (name: VariantName) => Variant, workshop: () => Workshop): void {
  const synth = (make: (stack: Stack) => unknown): TemplateJson => {
    const stack = new Stack(workshop().app(), 'Host');
    make(stack);
    return Template.fromStack(stack).toJSON() as unknown as TemplateJson;
  };
  const backendOf = (stack: Stack, props: RemitBackendProps = {}, id = 'Backend') =>
    new RemitBackend(stack, id, { assets: workshop().assets, ...props });
  const poolOf = (template: TemplateJson) => resourcesOf(template, POOL)[0]?.[1];
  const closedFunctions = (template: TemplateJson): string[] =>
    resourcesOf(
      template,
      'AWS::Lambda::Function',
      (found) => at(found, 'Properties.Environment.Variables.COMPANY_SIGN_UP') === 'off',
    ).map(([id]) => /Triggers(\w+?)Function/.exec(id)?.[1] ?? id);

  describe('a setting that cannot be', () => {
    it.each<[string, RemitBackendProps, RegExp]>([
      ['a table', { indexes: { paymnts: [] } }, /there is no table paymnts, but payments/],
      ['an index', { indexes: { payments: ['byCreatd'] } }, /payments has no index byCreatd, but byCreated/],
    ])('is %s that nobody knows', (_, props, words) => {
      expect(() => synth((stack) => backendOf(stack, props))).toThrow(words);
    });
    it.each(['example.com', 'http://example.com', 'http://localhost.example', 'ftp://localhost'])(
      'is an invitation that leads to %s',
      (appUrl) => {
        const invitations = { mailFrom: 'a@example.com', appUrl };
        expect(() => synth((stack) => backendOf(stack, { invitations }))).toThrow(/appUrl must be an https/);
      },
    );
    it('is a second backend in the stack', () => {
      const both = (stack: Stack): unknown => [backendOf(stack), backendOf(stack, {}, 'Other')];
      expect(() => synth(both)).toThrow('the stack has a RemitBackend already, Host/Backend');
    });
    it('is a shell that was not built', () => {
      const hosting = (stack: Stack) =>
        new ShellHosting(stack, 'Shell', { backend: backendOf(stack), site: '/nowhere' });
      expect(() => synth(hosting)).toThrow(/^site must be the folder of the built shell: there is no/);
    });
  });

  describe('sign-up', () => {
    const OFF = 'Properties.AdminCreateUserConfig.AllowAdminCreateUserOnly';
    it('is open to companies and the invited', () => {
      const { template } = variantOf('no mail');
      expect(at(poolOf(template), OFF)).toBe(false);
      expect(closedFunctions(template)).toEqual([]);
    });
    it('may be for the invited alone', () => {
      const template = synth((stack) => backendOf(stack, { companySignUp: false, ...MAIL }));
      expect(at(poolOf(template), OFF)).toBe(false);
      expect(closedFunctions(template).sort()).toEqual(['PostConfirmation', 'PreSignUp']);
    });
    it('is for nobody where nobody can be invited either', () => {
      const template = synth((stack) => backendOf(stack, { companySignUp: false }));
      expect(at(poolOf(template), OFF)).toBe(true);
    });
  });

  describe("Cognito's mails", () => {
    const WELCOME = 'Properties.AdminCreateUserConfig.InviteMessageTemplate';
    it.each(['own pool', 'no mail'] as const)('bring a code in words for whatever it is for, in: %s', (name) => {
      const { EmailMessage: text, EmailSubject: subject } = at(
        poolOf(variantOf(name).template),
        'Properties.VerificationMessageTemplate',
      ) as Record<string, string>;
      expect(subject).toBe('Your code');
      expect(text).toContain('<br>your code is {####}<br>');
      expect(text).toMatch(/signed up.*new password/);
    });
    it('welcome with name, password and where to sign in', () => {
      const template = synth((stack) => backendOf(stack, MAIL));
      const { EmailMessage: text } = at(poolOf(template), WELCOME) as Record<string, string>;
      expect(text).toMatch(/at https:\/\/example\.com\/\?a&amp;b with your e-mail .*\{####\}.*\{username\}/);
    });
    it.each([
      ['every option', 'Sign in at https://payments.example.com with'],
      ['hosting', 'Sign in with your'], // CloudFront's own name is there after the pool
    ] as const)('welcome to the hosted shell where its name is known, in: %s', (name, words) => {
      const { EmailMessage: text } = at(poolOf(variantOf(name).template), WELCOME) as Record<string, string>;
      expect(text).toContain(words);
    });
    it.each([
      ['own pool', 'https://payments.example.com'],
      ['every option', 'https://payments.example.com'],
      ['hosting', undefined], // the operator's command says it
    ] as const)('name a company by a trigger, which knows where to sign in, in: %s', (name, appUrl) => {
      const own = (type: string) =>
        resourcesOf(variantOf(name).template, type, (_, id) => id.includes('TriggersCustomMessage'));
      expect(at(own('AWS::Lambda::Function')[0]?.[1], 'Properties.Environment.Variables.APP_URL')).toBe(appUrl);
      expect(JSON.stringify(own('AWS::IAM::Policy'))).not.toMatch(/dynamodb|kms/);
    });
    it("welcome in Cognito's words where it mails itself", () => {
      expect(at(poolOf(variantOf('no mail').template), 'Properties.LambdaConfig.CustomMessage')).toBeUndefined();
      expect(at(poolOf(variantOf('no mail').template), WELCOME)).toBeUndefined();
    });
  });

  describe('alarms', () => {
    it('count the very words that a resolver fails by', async () => {
      const bundle = await readFile(join(workshop().assets.resolvers, 'create-payment.js'), 'utf8');
      expect(bundle).toMatch(/error\(["']The request could not be completed["'], ["']InternalFailure["']/);
    });
    it('say what they watch, each in words of its own', () => {
      const words = resourcesOf(variantOf('own pool').template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
        String(Properties['AlarmDescription']),
      );
      expect(new Set(words).size).toBe(words.length);
      expect(words).toContain('The function member-administration ends in errors');
      for (const text of words) expect(text).toMatch(/API|table of|function|firewall/);
    });
  });
}
