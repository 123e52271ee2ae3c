import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acceptFindings } from './accept-findings.js';
import type { Assets } from './assets.js';
import type { TableRights, TenantTables } from './tenant-tables.js';

interface BackendFunctionOptions {
  readonly assets: Assets;
  /** Folder of the bundle. */
  readonly code: string;
  readonly tables: TenantTables;
  readonly rights: readonly TableRights[];
  readonly timeout: Duration;
  readonly tracing?: boolean | undefined;
  /** Errors within five minutes that are an alarm; a trigger refuses by an error, so one is none. */
  readonly alarmingErrors: number;
}

/** A bundled Lambda function: the names of the tables, the rights it was given, a log of its own, and nothing else. */
export class BackendFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly alarmingErrors: number;
  /** What it is, in the words of its bundle. */
  readonly what: string;

  constructor(scope: Construct, id: string, options: BackendFunctionOptions) {
    super(scope, id);
    const { tables } = options;
    this.alarmingErrors = options.alarmingErrors;
    this.what = options.code;
    // CDK's own role would bring AWS's policy that writes every log of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(this.role);
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(options.assets.lambda, options.code)),
      memorySize: 512,
      timeout: options.timeout,
      role: this.role,
      logGroup,
      tracing: options.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: { MEMBERS_TABLE: tables.get('members').tableName, TENANTS_TABLE: tables.get('tenants').tableName },
    });
    if (options.rights.length > 0) tables.allow(this.role, options.rights);
    if (options.tracing) {
      acceptFindings(this.role, { 'IAM5[Resource::*]': 'X-Ray takes traces for no resource but all.' });
    }
  }

  /** Lets the function do this, on these resources alone. */
  allow(actions: string[], resources: string[], conditions: Readonly<Record<string, unknown>> = {}): void {
    this.role.addToPrincipalPolicy(new PolicyStatement({ actions, resources, conditions }));
  }
}
