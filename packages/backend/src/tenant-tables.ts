import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { ApiDescription, TableDescription } from './api-description.js';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The tables, each keyed by tenant first, so that no request can do without naming one. */
export class TenantTables extends Construct {
  readonly #tables = new Map<string, Table>();

  constructor(scope: Construct, id: string, api: ApiDescription) {
    super(scope, id);
    for (const [name, description] of Object.entries(api.tables)) {
      this.#tables.set(name, this.#create(name, description));
    }
  }

  /** @throws {Error} When the description has no table of that name. */
  get(name: string): Table {
    const table = this.#tables.get(name);
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  }

  #create(name: string, { partitionKey, sortKey, indexes }: TableDescription): Table {
    const table = new Table(this, name, {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      encryption: TableEncryption.AWS_MANAGED,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, index] of Object.entries(indexes)) {
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

function projection(project: readonly string[] | 'ALL') {
  if (project === 'ALL') return { projectionType: ProjectionType.ALL };
  if (project.length === 0) return { projectionType: ProjectionType.KEYS_ONLY };
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...project] };
}
