import { Stack } from 'aws-cdk-lib';
import { amplifyOutputsOf, type AmplifyOutputs } from './amplify-outputs.js';
import { RemitBackend } from './remit-backend.js';
import type { RemitBackendProps } from './remit-backend-props.js';

/** A part of `amplify_outputs.json` as Gen 2 collects it: lists that may be added to, no version. */
export interface AmplifyOutputsPart {
  auth?: Omit<AmplifyOutputs['auth'], 'mfa_methods'> & { mfa_methods: 'TOTP'[] };
  data?: Omit<AmplifyOutputs['data'], 'authorization_types'> & { authorization_types: never[] };
}

/**
 * As much as is needed of what `defineBackend` of `@aws-amplify/backend` returns. It is written out here, since those
 * packages are no dependency of ours.
 */
export interface AmplifyBackend {
  createStack(name: string): Stack;
  addOutput(part: AmplifyOutputsPart): void;
}

const STACK = 'remit';

/**
 * Adds a `RemitBackend` to an Amplify Gen 2 backend, in a stack of its own, and its addresses to the outputs that Gen 2
 * writes.
 * @param backend What `defineBackend` returned, without `data`: this API takes that place.
 * @param props With `auth` in the backend, `userPool: backend.auth.resources` is needed: one app has one sign-in.
 * @throws {Error} When the backend has a sign-in that is not the one to be used, or `data`.
 */
export function addRemitBackend(backend: AmplifyBackend, props: RemitBackendProps = {}): RemitBackend {
  if ('data' in backend) throw new Error('the Amplify backend has data of its own; amplify_outputs.json takes one API');
  if ('auth' in backend && !props.userPool) {
    throw new Error('the Amplify backend has auth of its own; give userPool: backend.auth.resources, or leave it out');
  }
  const stack = backend.createStack(STACK);
  const remit = new RemitBackend(stack, 'Backend', props);
  const { auth, data } = amplifyOutputsOf({
    region: Stack.of(remit).region,
    userPoolId: remit.userPool.userPoolId,
    userPoolClientId: remit.userPoolClient.userPoolClientId,
    graphqlUrl: remit.graphqlApi.graphqlUrl,
  });
  backend.addOutput({
    ...(props.userPool ? {} : { auth: { ...auth, mfa_methods: [...auth.mfa_methods] } }),
    data: { ...data, authorization_types: [] },
  });
  return remit;
}
