import { afterEach, expect, it, vi } from 'vitest';
import { brokenApis } from './broken-api.js';
import { startTestBackend, type TestBackend } from './index.js';

let backend: TestBackend | undefined;
afterEach(async () => {
  await backend?.remove();
  backend = undefined;
  vi.restoreAllMocks();
});

const GET = '{ getPayment(id: "payment-000001") { tenantId remittanceInformation } }';

it('a mistake about tenants shows without the guard, and is a failure with it', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const { 'row-of-another-tenant': files } = await brokenApis();
  backend = await startTestBackend({ files, tenantGuard: false, payments: 1 });
  const token = await backend.tokenOf('tenant-a', 'viewer');
  expect((await backend.post(token, GET)).data).toMatchObject({ getPayment: { tenantId: 'tenant-b' } });
  await backend.remove();
  backend = await startTestBackend({ files, payments: 1 });
  const again = await backend.tokenOf('tenant-a', 'viewer');
  const { data, errors } = await backend.post(again, GET);
  expect(data).toEqual({ getPayment: null });
  expect(errors).toMatchObject([{ errorType: 'InternalFailure' }]);
  expect(log.mock.calls.flat().join(' ')).toContain('TenantViolation');
});

it('every mistake can be made in the code as it is, and leaves an API that answers', async () => {
  const apis = await brokenApis();
  expect(Object.keys(apis).length).toBeGreaterThan(10);
  for (const [name, files] of Object.entries(apis)) {
    const started = await startTestBackend({ files, tenantGuard: false, payments: 0 });
    const { errors } = await started.post(await started.tokenOf('tenant-a'), '{ getTenant { id } }');
    expect(errors, name).toBeUndefined();
    await started.remove();
  }
});
