import { isDeepStrictEqual } from 'node:util';
import { at, deletions, EVERYWHERE, OWN_POOL, removal, resourcesOf, type Control } from '../control.js';
import type { TemplateJson, VariantName } from '../variants.js';

interface Rule {
  readonly Name: string;
  readonly Action?: { Block?: object; Count?: object };
  readonly OverrideAction?: { None?: object };
  readonly Statement: {
    readonly RateBasedStatement?: {
      Limit: number;
      readonly AggregateKeyType: string;
      readonly EvaluationWindowSec: number;
      readonly ScopeDownStatement?: { readonly RegexMatchStatement: { RegexString: string } };
    };
    readonly RegexMatchStatement?: { RegexString: string; readonly FieldToMatch: unknown };
    readonly ManagedRuleGroupStatement?: { readonly Name: string; readonly VendorName: string };
  };
}

const ACL = 'AWS::WAFv2::WebACL';
const ASSOCIATION = 'AWS::WAFv2::WebACLAssociation';

const rulesOf = (template: TemplateJson): Rule[] =>
  resourcesOf(template, ACL).flatMap(([, acl]) => acl.Properties['Rules'] as Rule[]);
const ruleOf = (template: TemplateJson, name: string): Rule | undefined =>
  rulesOf(template).find(({ Name }) => Name === name);

/** Ways to lose a rule: it is gone, or it only counts. */
const lost = (name: string) =>
  ['gone', 'counting'].map((how) =>
    removal(`${name} ${how}`, (copy) => {
      for (const [, acl] of resourcesOf(copy, ACL)) {
        const rules = acl.Properties['Rules'] as Record<string, unknown>[];
        const kept = rules.filter(({ Name }) => Name !== name);
        const counting = rules
          .filter(({ Name }) => Name === name)
          .map((rule) => ({
            ...rule,
            ...('Action' in rule ? { Action: { Count: {} } } : { OverrideAction: { Count: {} } }),
          }));
        acl.Properties['Rules'] = how === 'gone' ? kept : [...kept, ...counting];
      }
    }),
  );

const blocks = (rule: Rule | undefined): rule is Rule => rule?.Action !== undefined && 'Block' in rule.Action;

/** A rate rule lets `least` requests of one address through in five minutes, and more than `most` it does not. */
function rate(
  control: string,
  name: string,
  bounds: { least: number; most: number; calls: readonly string[] },
): Control {
  return {
    control,
    variants: EVERYWHERE,
    holds: (template) => {
      const rule = ruleOf(template, name);
      const found = rule?.Statement.RateBasedStatement;
      const scope = found?.ScopeDownStatement?.RegexMatchStatement.RegexString;
      const limits = (call: string): boolean =>
        scope === undefined || new RegExp(scope).test(`AWSCognitoIdentityProviderService.${call}`);
      return (
        blocks(rule) &&
        found?.AggregateKeyType === 'IP' &&
        found.EvaluationWindowSec === 300 &&
        found.Limit >= bounds.least &&
        found.Limit <= bounds.most &&
        bounds.calls.every(limits)
      );
    },
    removals: () => [
      ...lost(name),
      removal(`${name} a hundred times as high`, (copy) => {
        ruleOf(copy, name)!.Statement.RateBasedStatement!.Limit *= 100;
      }),
    ],
  };
}

/** 10,000 rows in ten minutes, 25 a request, each posted three times in the worst case, counted for five minutes. */
const IMPORT = ((10_000 / 25) * 3) / 2;

const associated = (control: string, variants: readonly VariantName[], target: RegExp): Control => ({
  control,
  variants,
  holds: (template) =>
    resourcesOf(template, ASSOCIATION).some(
      ([, { Properties }]) =>
        target.test(JSON.stringify(Properties['ResourceArn'])) &&
        JSON.stringify(Properties['WebACLArn']).includes('FirewallWebAcl'),
    ) && resourcesOf(template, ACL).every(([, acl]) => at(acl, 'Properties.Scope') === 'REGIONAL'),
  removals: (template) => [
    ...deletions(
      resourcesOf(template, ASSOCIATION, ({ Properties }) => target.test(JSON.stringify(Properties['ResourceArn']))),
    ),
  ],
});

export const firewallControls: readonly Control[] = [
  associated('the firewall stands before the API', EVERYWHERE, /BackendApiGraphQL/),
  associated('the firewall stands before the user pool', OWN_POOL, /BackendSignInUserPool/),
  rate('one address is limited, and may import 10,000 rows in ten minutes', 'RequestsOfOneAddress', {
    least: IMPORT,
    most: 5_000,
    calls: [],
  }),
  rate('sign-ins of one address are limited', 'SignInsOfOneAddress', {
    least: 100,
    most: 500,
    calls: ['InitiateAuth', 'RespondToAuthChallenge'],
  }),
  rate('codes that one address asks for or guesses are limited', 'CodesOfOneAddress', {
    least: 20,
    most: 100,
    calls: [
      ...['SignUp', 'ConfirmSignUp', 'ResendConfirmationCode', 'ForgotPassword', 'ConfirmForgotPassword'],
      ...['ChangePassword', 'UpdateUserAttributes', 'GetUserAttributeVerificationCode', 'VerifyUserAttribute'],
      'VerifySoftwareToken',
    ],
  }),
  {
    control: 'bodies of a megabyte are refused by their length',
    variants: EVERYWHERE,
    holds: (template) => {
      const rule = ruleOf(template, 'BodyOfAMegabyte');
      const match = rule?.Statement.RegexMatchStatement;
      const refuses = (length: string): boolean => match !== undefined && new RegExp(match.RegexString).test(length);
      return (
        blocks(rule) &&
        isDeepStrictEqual(match?.FieldToMatch, { SingleHeader: { Name: 'content-length' } }) &&
        refuses('1000000') &&
        refuses('10485760') &&
        !refuses('999999')
      );
    },
    removals: () => lost('BodyOfAMegabyte'),
  },
  ...['AmazonIpReputationList', 'CommonRuleSet', 'KnownBadInputsRuleSet'].map((group): Control => {
    const name = `AWSManagedRules${group}`;
    return {
      control: `AWS's rules apply: ${group}`,
      variants: EVERYWHERE,
      holds: (template) => {
        const rule = ruleOf(template, name);
        const managed = rule?.Statement.ManagedRuleGroupStatement;
        return managed?.Name === name && managed.VendorName === 'AWS' && 'None' in (rule?.OverrideAction ?? {});
      },
      removals: () => lost(name),
    };
  }),
  {
    control: 'samples of the firewall show no token, address or body',
    variants: EVERYWHERE,
    holds: (template) => {
      const fields = resourcesOf(template, ACL).flatMap(
        ([, acl]) =>
          (at(acl, 'Properties.DataProtectionConfig.DataProtections') ?? []) as { Field: { FieldType: string } }[],
      );
      return (
        isDeepStrictEqual(
          fields.map(({ Field }) => Field.FieldType),
          ['SINGLE_HEADER', 'QUERY_STRING', 'BODY'],
        ) && JSON.stringify(fields[0]).includes('"authorization"')
      );
    },
    removals: (template) =>
      resourcesOf(template, ACL).map(([id]) =>
        removal('no data protection', (copy) => {
          Reflect.deleteProperty(copy.Resources[id]!.Properties, 'DataProtectionConfig');
        }),
      ),
  },
];
