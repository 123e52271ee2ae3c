import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDescription, type Assets, readApiDescription } from './api-description.js';
import { RemitBackend } from './remit-backend.js';

const run = promisify(execFile);
const script = (name: string): string => fileURLToPath(new URL(`../scripts/${name}`, import.meta.url));

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
}
interface Policy {
  readonly Properties: { readonly PolicyDocument: { readonly Statement: Statement[] }; readonly Roles: unknown };
}

let folder = '';
let assets: Assets;
let api: ApiDescription;
let template: Template;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-template-'));
  assets = { resolvers: join(folder, 'resolvers'), lambda: join(folder, 'lambda') };
  await run(process.execPath, [script('build-resolvers.mjs'), '--out', assets.resolvers]);
  await run(process.execPath, [script('build-functions.mjs'), '--out', assets.lambda]);
  api = readApiDescription(assets);
  const stack = new Stack(new App({ outdir: join(folder, 'cdk.out') }), 'Test');
  new RemitBackend(stack, 'Backend', { assets });
  template = Template.fromStack(stack);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const statements = (): Statement[] =>
  Object.values(template.findResources('AWS::IAM::Policy')).flatMap(
    (policy) => (policy as Policy).Properties.PolicyDocument.Statement,
  );
const actions = (): string[] => statements().flatMap(({ Action }) => Action);

describe('the tables', () => {
  it('begin their keys with the tenant, and have the indexes of the description', () => {
    const names = Object.keys(api.tables);
    template.resourceCountIs('AWS::DynamoDB::Table', names.length);
    for (const { indexes } of Object.values(api.tables)) {
      const found = template.findResources('AWS::DynamoDB::Table', {
        Properties: {
          KeySchema: [
            { AttributeName: 'tenantId', KeyType: 'HASH' },
            { AttributeName: 'id', KeyType: 'RANGE' },
          ],
          ...(Object.keys(indexes).length > 0
            ? { GlobalSecondaryIndexes: Object.keys(indexes).map((IndexName) => Match.objectLike({ IndexName })) }
            : {}),
        },
      });
      expect(Object.keys(found).length).toBeGreaterThan(0);
    }
  });
  it('are restorable, encrypted, protected from deletion, and paid by use', () => {
    template.allResources('AWS::DynamoDB::Table', {
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });
});

describe('the rights', () => {
  it('are no more than reading, writing and querying items, and writing logs', () => {
    expect([...new Set(actions())].sort()).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });
  it('name a table, an index or a log, never everything', () => {
    for (const { Effect, Resource } of statements()) {
      expect(Effect).toBe('Allow');
      expect(JSON.stringify(Resource)).toMatch(/Fn::GetAtt/);
      expect(JSON.stringify(Resource)).not.toMatch(/^"\*"|\["\*"\]/);
    }
  });
  it('let nothing query a table itself, where tombstones are', () => {
    const queries = statements().filter(({ Action }) => [Action].flat().includes('dynamodb:Query'));
    expect(queries.length).toBeGreaterThan(2);
    for (const { Resource } of queries) expect(JSON.stringify(Resource)).toMatch(/\/index\/(\*|bySubject)"/);
  });
  it('let the trigger read, and nothing else', () => {
    const [policy] = Object.values(template.findResources('AWS::IAM::Policy')).filter((found) =>
      JSON.stringify((found as Policy).Properties.Roles).includes('PreTokenGeneration'),
    ) as [Policy];
    const allowed = policy.Properties.PolicyDocument.Statement.flatMap(({ Action }) => Action);
    expect(allowed).toEqual(['dynamodb:GetItem', 'dynamodb:Query']);
  });
});

describe('the sign-in', () => {
  it('is for invited users, with long passwords and, where wanted, a second factor', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      DeletionProtection: 'ACTIVE',
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      UserPoolTier: 'ESSENTIALS',
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    });
  });
  it('knows no custom attribute that a user could set', () => {
    const [pool] = Object.values(template.findResources('AWS::Cognito::UserPool')) as [
      { Properties: { Schema: unknown } },
    ];
    expect(pool.Properties.Schema).toEqual([{ Name: 'email', Mutable: true, Required: true }]);
  });
  it('lets the client read and write nothing but the address', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ReadAttributes: ['email', 'email_verified'],
      WriteAttributes: ['email'],
    });
  });
  it('is by SRP alone, tells nothing of who exists, and keeps tokens short', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      GenerateSecret: false,
      AllowedOAuthFlowsUserPoolClient: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED' },
      IdTokenValidity: 15,
      AccessTokenValidity: 15,
      RefreshTokenValidity: 1440,
      TokenValidityUnits: { IdToken: 'minutes', AccessToken: 'minutes', RefreshToken: 'minutes' },
    });
  });
  it('has a group for each role', () => {
    for (const GroupName of ['viewer', 'preparer', 'approver', 'admin']) {
      template.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName });
    }
  });
  it('asks the trigger of version 2 for the claims, which this pool alone may call', () => {
    const trigger = Match.objectLike({ 'Fn::GetAtt': [Match.stringLikeRegexp('PreTokenGeneration'), 'Arn'] });
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: trigger, LambdaVersion: 'V2_0' } },
    });
    template.hasResourceProperties('AWS::Lambda::Permission', {
      FunctionName: trigger,
      Principal: 'cognito-idp.amazonaws.com',
      SourceArn: Match.objectLike({ 'Fn::GetAtt': [Match.stringLikeRegexp('UserPool'), 'Arn'] }),
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Environment: { Variables: { MEMBERS_TABLE: Match.anyValue(), TENANTS_TABLE: Match.anyValue() } },
    });
  });
  it('brings the trigger in one file that loads by itself', async () => {
    const built = join(assets.lambda, 'pre-token-generation', 'index.js');
    expect((await stat(built)).size).toBeLessThan(1_000_000);
    const { stdout } = await run(process.execPath, [
      '-e',
      `console.log(typeof require(${JSON.stringify(built)}).handler)`,
    ]);
    expect(stdout.trim()).toBe('function');
  });
});

