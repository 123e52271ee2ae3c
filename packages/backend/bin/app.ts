import { App, Stack } from 'aws-cdk-lib';
import { RemitBackend } from '../src/remit-backend.js';

/** `cdk deploy` of the backend alone. It asks no account anything, so that `cdk synth` needs none. */
const app = new App();
const stack = new Stack(app, 'RemitElements', { description: 'Remit Elements: payments of many tenants' });
new RemitBackend(stack, 'Backend');
