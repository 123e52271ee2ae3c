/**
 * What the documents take for granted where they show a few lines out of a page: its elements, its session's client, what
 * Amplify is configured by. A block that needs another name must make it itself.
 */
const PAGE_NAMES = `
declare const payments: import('@remit-elements/payments-element').PaymentsElement;
declare const form: import('@remit-elements/payments-element').PaymentForm;
declare const accounts: import('@remit-elements/accounts-element').AccountsElement;
declare const client: import('@remit-elements/auth-core').SessionClient;
declare const outputs: import('aws-amplify').ResourcesConfig;
declare function askForSecondFactor(paymentId: string): Promise<boolean>;
`;

/** The tests' own: as each runner gives them. */
const TEST_NAMES = `
declare function it(name: string, test: () => Promise<void> | void): void;
declare const expect: typeof import('@open-wc/testing').expect;
`;

/** A host's own tools, which are not installed here. */
const TOOL_NAMES = `
declare module '@vitejs/plugin-vue' {
  interface Options { template?: { compilerOptions?: { isCustomElement?: (tag: string) => boolean } } }
  export default function vue(options?: Options): import('vite').Plugin;
}
`;

/** What a page on AWS has of its own stack. */
const STACK_NAMES = `
declare const stack: import('aws-cdk-lib').Stack;
declare const alarmTopic: import('aws-cdk-lib/aws-sns').ITopic;
declare const kmsKey: import('aws-cdk-lib/aws-kms').IKey;
declare const userPool: import('aws-cdk-lib/aws-cognito').IUserPool;
declare const userPoolClient: import('aws-cdk-lib/aws-cognito').IUserPoolClient;
declare module '@aws-amplify/backend' {
  export function defineBackend(parts: object): import('@remit-elements/backend').AmplifyBackend;
}
`;

export const AMBIENT = PAGE_NAMES + TEST_NAMES + TOOL_NAMES + STACK_NAMES;
