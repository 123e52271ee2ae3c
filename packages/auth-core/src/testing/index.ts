/** Sessions, sign-ins and clients without a server, for the tests of hosts and elements. */
export { FakeSessionClient, fakeSessionClient } from './fake-session-client.js';
export type { FakeAnswer, FakeRequest, FakeSessionClientOptions } from './fake-session-client.js';
export { FakeSessionSource } from './fake-session-source.js';
export { fakeSession, type FakeSession, type FakeSessionOptions } from './fake-session.js';
export { fakeToken, type FakeClaims } from './fake-token.js';
