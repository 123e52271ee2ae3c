export { addRemitBackend, type AmplifyBackend, type AmplifyOutputsPart } from './amplify-gen2.js';
export { type AmplifyOutputs, toAmplifyOutputs } from './amplify-outputs.js';
export type { Assets } from './assets.js';
export { ShellHosting, type ShellHostingProps } from './hosting.js';
export type { ExistingUserPool, Invitations, RemitBackendProps } from './remit-backend-props.js';
export { RemitBackend } from './remit-backend.js';
