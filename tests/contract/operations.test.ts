import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import {
  buildSchema,
  Kind,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';

const packages = new URL('../../packages/', import.meta.url);

/** What AppSync knows without being told. */
const APPSYNC = `
  scalar AWSDate scalar AWSDateTime scalar AWSEmail scalar AWSJSON
  directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
`;

let schema: GraphQLSchema;

beforeAll(async () => {
  const source = await readFile(new URL('backend/schema.graphql', packages), 'utf8');
  schema = buildSchema(APPSYNC + source);
});

interface Document {
  readonly name: string;
  readonly text: string;
}

/** Every document of every element package, by where it stands. */
async function documents(): Promise<readonly Document[]> {
  const found: Document[] = [];
  for (const folder of await readdir(packages)) {
    for (const room of ['operations', 'queries', 'account-queries', 'detail-queries', 'mutations', 'subscriptions']) {
      const file = new URL(`${folder}/src/data/${room}.ts`, packages);
      if (!existsSync(file)) continue;
      const module = (await import(file.href)) as Record<string, unknown>;
      for (const [name, text] of Object.entries(module)) {
        // What several operations select alike is a text too, but no document.
        if (typeof text === 'string' && /^(query|mutation|subscription) /.test(text))
          found.push({ name: `${folder} ${name}`, text });
      }
    }
  }
  return found;
}

function operationOf(text: string): OperationDefinitionNode {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return definition;
}

function selected(field: FieldNode): readonly string[] {
  const selections = field.selectionSet?.selections ?? [];
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}

const all = await documents();

describe('the operations of the elements', () => {
  it('are found', () => {
    expect(all.filter(({ name }) => name.startsWith('payments-element')).length).toBeGreaterThanOrEqual(15);
  });

  it.each(all)('$name fits the schema', ({ text }) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it.each(all)('$name names no tenant', ({ text }) => {
    const operation = operationOf(text);
    const given = [...(operation.variableDefinitions ?? []), ...argumentsOf(operation)].map((node) => print(node));
    expect(given.join(' ')).not.toMatch(/tenant/i);
  });

  it.each(all.filter(({ text }) => text.startsWith('mutation') || text.startsWith('subscription')))(
    '$name selects what a subscriber needs',
    ({ text }) => {
      const [field] = operationOf(text).selectionSet.selections;
      expect(selected(field as FieldNode)).toEqual(
        expect.arrayContaining(['id', 'tenantId', 'version', 'status', 'deletedAt']),
      );
    },
  );
});

function argumentsOf(operation: OperationDefinitionNode): FieldNode['arguments'] & object {
  return operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? (selection.arguments ?? []) : [],
  );
}
