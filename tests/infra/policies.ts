import { at, flat, resourcesOf } from './control.js';
import type { TemplateJson } from './variants.js';

export interface Statement {
  readonly Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

/** A statement and where it stands. */
export interface Found {
  readonly policy: string;
  /** Its place in the policy. */
  readonly place: number;
  readonly roles: string;
  readonly statement: Statement;
  readonly actions: readonly string[];
}

/** CDK's own function that uploads the shell while deploying; nothing at run time. */
const DEPLOYING = 'CDKBucketDeployment';

/** Every statement of every policy that somebody has at run time. */
export function statementsOf(template: TemplateJson): Found[] {
  return resourcesOf(template, 'AWS::IAM::Policy', (_, id) => !id.includes(DEPLOYING)).flatMap(
    ([policy, { Properties }]) =>
      (at(Properties, 'PolicyDocument.Statement') as Statement[]).map((statement, place) => ({
        policy,
        place,
        roles: JSON.stringify(Properties['Roles']),
        statement,
        actions: flat(statement.Action),
      })),
  );
}

/** The same statement of a copy. */
export const statementIn = (template: TemplateJson, { policy, place }: Found): Statement =>
  (at(template.Resources[policy], 'Properties.PolicyDocument.Statement') as Statement[])[place]!;

export const isTables = ({ actions }: Found): boolean => actions.some((action) => action.startsWith('dynamodb:'));
export const isTracing = ({ actions }: Found): boolean => actions.every((action) => action.startsWith('xray:'));

/** What a role may do to which table or index, in a form to compare: `payments: GetItem`, `payments/byCreated: Query`. */
export function tableRights(found: readonly Found[]): string[] {
  const rights = found.filter(isTables).flatMap(({ actions, statement }) =>
    (Array.isArray(statement.Resource) ? (statement.Resource as unknown[]) : [statement.Resource]).flatMap(
      (resource) => {
        const text = JSON.stringify(resource);
        const table = /Tables([a-z]+)[0-9A-F]{8}/.exec(text)?.[1] ?? text;
        const index = /\/index\/([\w*]+)/.exec(text)?.[1];
        return actions.map((action) => `${index ? `${table}/${index}` : table}: ${action.replace('dynamodb:', '')}`);
      },
    ),
  );
  return [...new Set(rights)].sort();
}
