export { amplifySessionSource } from './amplify-session-source.js';
export { openAmplifyTransport } from './amplify-transport.js';
