// Amplify is published for bundlers alone, so this one file is bundled (build.mjs). All else is served as it is.
export { Amplify } from 'aws-amplify';
export { signIn, signOut } from 'aws-amplify/auth';
export { createSessionClient } from '@remit-elements/auth-core';
