import { startTestBackend } from './test-backend.js';

/** A backend in a process of its own, for tests that kill it: tells its address and a token, then waits for its end. */
const backend = await startTestBackend({ dataDir: process.argv[2] ?? '', payments: 0 });
process.send?.({ url: backend.url, token: await backend.tokenOf('tenant-a') });
