import { isDeepStrictEqual } from 'node:util';
import { at, deletions, MAILED, OWN_POOL, property, removal, resourcesOf, set, type Control } from '../control.js';
import type { TemplateJson, VariantName } from '../variants.js';

const POOL = 'AWS::Cognito::UserPool';
const CLIENT = 'AWS::Cognito::UserPoolClient';
const PERMISSION = 'AWS::Lambda::Permission';

const pool = (control: string, path: string, is: unknown, instead: readonly unknown[] = []): Control =>
  property({ control, variants: OWN_POOL, type: POOL, path, is, instead });
const client = (control: string, path: string, is: unknown, instead: readonly unknown[] = []): Control =>
  property({ control, variants: OWN_POOL, type: CLIENT, path, is, instead });

const PASSWORD = {
  MinimumLength: 12,
  RequireLowercase: true,
  RequireUppercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};
const PLUS: readonly VariantName[] = ['every option'];

/** A trigger that the pool asks, and the permission for this pool alone. */
function trigger(name: string, path: string, variants: readonly VariantName[] = OWN_POOL): Control {
  const asks = (template: TemplateJson) =>
    resourcesOf(template, POOL).every(([, found]) =>
      JSON.stringify(at(found, path) ?? null).includes(`Triggers${name}`),
    );
  const allowed = (template: TemplateJson) =>
    resourcesOf(template, PERMISSION, ({ Properties }) =>
      JSON.stringify(Properties['FunctionName']).includes(`Triggers${name}`),
    );
  return {
    control: `the pool asks the trigger ${name}, which only this pool may call`,
    variants,
    holds: (template) =>
      asks(template) &&
      allowed(template).length === 1 &&
      allowed(template).every(
        ([, { Properties }]) =>
          Properties['Principal'] === 'cognito-idp.amazonaws.com' &&
          JSON.stringify(Properties['SourceArn'] ?? '').includes('BackendSignInUserPool'),
      ),
    removals: (template) => [
      ...deletions(allowed(template)),
      ...resourcesOf(template, POOL).map(([id]) =>
        removal('the pool does not ask', (copy) => {
          set(copy.Resources[id], path, undefined);
        }),
      ),
      ...allowed(template).map(([id]) =>
        removal('any pool may call', (copy) => {
          delete copy.Resources[id]!.Properties['SourceArn'];
        }),
      ),
    ],
  };
}

export const signInControls: readonly Control[] = [
  client(
    'a user writes the e-mail address, and no other attribute',
    'Properties.WriteAttributes',
    ['email'],
    [[], ['email', 'custom:tenantId']],
  ),
  client('a user reads nothing but the e-mail address', 'Properties.ReadAttributes', ['email', 'email_verified'], [[]]),
  pool(
    'the pool has no custom attribute',
    'Properties.Schema',
    [{ Name: 'email', Mutable: true, Required: true }],
    [[{ Name: 'tenantId', AttributeDataType: 'String', Mutable: true }]],
  ),
  ...Object.entries(PASSWORD).map(([rule, value]) =>
    pool(`passwords are strong: ${rule}`, `Properties.Policies.PasswordPolicy.${rule}`, value, [
      value === 12 ? 6 : false,
    ]),
  ),
  pool('a second factor is anybody’s choice', 'Properties.MfaConfiguration', 'OPTIONAL', ['OFF']),
  pool(
    'the second factor is an authenticator, no message',
    'Properties.EnabledMfas',
    ['SOFTWARE_TOKEN_MFA'],
    [['SMS_MFA']],
  ),
  client('a sign-in tells nothing of who exists', 'Properties.PreventUserExistenceErrors', 'ENABLED', ['LEGACY']),
  property({
    control: 'threat protection is on where the plan has it',
    variants: PLUS,
    type: POOL,
    path: 'Properties.UserPoolAddOns.AdvancedSecurityMode',
    is: 'ENFORCED',
    instead: ['AUDIT', 'OFF'],
  }),
  property({
    control: 'threat protection has its plan',
    variants: PLUS,
    type: POOL,
    path: 'Properties.UserPoolTier',
    is: 'PLUS',
    instead: ['ESSENTIALS'],
  }),
  property({
    control: 'threat protection refuses passwords that leaked',
    variants: PLUS,
    type: 'AWS::Cognito::UserPoolRiskConfigurationAttachment',
    path: 'Properties.CompromisedCredentialsRiskConfiguration.Actions.EventAction',
    is: 'BLOCK',
    instead: ['NO_ACTION'],
  }),
  property({
    control: 'threat protection wants the second factor where a sign-in looks taken over',
    variants: PLUS,
    type: 'AWS::Cognito::UserPoolRiskConfigurationAttachment',
    path: 'Properties.AccountTakeoverRiskConfiguration.Actions.HighAction.EventAction',
    is: 'MFA_REQUIRED',
    instead: ['NO_ACTION'],
  }),
  pool('the pool cannot be deleted', 'Properties.DeletionProtection', 'ACTIVE', ['INACTIVE']),
  pool('the pool outlives the stack', 'DeletionPolicy', 'Retain', ['Delete']),
  pool(
    'a new address counts once it is verified',
    'Properties.UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate',
    ['email'],
    [[]],
  ),
  pool('a lost password comes back by mail alone', 'Properties.AccountRecoverySetting.RecoveryMechanisms', [
    { Name: 'verified_email', Priority: 1 },
  ]),
  client(
    'passwords travel by SRP alone',
    'Properties.ExplicitAuthFlows',
    ['ALLOW_USER_SRP_AUTH'],
    [['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH']],
  ),
  client('there are no OAuth flows', 'Properties.AllowedOAuthFlowsUserPoolClient', false, [true]),
  client('sessions can be revoked', 'Properties.EnableTokenRevocation', true, [false]),
  client('refresh tokens rotate', 'Properties.RefreshTokenRotation.Feature', 'ENABLED', ['DISABLED']),
  client('an ID token lives 15 minutes', 'Properties.IdTokenValidity', 15, [1440]),
  client('an access token lives 15 minutes', 'Properties.AccessTokenValidity', 15, [1440]),
  client('token lifetimes are minutes', 'Properties.TokenValidityUnits', (units: unknown) =>
    isDeepStrictEqual(units, { IdToken: 'minutes', AccessToken: 'minutes', RefreshToken: 'minutes' }),
  ),
  trigger('PreSignUp', 'Properties.LambdaConfig.PreSignUp'),
  trigger('PostConfirmation', 'Properties.LambdaConfig.PostConfirmation'),
  trigger('PreTokenGeneration', 'Properties.LambdaConfig.PreTokenGenerationConfig'),
  trigger('CustomMessage', 'Properties.LambdaConfig.CustomMessage', MAILED),
];
