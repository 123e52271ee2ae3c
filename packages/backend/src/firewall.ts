import { Stack } from 'aws-cdk-lib';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

type Rule = CfnWebACL.RuleProperty;
type Statement = CfnWebACL.StatementProperty;

/**
 * Requests of one address to API and user pool within five minutes. An import of 10,000 rows in ten minutes, 25 to a
 * request, is 200 of them, 600 when Amplify posts each three times; the rest is for an office behind one address.
 */
export const REQUESTS_PER_ADDRESS = 2_000;
/** Sign-ins and refreshes of one address within five minutes: a sign-in takes two. */
const SIGN_INS_PER_ADDRESS = 300;
/** Calls that mail a code, or take a code or a password, of one address within five minutes. */
const CODES_PER_ADDRESS = 50;
const CODE_OPERATIONS = [
  ...['SignUp', 'ConfirmSignUp', 'ResendConfirmationCode', 'ForgotPassword', 'ConfirmForgotPassword', 'ChangePassword'],
  ...['UpdateUserAttributes', 'GetUserAttributeVerificationCode', 'VerifyUserAttribute', 'VerifySoftwareToken'],
];
const WINDOW_SECONDS = 300;

const CALLS = '^AWSCognitoIdentityProviderService\\.';
const CODE_CALLS = `${CALLS}(${CODE_OPERATIONS.join('|')})$`;
const SIGN_IN_CALLS = `${CALLS}(InitiateAuth|RespondToAuthChallenge|GetTokensFromRefreshToken)$`;
/** A length of seven digits is a megabyte or more. */
const MEGABYTE = '^[0-9]{7,}$';

/**
 * Rules of AWS's core set that count instead of blocking. The body is one JSON document whose texts people write: a
 * reference may say `../` or `<script`, and is text everywhere. Import and bulk send more than the 8 kB that the set
 * allows, which is also all of a body that WAF sees before AppSync. A websocket may carry its token in the address.
 */
const COUNTED = [
  'SizeRestrictions_BODY',
  'SizeRestrictions_QUERYSTRING',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
];

const header = (name: string, regexString: string): Statement => ({
  regexMatchStatement: {
    fieldToMatch: { singleHeader: { Name: name } },
    regexString,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

const rate = (limit: number, scopeDownStatement?: Statement): Statement => ({
  rateBasedStatement: {
    aggregateKeyType: 'IP',
    evaluationWindowSec: WINDOW_SECONDS,
    limit,
    ...(scopeDownStatement ? { scopeDownStatement } : {}),
  },
});

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});

const block = (name: string, statement: Statement): Omit<Rule, 'priority'> => ({
  name,
  statement,
  action: { block: {} },
  visibilityConfig: visible(name),
});

const managed = (name: string, counted: readonly string[] = []): Omit<Rule, 'priority'> => ({
  name,
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ...(counted.length > 0
        ? { ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })) }
        : {}),
    },
  },
  overrideAction: { none: {} },
  visibilityConfig: visible(name),
});

/** What is refused before API and user pool see it; those who know the members are never asked. */
export class Firewall extends Construct {
  readonly webAcl: CfnWebACL;

  constructor(scope: Construct, id: string, resourceArns: Readonly<Record<string, string>>) {
    super(scope, id);
    const rules = [
      block('RequestsOfOneAddress', rate(REQUESTS_PER_ADDRESS)),
      block('SignInsOfOneAddress', rate(SIGN_INS_PER_ADDRESS, header('x-amz-target', SIGN_IN_CALLS))),
      block('CodesOfOneAddress', rate(CODES_PER_ADDRESS, header('x-amz-target', CODE_CALLS))),
      block('BodyOfAMegabyte', header('content-length', MEGABYTE)),
      managed('AWSManagedRulesAmazonIpReputationList'),
      managed('AWSManagedRulesCommonRuleSet', COUNTED),
      managed('AWSManagedRulesKnownBadInputsRuleSet'),
    ];
    this.webAcl = new CfnWebACL(this, 'WebAcl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible(`${Stack.of(this).stackName}-requests`),
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
      // Sampled requests show their headers to whoever may read them: no token there.
      dataProtectionConfig: {
        dataProtections: [
          { action: 'SUBSTITUTION', field: { fieldType: 'SINGLE_HEADER', fieldKeys: ['authorization'] } },
          { action: 'SUBSTITUTION', field: { fieldType: 'QUERY_STRING' } },
          { action: 'SUBSTITUTION', field: { fieldType: 'BODY' } },
        ],
      },
    });
    for (const [name, resourceArn] of Object.entries(resourceArns)) {
      new CfnWebACLAssociation(this, name, { resourceArn, webAclArn: this.webAcl.attrArn });
    }
  }
}
