/** Payments of an Amplify model; apart from the elements, so that it weighs nothing for whoever has none. */
export { amplifyModelGateway } from './data/amplify/amplify-model-gateway.js';
export type { AmplifyModelNames, AmplifyModelOptions, AmplifyVersions } from './data/amplify/amplify-options.js';