describe('the API', () => {
  it('takes tokens of this pool and this client only', () => {
    template.hasResourceProperties('AWS::AppSync::GraphQLApi', {
      AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
      AdditionalAuthenticationProviders: Match.absent(),
      UserPoolConfig: {
        UserPoolId: Match.anyValue(),
        AppIdClientRegex: { 'Fn::Join': ['', ['^', { Ref: Match.stringLikeRegexp('Client') }, '$']] },
      },
    });
    template.resourceCountIs('AWS::AppSync::ApiKey', 0);
  });
  it('bounds a request, shows no schema, and logs no payload', () => {
    template.hasResourceProperties('AWS::AppSync::GraphQLApi', {
      IntrospectionConfig: 'DISABLED',
      QueryDepthLimit: 6,
      ResolverCountLimit: 25,
      LogConfig: { ExcludeVerboseContent: true, FieldLogLevel: 'ERROR' },
    });
  });
  it('resolves each field of the description by the functions it names, in their order', () => {
    template.resourceCountIs('AWS::AppSync::Resolver', api.resolvers.length);
    const functions = template.findResources('AWS::AppSync::FunctionConfiguration');
    for (const { type, field, functions: steps } of api.resolvers) {
      const names = steps.map(({ code, dataSource }) => `${dataSource}_${code.replaceAll('-', '_')}`);
      const ids = names.map((name) => {
        const [id] = Object.entries(functions).find(
          ([, { Properties }]) => (Properties as { Name: string }).Name === name,
        )!;
        return { 'Fn::GetAtt': [id, 'FunctionId'] };
      });
      template.hasResourceProperties('AWS::AppSync::Resolver', {
        TypeName: type,
        FieldName: field,
        Kind: 'PIPELINE',
        Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
        PipelineConfig: { Functions: ids },
      });
    }
  });
  it('carries every bundle', async () => {
    const named = new Set(api.resolvers.flatMap(({ functions }) => functions.map(({ code }) => `${code}.js`)));
    const built = (await readdir(assets.resolvers)).filter((name) => name.endsWith('.js') && name !== 'pipeline.js');
    expect(built.sort()).toEqual([...named].sort());
  });
});

describe('a stack with the backend', () => {
  it('has no custom resource, and asks no account anything', () => {
    const types = Object.values(template.toJSON()['Resources'] as Record<string, { Type: string }>).map(
      ({ Type }) => Type,
    );
    expect(
      types.filter((type) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource'),
    ).toEqual([]);
  });
  it.each(['RemitRegion', 'RemitUserPoolId', 'RemitUserPoolClientId', 'RemitGraphQLUrl'])('tells its %s', (name) => {
    template.hasOutput(name, { Value: Match.anyValue() });
  });
});
