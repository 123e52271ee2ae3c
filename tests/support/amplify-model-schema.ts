import { buildSchema, type GraphQLSchema } from 'graphql';

/** A model as its author writes it: names and types of its fields, `!` for a required one. */
export interface ModelSpec {
  readonly name?: string;
  readonly plural?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly tenantField?: string;
  /** `String`, or `String!` where the author requires it. */
  readonly tenantType?: string;
  /** Detects conflicts, optimistically: rows have `_version`, and deletions leave a row that says so. */
  readonly conflictDetection?: boolean;
  /** The query of an index by tenant and time of creation. */
  readonly indexQuery?: string;
}

/** What every payment has, by our names: all that the article's model keeps of one. */
export const PLAIN_FIELDS: ModelSpec['fields'] = {
  creditorName: 'String!',
  creditorIban: 'String!',
  amountMinor: 'Float!',
  currency: 'String!',
  requestedExecutionDate: 'AWSDate!',
  debtorAccountId: 'ID!',
};

const KINDS: Readonly<Record<string, string>> = { Int: 'Int', Float: 'Float', Boolean: 'Boolean', ID: 'ID' };

const SHARED = `
  scalar AWSDate scalar AWSDateTime scalar AWSTimestamp
  enum ModelSortDirection { ASC DESC }
  enum ModelAttributeTypes { binary binarySet bool list map number numberSet string stringSet _null }
  input ModelSizeInput { ne: Int eq: Int le: Int lt: Int ge: Int gt: Int between: [Int] }
  input ModelBooleanInput { ne: Boolean eq: Boolean attributeExists: Boolean attributeType: ModelAttributeTypes }
  input ModelStringKeyConditionInput { eq: String le: String lt: String ge: String gt: String between: [String] beginsWith: String }
  type PostalAddress { streetName: String buildingNumber: String postCode: String townName: String country: String }
  input PostalAddressInput { streetName: String buildingNumber: String postCode: String townName: String country: String }
  ${['String', 'ID'].map((kind) => `input Model${kind}Input { ne: ${kind} eq: ${kind} le: ${kind} lt: ${kind} ge: ${kind} gt: ${kind} contains: ${kind} notContains: ${kind} between: [${kind}] beginsWith: ${kind} attributeExists: Boolean attributeType: ModelAttributeTypes size: ModelSizeInput }`).join('\n')}
  ${['Int', 'Float'].map((kind) => `input Model${kind}Input { ne: ${kind} eq: ${kind} le: ${kind} lt: ${kind} ge: ${kind} gt: ${kind} between: [${kind}] attributeExists: Boolean attributeType: ModelAttributeTypes }`).join('\n')}
`;

/** What `@model` and an owner's rule make of it: the operations as Amplify generates them. */
export function generatedSchema(spec: ModelSpec): GraphQLSchema {
  const { name = 'Payment', plural = `${name}s`, tenantField = 'tenantId', tenantType = 'String' } = spec;
  const fields = Object.entries({ [tenantField]: tenantType, ...spec.fields });
  const lines = (of: (field: string, type: string) => string): string =>
    fields.map(([field, type]) => of(field, type)).join('\n');
  const bare = (type: string): string => type.replace('!', '');
  const inputType = (type: string): string =>
    bare(type) === 'PostalAddress' ? type.replace('Address', 'AddressInput') : type;
  // A filter knows no custom types.
  const conditions = lines((field, type) =>
    bare(type) === 'PostalAddress' ? '' : `${field}: Model${KINDS[bare(type)] ?? 'String'}Input`,
  );
  const times = 'createdAt: ModelStringInput updatedAt: ModelStringInput';
  const both = (input: string): string => `and: [${input}] or: [${input}] not: ${input}`;
  const version = spec.conflictDetection ? '_version: Int' : '';
  const listed = `filter: Model${name}FilterInput, limit: Int, nextToken: String`;
  const written = (verb: string): string =>
    `${verb.toLowerCase()}${name}(input: ${verb}${name}Input!, condition: Model${name}ConditionInput): ${name}`;
  return buildSchema(`${SHARED}
    type ${name} { id: ID! ${lines((field, type) => `${field}: ${type}`)} createdAt: AWSDateTime! updatedAt: AWSDateTime!
      ${spec.conflictDetection ? '_version: Int! _deleted: Boolean _lastChangedAt: AWSTimestamp!' : ''} }
    type Model${name}Connection { items: [${name}]! nextToken: String ${spec.conflictDetection ? 'startedAt: AWSTimestamp' : ''} }
    input Model${name}FilterInput { id: ModelIDInput ${conditions} ${times} ${both(`Model${name}FilterInput`)} }
    input Model${name}ConditionInput { ${conditions} ${times} ${both(`Model${name}ConditionInput`)} }
    input Create${name}Input { id: ID ${lines((field, type) => `${field}: ${inputType(type)}`)} ${version} }
    input Update${name}Input { id: ID! ${lines((field, type) => `${field}: ${bare(inputType(type))}`)} ${version} }
    input Delete${name}Input { id: ID! ${version} }
    input ModelSubscription${name}FilterInput { id: ModelIDInput }
    type Query { get${name}(id: ID!): ${name} list${plural}(${listed}): Model${name}Connection
      ${spec.indexQuery ? `${spec.indexQuery}(${tenantField}: ${bare(tenantType)}!, createdAt: ModelStringKeyConditionInput, sortDirection: ModelSortDirection, ${listed}): Model${name}Connection` : ''} }
    type Mutation { ${['Create', 'Update', 'Delete'].map(written).join('\n')} }
    type Subscription { ${['Create', 'Update', 'Delete'].map((verb) => `on${verb}${name}(filter: ModelSubscription${name}FilterInput, ${tenantField}: String): ${name}`).join('\n')} }
  `);
}
