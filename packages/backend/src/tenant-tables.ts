import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { ApiDescription, TableDescription } from './api-description.js';

/** What somebody may do to one table. */
export interface TableRights {
  readonly table: string;
  /** Actions on the table itself, without their prefix. */
  readonly actions: readonly string[];
  /** Indexes that may be queried. */
  readonly indexes?: readonly string[];
}

interface TablesOptions {
  readonly api: ApiDescription;
  readonly kmsKey?: IKey | undefined;
  readonly indexes?: Readonly<Record<string, readonly string[]>> | undefined;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What DynamoDB asks a key for on behalf of its caller; CDK's own grant has wildcards. */
const KEY_ACTIONS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** The tables, each keyed by tenant first, so that no request can do without naming one. */
export class TenantTables extends Construct {
  readonly #tables = new Map<string, Table>();
  readonly #kmsKey: IKey | undefined;

  constructor(scope: Construct, id: string, { api, kmsKey, indexes }: TablesOptions) {
    super(scope, id);
    this.#kmsKey = kmsKey;
    refuseUnknown(api, indexes);
    for (const [name, description] of Object.entries(api.tables)) {
      this.#tables.set(name, this.#create(name, description, indexes?.[name]));
    }
  }

  /** All of them, by their names in the description. */
  get all(): ReadonlyMap<string, Table> {
    return this.#tables;
  }

  /** @throws {Error} When the description has no table of that name. */
  get(name: string): Table {
    const table = this.#tables.get(name);
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  }

  /** Lets somebody do just this: no wildcard, and by the key only through DynamoDB. */
  allow(grantee: IGrantable, rights: readonly TableRights[], conditions?: Readonly<Record<string, unknown>>): void {
    const allow = (actions: string[], resources: string[], when: Readonly<Record<string, unknown>> = {}): void => {
      const statement = new PolicyStatement({ actions, resources, conditions: when });
      grantee.grantPrincipal.addToPrincipalPolicy(statement);
    };
    for (const { table: name, actions, indexes = [] } of rights) {
      const { tableArn } = this.get(name);
      if (actions.length > 0) {
        allow(
          actions.map((action) => `dynamodb:${action}`),
          [tableArn],
          conditions,
        );
      }
      if (indexes.length > 0) {
        allow(
          ['dynamodb:Query'],
          indexes.map((index) => `${tableArn}/index/${index}`),
          conditions,
        );
      }
    }
    if (!this.#kmsKey) return;
    const { region, urlSuffix } = Stack.of(this);
    allow(KEY_ACTIONS, [this.#kmsKey.keyArn], {
      StringEquals: { 'kms:ViaService': `dynamodb.${region}.${urlSuffix}` },
    });
  }

  #create(name: string, description: TableDescription, chosen: readonly string[] | undefined): Table {
    const table = new Table(this, name, {
      partitionKey: text(description.partitionKey),
      sortKey: text(description.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      ...(this.#kmsKey
        ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: this.#kmsKey }
        : { encryption: TableEncryption.AWS_MANAGED }),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, index] of Object.entries(description.indexes)) {
      if (chosen && !chosen.includes(indexName)) continue;
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(index.partitionKey),
        ...(index.sortKey ? { sortKey: text(index.sortKey) } : {}),
        ...projection(index.project),
      });
    }
    return table;
  }
}

/** @throws {Error} When a name is unknown: left unsaid, a misspelt one would drop an index that is in use. */
function refuseUnknown(api: ApiDescription, chosen: TablesOptions['indexes'] = {}): void {
  for (const [table, names] of Object.entries(chosen)) {
    const description = api.tables[table];
    if (!description) {
      throw new Error(`indexes: there is no table ${table}, but ${Object.keys(api.tables).join(', ')}`);
    }
    const known = Object.keys(description.indexes);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) {
      throw new Error(`indexes: ${table} has no index ${unknown}, but ${known.join(', ') || 'none'}`);
    }
  }
}

function projection(project: readonly string[] | 'ALL') {
  if (project === 'ALL') return { projectionType: ProjectionType.ALL };
  if (project.length === 0) return { projectionType: ProjectionType.KEYS_ONLY };
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...project] };
}
