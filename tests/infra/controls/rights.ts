import { isDeepStrictEqual } from 'node:util';
import { EVERYWHERE, flat, OWN_POOL, removal, type Control } from '../control.js';
import { type Found, isTables, isTracing, statementIn, statementsOf, tableRights } from '../policies.js';
import type { TemplateJson } from '../variants.js';

/** All that anybody may do at run time. Queries, yes; Scan, deletion of tables, transactions and PartiQL, no. */
const ALLOWED = new Set([
  ...['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map((action) => `dynamodb:${action}`),
  ...['AdminDeleteUser', 'AdminGetUser', 'AdminUserGlobalSignOut'].map((action) => `cognito-idp:${action}`),
  ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'].map(
    (it) => `kms:${it}`,
  ),
  ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
  ...['logs:CreateLogStream', 'logs:PutLogEvents', 'lambda:InvokeFunction', 'ses:SendEmail'],
  ...['sts:AssumeRole', 'sts:TagSession', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
]);

/** What each data source's resolvers do, written out: more or less of it is a change that somebody should see. */
const DATA_SOURCES: Readonly<Record<string, readonly string[]>> = {
  payments: [
    'payments/byAccount: Query',
    'payments/byAmount: Query',
    'payments/byCreated: Query',
    'payments/byCreditor: Query',
    'payments/byCreditorName: Query',
    'payments/byEndToEndId: Query',
    'payments/byExecutionDate: Query',
    'payments/byStatus: Query',
    'payments: BatchGetItem',
    'payments: GetItem',
    'payments: PutItem',
    'payments: UpdateItem',
  ],
  accounts: ['accounts/byName: Query', 'accounts: GetItem', 'accounts: PutItem', 'accounts: UpdateItem'],
  members: ['members: GetItem', 'members: Query'],
  tenants: ['tenants: GetItem', 'tenants: UpdateItem'],
};

const addAction = (action: string) => (found: Found) =>
  removal(`${found.policy} with ${action}`, (copy) => {
    const statement = statementIn(copy, found);
    statement.Action = [...flat(statement.Action), action];
  });

const toResource = (resource: string) => (found: Found) =>
  removal(`${found.policy} on ${resource}`, (copy) => {
    statementIn(copy, found).Resource = resource;
  });

const named = (name: string) => (found: Found) => found.policy.includes(name);
const rightsOf = (template: TemplateJson, name: string): string[] =>
  tableRights(statementsOf(template).filter(named(name)));

/** A role's rights on tables, exactly these. */
function exactly(
  control: string,
  policy: string,
  rights: readonly string[],
  variants: Control['variants'] = EVERYWHERE,
): Control {
  return {
    control,
    variants,
    holds: (template) => isDeepStrictEqual(rightsOf(template, policy), [...rights].sort()),
    removals: (template) =>
      statementsOf(template).filter(named(policy)).filter(isTables).map(addAction('dynamodb:DeleteItem')).slice(0, 1),
  };
}

export const rightsControls: readonly Control[] = [
  {
    control: 'no policy allows a Scan',
    variants: EVERYWHERE,
    holds: (template) =>
      statementsOf(template).every(({ actions }) => !actions.some((it) => /scan|dynamodb:\*/i.test(it))),
    removals: (template) =>
      statementsOf(template)
        .filter(isTables)
        .flatMap((it) => ['dynamodb:Scan', 'dynamodb:*'].map((a) => addAction(a)(it))),
  },
  {
    control: 'no policy has a wildcard among its actions',
    variants: EVERYWHERE,
    holds: (template) => statementsOf(template).every(({ actions }) => !actions.some((action) => action.includes('*'))),
    removals: (template) => statementsOf(template).map(addAction('dynamodb:Get*')),
  },
  {
    control: 'no policy reaches every resource',
    variants: EVERYWHERE,
    // X-Ray's two actions know no resources.
    holds: (template) =>
      statementsOf(template)
        .filter((it) => !isTracing(it))
        .every(({ statement }) => !JSON.stringify(statement.Resource).includes('*')),
    removals: (template) =>
      statementsOf(template)
        .filter((it) => !isTracing(it))
        .map(toResource('*')),
  },
  {
    control: 'nobody may do what nothing here does',
    variants: EVERYWHERE,
    holds: (template) =>
      statementsOf(template).every(
        ({ actions, statement }) => statement.Effect === 'Allow' && actions.every((it) => ALLOWED.has(it)),
      ),
    removals: (template) =>
      ['dynamodb:DeleteTable', 'dynamodb:PartiQLSelect', 'cognito-idp:AdminSetUserPassword', 's3:GetObject'].flatMap(
        (action) => statementsOf(template).slice(0, 3).map(addAction(action)),
      ),
  },
  ...Object.entries(DATA_SOURCES)
    .filter(([table]) => table !== 'members')
    .map(([table, rights]) =>
      exactly(`the resolvers' role on ${table} has just the actions they use`, `Api${table}ServiceRole`, rights),
    ),
  exactly(
    "the resolvers' role on members has just the actions they use",
    'ApimembersServiceRole',
    DATA_SOURCES['members']!,
    OWN_POOL,
  ),
  exactly(
    'the pre-token trigger reads, and nothing else',
    'PreTokenGeneration',
    ['members: GetItem', 'members/bySubject: Query', 'tenants: GetItem'],
    OWN_POOL,
  ),
  exactly('the pre-sign-up trigger reads an invitation, and nothing else', 'PreSignUp', ['members: GetItem'], OWN_POOL),
  {
    control: 'the user pool is administered in three ways, and this pool alone',
    variants: OWN_POOL,
    holds: (template) =>
      statementsOf(template)
        .filter(({ actions }) => actions.some((action) => action.startsWith('cognito-idp:')))
        .every(({ statement }) =>
          /^\{"Fn::GetAtt":\["BackendSignInUserPool\w+","Arn"\]\}$/.test(JSON.stringify(statement.Resource)),
        ),
    removals: (template) =>
      statementsOf(template)
        .filter(({ actions }) => actions.some((action) => action.startsWith('cognito-idp:')))
        .map(toResource('arn:aws:cognito-idp:eu-central-1:111111111111:userpool/other')),
  },
  {
    control: 'mail leaves from one identity and one address',
    variants: ['own pool', 'hosting', 'every option'],
    holds: (template) => {
      const mails = statementsOf(template).filter(({ actions }) => actions.includes('ses:SendEmail'));
      return (
        mails.length === 1 &&
        mails.every(
          ({ statement }) =>
            JSON.stringify(statement.Resource).includes(':identity/example.com"') &&
            isDeepStrictEqual(statement.Condition, { StringEquals: { 'ses:FromAddress': 'payments@example.com' } }),
        )
      );
    },
    removals: (template) =>
      statementsOf(template)
        .filter(({ actions }) => actions.includes('ses:SendEmail'))
        .flatMap((found) => [
          toResource('arn:aws:ses:eu-central-1:111111111111:identity/other.example')(found),
          removal('from any address', (copy) => {
            delete statementIn(copy, found).Condition;
          }),
        ]),
  },
];
