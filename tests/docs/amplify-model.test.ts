import { fakeSession } from '@remit-elements/auth-core/testing.js';
import type { PaymentsGateway } from '@remit-elements/payments-element';
import { draftFixture, paymentFixtures, TENANT_A } from '@remit-elements/payments-element/testing.js';
import { build, transform } from 'esbuild';
import { Kind, parse, print, type ObjectTypeDefinitionNode } from 'graphql';
import { afterEach, expect, it, vi } from 'vitest';
import { AmplifyModelApi } from '../support/amplify-model-api.js';
import { blocksOf, type Block } from './blocks.js';

const [first, second, page] = blocksOf('docs/amplify-model.md') as [Block, Block, Block];
/** What Amplify adds by itself, or keeps for the rule. */
const OWN = ['id', 'tenantId', 'createdAt'];

afterEach(() => vi.unstubAllGlobals());

function firstFields(): Readonly<Record<string, string>> {
  const { definitions } = parse(first.code);
  const type = definitions.find((each): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION);
  const fields = type?.fields?.map((field) => [field.name.value, print(field.type)] as const) ?? [];
  return Object.fromEntries(fields.filter(([name]) => !OWN.includes(name)));
}

/** As much of Gen 2's builder as the page uses: each kind says its type in GraphQL. */
async function secondFields(): Promise<Readonly<Record<string, string>>> {
  const kindOf = (type: string) => () => ({ type, required: () => ({ type: `${type}!` }) });
  const types = { string: 'String', float: 'Float', date: 'AWSDate', id: 'ID', datetime: 'AWSDateTime' };
  let fields: Readonly<Record<string, { type: string }>> = {};
  const rest = { secondaryIndexes: () => rest, authorization: () => rest };
  const model = (given: typeof fields) => ((fields = given), rest);
  const a = { model, ...Object.fromEntries(Object.entries(types).map(([name, type]) => [name, kindOf(type)])) };
  const { code } = await transform(`export const schema = (a) => ({ ${second.code} });`, { loader: 'ts' });
  const { schema } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    schema(builder: typeof a): void;
  };
  schema(a);
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !OWN.includes(name))
      .map(([name, { type }]) => [name, type]),
  );
}

/** Runs the page's lines over a client of ours, and hands over the gateway that its element was given. */
async function gatewayOf(api: AmplifyModelApi): Promise<PaymentsGateway> {
  const element: { gateway?: PaymentsGateway } = {};
  vi.stubGlobal('document', { querySelector: () => element });
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({})));
  vi.stubGlobal('docsClient', api.client(fakeSession({})));
  const replaced: Readonly<Record<string, string>> = {
    'aws-amplify': 'export const Amplify = { configure() {} };',
    '@remit-elements/auth-core': 'export const createSessionClient = () => Promise.resolve(globalThis.docsClient);',
    '@remit-elements/payments-element/define.js': '',
  };
  const { outputFiles } = await build({
    stdin: { contents: page.code, loader: 'ts', resolveDir: process.cwd() },
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent' },
    plugins: [
      {
        name: 'in place of the page',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /./ }, ({ path, kind, importer }) =>
            importer === '<stdin>' && kind === 'import-statement' && path in replaced
              ? { path, namespace: 'replaced' }
              : undefined,
          );
          onLoad({ filter: /./, namespace: 'replaced' }, ({ path }) => ({ contents: replaced[path] ?? '' }));
        },
      },
    ],
  });
  await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
  if (!element.gateway) throw new Error('The page has given its element no gateway');
  return element.gateway;
}

it('shows the same model for both generations', async () => {
  expect(Object.keys(firstFields()).length).toBeGreaterThan(5);
  expect(await secondFields()).toEqual(firstFields());
});

it('reads, creates and changes payments of that model by the lines of the page', async () => {
  const api = new AmplifyModelApi({ fields: firstFields(), indexQuery: 'paymentsByTenant' });
  const [row] = paymentFixtures(1);
  const stored = { creditorName: row?.creditorName, creditorIban: row?.creditorIban, currency: 'EUR', amount: 12.5 };
  const times = { createdAt: row?.createdAt, updatedAt: row?.createdAt };
  api.seed([{ id: 'old', tenantId: TENANT_A, debtorAccountId: 'main', dueOn: '2026-12-01', ...stored, ...times }]);
  const gateway = await gatewayOf(api);
  expect((await gateway.list({ limit: 25 })).items).toMatchObject([{ id: 'old', amountMinor: 1_250 }]);

  const id = crypto.randomUUID();
  const requestId = crypto.randomUUID();
  const made = await gateway.write({ type: 'create', requestId, id, draft: draftFixture() });
  expect(made).toMatchObject({ id, amountMinor: 125_000, remittanceInformation: 'Invoice 4711' });
  const changes = { amountMinor: 5 };
  const update = { type: 'update', requestId: crypto.randomUUID(), id, version: made.version, changes } as const;
  expect(await gateway.write(update)).toMatchObject({ amountMinor: 5 });
  await expect(
    gateway.write({ ...update, requestId: crypto.randomUUID(), changes: { amountMinor: 6 } }),
  ).rejects.toMatchObject({ code: 'VersionConflict' });
});
