import { at, property, removal, resourcesOf, type Control } from '../control.js';
import type { Resource } from '../variants.js';

const TABLE = 'AWS::DynamoDB::Table';

interface Index {
  readonly IndexName: string;
  readonly KeySchema: { AttributeName: string; readonly KeyType: string }[];
}
const indexesOf = (table: Resource): Index[] => (table.Properties['GlobalSecondaryIndexes'] ?? []) as Index[];

/** Finds the tenant of a subject, before a tenant is known; the triggers alone may query it. */
const BY_SUBJECT = 'bySubject';

export const tableControls: readonly Control[] = [
  property({
    control: 'every table can be restored to any point of the last 35 days',
    type: TABLE,
    path: 'Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
    is: true,
    instead: [false],
  }),
  property({
    control: 'no table can be deleted',
    type: TABLE,
    path: 'Properties.DeletionProtectionEnabled',
    is: true,
    instead: [false],
  }),
  ...['DeletionPolicy', 'UpdateReplacePolicy'].map((path) =>
    property({
      control: `tables outlive the stack (${path})`,
      type: TABLE,
      path,
      is: (policy: unknown) => policy === 'Retain' || policy === 'RetainExceptOnCreate',
      instead: ['Delete'],
    }),
  ),
  property({
    control: 'every table is encrypted by a key of the account',
    type: TABLE,
    path: 'Properties.SSESpecification.SSEEnabled',
    is: true,
    instead: [false],
  }),
  property({
    control: 'every table is encrypted by the key that was given',
    variants: ['every option'],
    type: TABLE,
    path: 'Properties.SSESpecification.KMSMasterKeyId',
    is: (key: unknown) => JSON.stringify(key ?? null).includes('Fn::GetAtt'),
  }),
  property({
    control: 'tables are paid by use',
    type: TABLE,
    path: 'Properties.BillingMode',
    is: 'PAY_PER_REQUEST',
    instead: ['PROVISIONED'],
  }),
  property({
    control: 'every key begins with the tenant',
    type: TABLE,
    path: 'Properties.KeySchema',
    is: [
      { AttributeName: 'tenantId', KeyType: 'HASH' },
      { AttributeName: 'id', KeyType: 'RANGE' },
    ],
    instead: [[{ AttributeName: 'id', KeyType: 'HASH' }]],
  }),
  {
    control: 'every index is partitioned by the tenant',
    variants: ['own pool', 'existing pool'],
    holds: (template) =>
      resourcesOf(template, TABLE)
        .flatMap(([, table]) => indexesOf(table))
        .filter(({ IndexName }) => IndexName !== BY_SUBJECT)
        .every(({ KeySchema: [partition] }) => partition?.AttributeName === 'tenantId' && partition.KeyType === 'HASH'),
    removals: (template) =>
      resourcesOf(template, TABLE).flatMap(([id, table]) =>
        indexesOf(table).flatMap(({ IndexName }, place) =>
          IndexName === BY_SUBJECT
            ? []
            : [
                removal(`${id}, ${IndexName}`, (copy) => {
                  const [partition] = at(
                    copy.Resources[id],
                    `Properties.GlobalSecondaryIndexes.${place}.KeySchema`,
                  ) as [{ AttributeName: string }];
                  partition.AttributeName = 'status';
                }),
              ],
        ),
      ),
  },
];
