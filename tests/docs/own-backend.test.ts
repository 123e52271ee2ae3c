import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fakeSession } from '@remit-elements/auth-core/testing.js';
import type { GatewaySession, PaymentsGateway } from '@remit-elements/payments-element';
import {
  accountFixtures,
  memoryPaymentsGateway,
  MemoryPaymentsBackend,
  paymentFixtures,
  TENANT_A,
  TENANT_B,
} from '@remit-elements/payments-element/testing.js';
import { transform } from 'esbuild';
import { expect, it, vi } from 'vitest';
import { describePaymentsGateway } from '../contract/payments-gateway.contract.js';
import { blocksOf } from './blocks.js';
import { paymentsService } from './payments-service.js';

interface Example {
  restPaymentsGateway(service: { baseUrl: string; session: GatewaySession; token(): Promise<string> }): PaymentsGateway;
}

/** The code of the page itself, as somebody pastes it into a file. */
async function example(): Promise<Example> {
  const [block] = blocksOf('docs/own-backend.md').filter(({ code }) => code.includes('restPaymentsGateway('));
  const folder = fileURLToPath(new URL('../../.cache/docs', import.meta.url));
  const file = `${folder}/own-backend-${process.pid}.mjs`;
  await mkdir(folder, { recursive: true });
  await writeFile(file, (await transform(block?.code ?? '', { loader: 'ts' })).code);
  const made = (await import(file)) as Example;
  await rm(file);
  return made;
}

const { restPaymentsGateway } = await example();

const PEOPLE = {
  anna: { subject: 'preparer-a', roles: ['preparer'] },
  carl: { subject: 'admin-a', roles: ['admin'] },
  dora: { subject: 'approver-a', roles: ['approver'] },
  viewer: { subject: 'viewer-a', roles: ['viewer'] },
  bert: { subject: 'preparer-b', tenantId: TENANT_B, roles: ['preparer'] },
} as const;
type Name = keyof typeof PEOPLE;

const at = (name: Name, token = name): PaymentsGateway =>
  restPaymentsGateway({
    baseUrl: 'https://bank.example',
    session: fakeSession(PEOPLE[name]),
    token: () => Promise.resolve(token),
  });

describePaymentsGateway(
  'over REST, as docs/own-backend.md writes it',
  () => {
    const backend = new MemoryPaymentsBackend();
    for (const tenantId of [TENANT_A, TENANT_B])
      backend.seed(paymentFixtures(40, { tenantId }), accountFixtures(tenantId));
    const served = paymentsService((token) => memoryPaymentsGateway({ backend, session: PEOPLE[token as Name] }));
    vi.stubGlobal('fetch', served);
    return Promise.resolve({
      ...{ anna: at('anna'), carl: at('carl'), dora: at('dora'), viewer: at('viewer'), bert: at('bert') },
      decide: () => Promise.reject(new Error('Nothing is approved here')),
      close: () => Promise.resolve(void vi.unstubAllGlobals()),
    });
  },
  { capabilities: ['sort', 'versions'] },
);

it.each<readonly [string, string, () => Promise<Response>]>([
  ['MalformedAnswer', 'no JSON', () => Promise.resolve(new Response('<html>'))],
  ['Offline', 'no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['Timeout', 'an answer that comes too late', () => Promise.reject(new DOMException('late', 'TimeoutError'))],
  [
    'TenantMismatch',
    'a row of another company',
    () => Promise.resolve(Response.json(paymentFixtures(1, { tenantId: TENANT_B })[0])),
  ],
])('says %s of %s', async (code, _of, served) => {
  vi.stubGlobal('fetch', served);
  await expect(at('anna').get('payment-1')).rejects.toMatchObject({ name: 'ApiError', code });
  vi.unstubAllGlobals();
});
