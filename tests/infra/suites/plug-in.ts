import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { describe, expect, it } from 'vitest';
import {
  addRemitBackend,
  type AmplifyBackend,
  type AmplifyOutputsPart,
} from '../../../packages/backend/src/amplify-gen2.js';
import { RemitBackend } from '../../../packages/backend/src/remit-backend.js';
import { at, resourcesOf } from '../control.js';
import type { TemplateJson, Workshop } from '../variants.js';

/** As `amplify_outputs.json` is typed by Gen 2's client config, for the two parts that are given to it. */
interface ClientConfig {
  version?: string;
  auth?: {
    aws_region?: string;
    user_pool_id?: string;
    user_pool_client_id?: string;
    mfa_configuration?: 'NONE' | 'OPTIONAL' | 'REQUIRED';
    mfa_methods?: ('SMS' | 'TOTP' | 'EMAIL')[];
  };
  data?: {
    url?: string;
    aws_region?: string;
    default_authorization_type?: 'AMAZON_COGNITO_USER_POOLS' | 'API_KEY' | 'AWS_IAM' | 'AWS_LAMBDA' | 'OPENID_CONNECT';
    authorization_types?: ('AMAZON_COGNITO_USER_POOLS' | 'API_KEY' | 'AWS_IAM' | 'AWS_LAMBDA' | 'OPENID_CONNECT')[];
  };
}

/** As much of Gen 2's `defineBackend` as concerns others: nested stacks of one root, and collected outputs. */
class AmplifyStandIn {
  readonly root: Stack;
  readonly outputs: ClientConfig[] = [];
  constructor(app: App) {
    this.root = new Stack(app, 'amplify-app');
  }
  readonly createStack = (name: string): Stack => new NestedStack(this.root, name);
  readonly addOutput = (part: ClientConfig): void => void this.outputs.push(part);
}

const json = (stack: Stack): TemplateJson => Template.fromStack(stack).toJSON() as unknown as TemplateJson;

function existingPool(stack: Stack) {
  const userPool = new UserPool(stack, 'Pool');
  return { userPool, userPoolClient: new UserPoolClient(stack, 'Client', { userPool }) };
}

export function describePlugIn(workshop: () => Workshop): void {
  const inStack = (make: (stack: Stack) => unknown) => {
    const stack = new Stack(workshop().app(), 'Host');
    make(stack);
    return json(stack);
  };

  describe('the construct in an app of somebody else', () => {
    it('takes a pool of that app and adds no trigger to it', () => {
      const { assets } = workshop();
      const template = inStack((stack) => new RemitBackend(stack, 'R', { assets, userPool: existingPool(stack) }));
      expect(resourcesOf(template, 'AWS::Cognito::UserPool')).toHaveLength(1);
      expect(at(resourcesOf(template, 'AWS::Cognito::UserPool')[0]?.[1], 'Properties.LambdaConfig')).toBeUndefined();
    });
    it.each([
      ['invitations', { invitations: { mailFrom: 'a@example.com', appUrl: 'https://example.com' } }],
      ['threatProtection', { threatProtection: true }],
      ['leadingKeys', { leadingKeys: true }],
      ['companySignUp', { companySignUp: false }],
    ])('says that %s need a pool of its own', (name, props) => {
      const { assets } = workshop();
      expect(() =>
        inStack((stack) => new RemitBackend(stack, 'R', { assets, userPool: existingPool(stack), ...props })),
      ).toThrow(new RegExp(`^${name} needs a user pool`));
    });
    it('wants to know where invitations lead', () => {
      const { assets } = workshop();
      expect(() =>
        inStack((stack) => new RemitBackend(stack, 'R', { assets, invitations: { mailFrom: 'a@example.com' } })),
      ).toThrow(/invitations need appUrl/);
    });
    it.each([
      [{ mailFrom: 'Payments <a@example.com>' }, /plain address/],
      [{ mailFrom: 'a@example.com', mailIdentity: 'other.example' }, /does not speak for/],
      [{ mailFrom: 'a@notexample.com', mailIdentity: 'example.com' }, /does not speak for/],
    ])('refuses the sender %j', (sender, words) => {
      const { assets } = workshop();
      const invitations = { ...sender, appUrl: 'https://example.com' };
      expect(() => inStack((stack) => new RemitBackend(stack, 'R', { assets, invitations }))).toThrow(words);
    });
    it('gives a table the indexes of one step of an upgrade', () => {
      const { assets } = workshop();
      const template = inStack(
        (stack) => new RemitBackend(stack, 'R', { assets, indexes: { payments: ['byCreated'] } }),
      );
      const names = resourcesOf(template, 'AWS::DynamoDB::Table', (_, id) => id.includes('Tablespayments')).map(
        ([, { Properties }]) =>
          (Properties['GlobalSecondaryIndexes'] as { IndexName: string }[]).map((it) => it.IndexName),
      );
      expect(names).toEqual([['byCreated']]);
    });
  });

  describe('an Amplify Gen 2 backend', () => {
    const gen2 = () => new AmplifyStandIn(workshop().app());

    it('gets the backend in a stack of its own, and both addresses', () => {
      const backend = gen2();
      const remit = addRemitBackend(backend satisfies AmplifyBackend, { assets: workshop().assets });
      expect(remit.node.path).toMatch(/^amplify-app\/remit\//);
      expect(resourcesOf(json(backend.root), 'AWS::CloudFormation::Stack')).toHaveLength(1);
      expect(resourcesOf(json(Stack.of(remit)), 'AWS::AppSync::GraphQLApi')).toHaveLength(1);
      const [part, ...more] = backend.outputs;
      expect(more).toEqual([]);
      expect(backend.root.resolve(part) as AmplifyOutputsPart).toMatchObject({
        auth: { user_pool_id: {}, user_pool_client_id: {}, mfa_configuration: 'OPTIONAL', mfa_methods: ['TOTP'] },
        data: { url: {}, default_authorization_type: 'AMAZON_COGNITO_USER_POOLS', authorization_types: [] },
      });
    });
    it('keeps its own sign-in, which is then told by itself', () => {
      const base = gen2();
      const resources = existingPool(base.createStack('auth'));
      const backend = Object.assign(base, { auth: { resources } });
      addRemitBackend(backend, { assets: workshop().assets, userPool: backend.auth.resources });
      expect(backend.outputs.map((part) => Object.keys(part))).toEqual([['data']]);
    });
    it('is told when it would have two sign-ins or two APIs', () => {
      const { assets } = workshop();
      expect(() => addRemitBackend(Object.assign(gen2(), { auth: {} }), { assets })).toThrow(/auth of its own/);
      expect(() => addRemitBackend(Object.assign(gen2(), { data: {} }), { assets })).toThrow(/data of its own/);
    });
  });
}
