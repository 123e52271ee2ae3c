import { Duration } from 'aws-cdk-lib';
import { ArnPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { TableRights, TenantTables } from './tenant-tables.js';

interface TenantRoleOptions {
  readonly tables: TenantTables;
  readonly rights: readonly TableRights[];
  /** Who may take the role on, for one tenant at a time. */
  readonly assumedBy: Role;
}

const TENANT_TAG = 'tenantId';

/**
 * A role that reaches the rows of one tenant: whoever takes it on names the tenant by the session tag `tenantId`, and
 * DynamoDB compares it with the partition key of every request.
 * @see docs/decisions/0007-leading-keys-by-session-tag.md
 */
export class TenantRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { tables, rights, assumedBy }: TenantRoleOptions) {
    super(scope, id);
    const tagged = {
      // One tag, and this one: a session without it would have no tenant to be compared with.
      StringLike: { [`aws:RequestTag/${TENANT_TAG}`]: '?*' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': [TENANT_TAG] },
    };
    const actions = ['sts:AssumeRole', 'sts:TagSession'];
    this.role = new Role(this, 'Role', {
      assumedBy: new ArnPrincipal(assumedBy.roleArn).withConditions(tagged).withSessionTags(),
      maxSessionDuration: Duration.hours(1),
      description: 'Rows of one tenant, named by the session tag tenantId',
    });
    assumedBy.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.role.roleArn] }));
    tables.allow(this.role, rights, {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [`\${aws:PrincipalTag/${TENANT_TAG}}`] },
      // ForAllValues holds for a request without any key, too.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
  }
}
