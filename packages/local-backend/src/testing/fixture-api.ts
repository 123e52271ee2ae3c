import { PIPELINE_CODE, type ApiFiles } from '../api-description.js';

const IMPORT = 'import { util, runtime, extensions } from "@aws-appsync/utils";\n';
const PIPELINE = 'export function request() { return {}; }\nexport function response(ctx) { return ctx.prev.result; }';

/** A handler's body by `request` and `response`. */
export interface FixtureFunction {
  readonly request: string;
  readonly response?: string;
  readonly dataSource?: string;
}

/**
 * A tiny API: one table `notes`, and per field, as `Query.get`, the functions of its pipeline.
 * @param lambdas Names of Lambdas that functions may ask; their handlers are given to the backend.
 */
export function fixtureApi(
  fields: Readonly<Record<string, readonly FixtureFunction[]>>,
  lambdas: readonly string[] = [],
): ApiFiles {
  const bundles = new Map([[PIPELINE_CODE, PIPELINE]]);
  const resolvers = Object.entries(fields).map(([name, functions]) => {
    const [type = '', field = ''] = name.split('.');
    const described = functions.map(({ request, response = 'return ctx.result;', dataSource = 'notes' }, place) => {
      const code = `${field}-${place}`;
      bundles.set(
        code,
        `${IMPORT}export function request(ctx) { ${request} }\nexport function response(ctx) { ${response} }`,
      );
      return { code, dataSource };
    });
    return { type, field, functions: described };
  });
  const indexes = { byText: { partitionKey: 'tenantId', sortKey: 'text', project: 'ALL' as const } };
  const description = {
    tables: { notes: { partitionKey: 'tenantId', sortKey: 'id', indexes } },
    resolvers,
    lambdas: Object.fromEntries(lambdas.map((name) => [name, name])),
  };
  return { description, bundles, schema: schemaFor(Object.keys(fields)) };
}

/** Every field takes the same arguments and answers a note; subscriptions hear all mutations. */
function schemaFor(names: readonly string[]): string {
  const fieldsOf = (type: string) =>
    names.filter((it) => it.startsWith(`${type}.`)).map((it) => it.slice(type.length + 1));
  const hears = ` @aws_subscribe(mutations: ${JSON.stringify(fieldsOf('Mutation'))})`;
  const types = ['Query', 'Mutation', 'Subscription'].map((type) => {
    const fields = fieldsOf(type).map(
      (it) => `${it}(id: ID, text: String, version: Int): Note${type === 'Subscription' ? hears : ''}`,
    );
    return fields.length > 0 ? `type ${type} { ${fields.join(' ')} }` : '';
  });
  return `type Note { id: ID! tenantId: ID text: String version: Int } ${types.join(' ')}`;
}
