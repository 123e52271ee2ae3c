import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import type { MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { BackendFunction } from './backend-function.js';
import type { TenantTables } from './tenant-tables.js';

interface AlarmsOptions {
  readonly topic: ITopic | undefined;
  readonly apiId: string;
  readonly failures: MetricFilter;
  readonly tables: TenantTables;
  readonly functions: readonly BackendFunction[];
  readonly webAcl: CfnWebACL;
}

interface Limit {
  /** What happened, for whoever is woken by it. */
  readonly says: string;
  readonly atLeast: number;
  readonly periods?: number;
}

const PERIOD = Duration.minutes(5);
const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.DELETE_ITEM,
  Operation.QUERY,
  Operation.BATCH_GET_ITEM,
];

/** What somebody should look at, told to one topic. Refusals that are the rules' doing are none of it. */
export class Alarms extends Construct {
  readonly topic: ITopic;

  constructor(scope: Construct, id: string, options: AlarmsOptions) {
    super(scope, id);
    this.topic = options.topic ?? new Topic(this, 'Topic', { enforceSSL: true });
    this.#watchApi(options);
    for (const name of options.tables.all.keys()) this.#watchTable(name, options.tables);
    for (const found of options.functions) this.#watchFunction(found);
    this.#watchFirewall(options.webAcl);
  }

  #watchApi({ apiId, failures }: AlarmsOptions): void {
    const metric = (metricName: string, statistic: string): Metric =>
      new Metric({
        namespace: 'AWS/AppSync',
        metricName,
        statistic,
        period: PERIOD,
        dimensionsMap: { GraphQLAPIId: apiId },
      });
    this.#alarm('ApiErrors', metric('5XXError', 'Sum'), {
      says: 'AppSync fails: requests to the API end in 5xx',
      atLeast: 5,
    });
    this.#alarm('ApiFailures', failures.metric({ statistic: 'Sum', period: PERIOD }), {
      says: 'Resolvers of the API fail (InternalFailure): a table, a role, or a bug',
      atLeast: 5,
    });
    this.#alarm('ApiLatency', metric('Latency', 'p95'), {
      says: 'The API is slow: one request in twenty takes two seconds, for a quarter of an hour',
      atLeast: 2_000,
      periods: 3,
    });
    this.#alarm('ApiRefusals', metric('4XXError', 'Sum'), {
      says: 'The API refuses many requests: they have no usable token, are malformed, or are throttled by AppSync',
      atLeast: 500,
    });
  }

  #watchTable(name: string, tables: TenantTables): void {
    const table = tables.get(name);
    const options = { operations: OPERATIONS, period: PERIOD, statistic: 'Sum' };
    this.#alarm(`${name}Throttled`, table.metricThrottledRequestsForOperations(options), {
      says: `DynamoDB throttles the table of ${name}`,
      atLeast: 1,
    });
    this.#alarm(`${name}Failing`, table.metricSystemErrorsForOperations(options), {
      says: `DynamoDB fails for the table of ${name}`,
      atLeast: 1,
    });
  }

  #watchFunction({ lambda, alarmingErrors, what, node }: BackendFunction): void {
    const name = node.path.split('/').slice(-2).join('');
    this.#alarm(`${name}Errors`, lambda.metricErrors({ period: PERIOD, statistic: 'Sum' }), {
      says: `The function ${what} ends in errors`,
      atLeast: alarmingErrors,
    });
    this.#alarm(`${name}Throttles`, lambda.metricThrottles({ period: PERIOD, statistic: 'Sum' }), {
      says: `The function ${what} is throttled`,
      atLeast: 1,
    });
  }

  #watchFirewall(webAcl: CfnWebACL): void {
    const blocked = new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      statistic: 'Sum',
      period: PERIOD,
      dimensionsMap: { WebACL: webAcl.attrId, Region: Stack.of(this).region, Rule: 'ALL' },
    });
    this.#alarm('Blocked', blocked, { says: 'The firewall before API and sign-in blocks many requests', atLeast: 500 });
  }

  #alarm(id: string, metric: IMetric, { says, atLeast, periods = 1 }: Limit): void {
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription: says,
      threshold: atLeast,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
