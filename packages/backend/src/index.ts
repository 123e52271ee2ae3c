export { type AmplifyOutputs, toAmplifyOutputs } from './amplify-outputs.js';
export type { Assets } from './api-description.js';
export { RemitBackend, type RemitBackendProps } from './remit-backend.js';
