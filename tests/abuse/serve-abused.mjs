import { memberClaims, startTestBackend } from '@remit-elements/local-backend/testing.js';

/** A backend in a process of its own, whose memory can be asked for; started with --expose-gc. */
const backend = await startTestBackend({ payments: 12 });
const tokens = {};
for (const tenantId of ['tenant-a', 'tenant-b']) {
  for (let victim = 0; victim < 5; victim += 1) await backend.plantMember(tenantId, `victim-${victim}`, ['viewer']);
  for (const role of ['viewer', 'preparer', 'approver', 'admin'])
    tokens[`${tenantId} ${role}`] = await backend.identity.token(memberClaims(tenantId, role), { endsInSeconds: 3600 });
}
process.on('message', async (asked) => {
  if (asked === 'end') {
    await backend.remove();
    process.exit(0);
  }
  globalThis.gc();
  globalThis.gc();
  process.send({ ...process.memoryUsage() });
});
process.send({ url: backend.url, tokens });
