import { at, deletions, EVERYWHERE, MAILED, OWN_POOL, property, resourcesOf, type Control } from '../control.js';
import type { Resource, TemplateJson, VariantName } from '../variants.js';

const ALARM = 'AWS::CloudWatch::Alarm';

/** What an alarm looks at: its own metric, or those of its expression. */
function metricsOf({ Properties }: Resource): string {
  return JSON.stringify([
    Properties['Namespace'],
    Properties['MetricName'],
    Properties['Dimensions'],
    Properties['Metrics'],
  ]);
}

/** An alarm on this metric of this resource. */
const watched = (what: string, seen: readonly string[], variants: readonly VariantName[] = EVERYWHERE): Control => {
  const found = (template: TemplateJson) =>
    resourcesOf(template, ALARM, (alarm) => seen.every((part) => metricsOf(alarm).includes(part)));
  return {
    control: `an alarm tells of ${what}`,
    variants,
    holds: (template) => found(template).length > 0,
    removals: (template) => (found(template).length === 1 ? deletions(found(template)) : []),
  };
};

const TRIGGERS = ['PreSignUp', 'PostConfirmation', 'PreTokenGeneration'].map((name) => `Triggers${name}Function`);

export const alarmControls: readonly Control[] = [
  watched('failures of the API', ['AWS/AppSync', '5XXError']),
  watched('failures of the resolvers, which AppSync answers with 200', ['InternalFailures', 'Remit/']),
  property({
    control: 'failures of the resolvers are counted by the words that they say',
    type: 'AWS::Logs::MetricFilter',
    path: 'Properties.FilterPattern',
    is: '"InternalFailure" "The request could not be completed"',
    instead: ['', 'InternalFailure'],
  }),
  watched('a slow API', ['AWS/AppSync', 'Latency']),
  watched('refusals and throttles of the API', ['AWS/AppSync', '4XXError']),
  ...['payments', 'accounts', 'members', 'tenants'].flatMap((table) => [
    watched(`throttled requests to ${table}`, [`BackendTables${table}`, 'ThrottledRequests', 'Query', 'PutItem']),
    watched(`failures of the table ${table}`, [`BackendTables${table}`, 'SystemErrors', 'Query', 'PutItem']),
  ]),
  ...[...TRIGGERS, 'MembersFunction'].flatMap((name) => [
    watched(`errors of ${name}`, ['AWS/Lambda', '"Errors"', name], OWN_POOL),
    watched(`throttles of ${name}`, ['AWS/Lambda', '"Throttles"', name], OWN_POOL),
  ]),
  watched('errors of CustomMessage', ['AWS/Lambda', '"Errors"', 'TriggersCustomMessageFunction'], MAILED),
  watched('throttles of CustomMessage', ['AWS/Lambda', '"Throttles"', 'TriggersCustomMessageFunction'], MAILED),
  watched('many blocked requests', ['AWS/WAFV2', 'BlockedRequests', 'FirewallWebAcl']),
  property({
    control: 'every alarm is told to the topic',
    type: ALARM,
    path: 'Properties.AlarmActions',
    is: (actions: unknown) => Array.isArray(actions) && actions.length === 1 && at(actions[0], 'Ref') !== undefined,
    instead: [[]],
  }),
  {
    control: 'the topic takes alarms over TLS alone',
    variants: EVERYWHERE,
    holds: (template) =>
      resourcesOf(template, 'AWS::SNS::TopicPolicy').some(([, policy]) =>
        JSON.stringify(policy).includes('"aws:SecureTransport":"false"'),
      ),
    removals: (template) => deletions(resourcesOf(template, 'AWS::SNS::TopicPolicy')),
  },
];
