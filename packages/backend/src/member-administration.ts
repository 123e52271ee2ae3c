import { Duration } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Assets } from './assets.js';
import { BackendFunction } from './backend-function.js';
import type { MailIdentity } from './mail-identity.js';
import { TenantRole } from './tenant-role.js';
import type { TableRights, TenantTables } from './tenant-tables.js';

interface MemberAdministrationOptions {
  readonly userPool: IUserPool;
  readonly tables: TenantTables;
  readonly assets: Assets;
  readonly mail: MailIdentity | undefined;
  readonly leadingKeys: boolean;
  readonly tracing?: boolean | undefined;
}

/** What takes a person out of the user pool. */
export const SIGN_OUT_ACTIONS = [
  'cognito-idp:AdminDeleteUser',
  'cognito-idp:AdminGetUser',
  'cognito-idp:AdminUserGlobalSignOut',
];

/** What inviting, changing roles and removing do, each to one tenant's rows. */
const RIGHTS: readonly TableRights[] = [
  { table: 'members', actions: ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'] },
  { table: 'tenants', actions: ['GetItem', 'PutItem', 'Query', 'UpdateItem'] },
];

/** The function behind `inviteMember`, `setMemberRole` and `removeMember`. */
export class MemberAdministration extends Construct {
  readonly function: BackendFunction;
  /** The role of one tenant at a time, where LeadingKeys was asked for. */
  readonly tenantRole: TenantRole | undefined;
  #appUrl: string | undefined;

  constructor(scope: Construct, id: string, options: MemberAdministrationOptions) {
    super(scope, id);
    const { userPool, tables, assets, mail, leadingKeys, tracing } = options;
    this.function = new BackendFunction(this, 'Function', {
      assets,
      code: 'member-administration',
      tables,
      rights: leadingKeys ? [] : RIGHTS,
      timeout: Duration.seconds(15),
      tracing,
      alarmingErrors: 1,
    });
    this.#administer(userPool);
    if (mail) this.#sendMail(mail);
    if (leadingKeys) this.tenantRole = this.#confine(tables);
  }

  /** Says where the shell runs, unless that was said before. */
  linkTo(appUrl: string): void {
    if (this.#appUrl !== undefined) return;
    this.#appUrl = appUrl;
    this.function.lambda.addEnvironment('APP_URL', appUrl);
  }

  #administer({ userPoolId, userPoolArn }: IUserPool): void {
    this.function.lambda.addEnvironment('USER_POOL_ID', userPoolId);
    this.function.allow([...SIGN_OUT_ACTIONS], [userPoolArn]);
  }

  #sendMail({ from, arn }: MailIdentity): void {
    this.function.lambda.addEnvironment('MAIL_FROM', from);
    this.function.allow(['ses:SendEmail'], [arn], { StringEquals: { 'ses:FromAddress': from } });
    this.node.addValidation({
      validate: () =>
        this.#appUrl === undefined ? ['invitations need appUrl, or a ShellHosting of this backend'] : [],
    });
  }

  /** From here on the function reaches rows through this role alone. */
  #confine(tables: TenantTables): TenantRole {
    const role = new TenantRole(this, 'Tenant', { tables, rights: RIGHTS, assumedBy: this.function.role });
    this.function.lambda.addEnvironment('TENANT_ROLE_ARN', role.role.roleArn);
    return role;
  }
}
