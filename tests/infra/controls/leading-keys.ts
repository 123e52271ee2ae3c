import { isDeepStrictEqual } from 'node:util';
import { at, removal, resourcesOf, type Control } from '../control.js';
import { type Found, isTables, statementIn, statementsOf } from '../policies.js';
import type { TemplateJson } from '../variants.js';

const CONDITION = {
  'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenantId}'] },
  // ForAllValues holds for a request that has no key at all.
  Null: { 'dynamodb:LeadingKeys': 'false' },
};
const TRUST = {
  StringLike: { 'aws:RequestTag/tenantId': '?*' },
  'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenantId'] },
};

const ofTenant = (template: TemplateJson): Found[] =>
  statementsOf(template)
    .filter(({ policy }) => policy.includes('MembersTenantRole'))
    .filter(isTables);
const ofFunction = (template: TemplateJson): Found[] =>
  statementsOf(template).filter(({ policy }) => policy.includes('MembersFunctionRole'));
const tenantRole = (template: TemplateJson) =>
  resourcesOf(template, 'AWS::IAM::Role', (_, id) => id.includes('MembersTenantRole'));

export const leadingKeysControls: readonly Control[] = [
  {
    control: "LeadingKeys: the tenant's role reaches rows whose key begins with the session's tenant",
    variants: ['every option'],
    holds: (template) => {
      const found = ofTenant(template);
      return found.length === 2 && found.every(({ statement }) => isDeepStrictEqual(statement.Condition, CONDITION));
    },
    removals: (template) =>
      ofTenant(template).flatMap((found) => [
        removal(`${found.policy} without condition`, (copy) => {
          delete statementIn(copy, found).Condition;
        }),
        ...Object.keys(CONDITION).map((operator) =>
          removal(`${found.policy} without ${operator}`, (copy) => {
            Reflect.deleteProperty(statementIn(copy, found).Condition!, operator);
          }),
        ),
      ]),
  },
  {
    control: 'LeadingKeys: a session of that role names one tenant, always',
    variants: ['every option'],
    holds: (template) =>
      tenantRole(template).length === 1 &&
      tenantRole(template).every(([, role]) => {
        const [statement, ...more] = at(role, 'Properties.AssumeRolePolicyDocument.Statement') as {
          Action: string[];
          Condition: unknown;
          Principal: unknown;
        }[];
        return (
          statement !== undefined &&
          more.length === 0 &&
          isDeepStrictEqual([...statement.Action].sort(), ['sts:AssumeRole', 'sts:TagSession']) &&
          isDeepStrictEqual(statement.Condition, TRUST) &&
          JSON.stringify(statement.Principal).includes('BackendMembersFunctionRole')
        );
      }),
    removals: (template) =>
      tenantRole(template).flatMap(([id]) => {
        const trust = (copy: TemplateJson) =>
          at(copy.Resources[id], 'Properties.AssumeRolePolicyDocument.Statement.0') as Record<string, unknown>;
        return [
          ...Object.keys(TRUST).map((operator) =>
            removal(`trust without ${operator}`, (copy) => {
              Reflect.deleteProperty(trust(copy)['Condition'] as object, operator);
            }),
          ),
          removal('trust of anybody', (copy) => {
            trust(copy)['Principal'] = { AWS: '*' };
          }),
        ];
      }),
  },
  {
    control: 'LeadingKeys: the function that administers members has no other way to a row',
    variants: ['every option'],
    holds: (template) => ofFunction(template).length > 0 && !ofFunction(template).some(isTables),
    removals: (template) =>
      ofFunction(template)
        .slice(0, 1)
        .map((found) =>
          removal(`${found.policy} reads by itself`, (copy) => {
            statementIn(copy, found).Action = 'dynamodb:GetItem';
          }),
        ),
  },
];
