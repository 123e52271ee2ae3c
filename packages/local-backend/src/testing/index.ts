export { openDynamo, type Dynamo } from '../dynamodb/index.js';
export { createTestIdentity, memberClaims, type TestIdentity, type TokenRecipe } from './test-identity.js';
export { plantedPayment, plantPayments, storedRow, type PlantedPayment } from './payment-rows.js';
export { brokenApis, type MistakeName } from './broken-api.js';
export { operationsOf, type ApiOperation } from './operations.js';
export {
  postGraphQL,
  startTestBackend,
  type HttpAnswer,
  type TestBackend,
  type TestBackendOptions,
} from './test-backend.js';
export { sendRaw } from './send-raw.js';
export { TestSocket, type SocketMessage } from './test-socket.js';
