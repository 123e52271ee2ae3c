/** What a host pastes to embed an element, in each framework: one place, so that what the pages show can be run. */
export const FRAMEWORKS = ['HTML', 'React', 'Angular', 'Vue'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export interface Snippet {
  readonly framework: Framework;
  /** The file it would be, whose ending says the language. */
  readonly file: string;
  readonly code: string;
}

interface Embedded {
  readonly tag: string;
  readonly package: string;
  /** The event that a host listens to first, and the field of it that it needs. */
  readonly event: string;
  readonly field: string;
  /** What it shows one of. */
  readonly of?: string;
  /** Fetched and registered when a host asks for it. */
  readonly isPart?: boolean;
}

const PAYMENTS = '@remit-elements/payments-element';
const ACCOUNTS = '@remit-elements/accounts-element';

export const EMBEDDED: readonly Embedded[] = [
  { tag: 'payments-element', package: PAYMENTS, event: 'payment-saved', field: 'paymentId' },
  { tag: 'payments-table', package: PAYMENTS, event: 'payment-select', field: 'paymentId' },
  { tag: 'payment-form', package: PAYMENTS, event: 'payment-saved', field: 'paymentId' },
  { tag: 'payment-detail', package: PAYMENTS, event: 'payment-action', field: 'paymentId', of: 'payment-id' },
  { tag: 'accounts-element', package: ACCOUNTS, event: 'account-saved', field: 'accountId' },
  { tag: 'accounts-table', package: ACCOUNTS, event: 'account-select', field: 'accountId' },
  { tag: 'account-form', package: ACCOUNTS, event: 'account-saved', field: 'accountId', isPart: true },
  {
    ...{ tag: 'account-detail', package: ACCOUNTS, event: 'account-action', field: 'accountId' },
    ...{ of: 'account-id', isPart: true },
  },
];

export function snippetsOf(tag: string): readonly Snippet[] {
  const element = EMBEDDED.find((each) => each.tag === tag);
  if (!element) return [];
  return [
    { framework: 'HTML', file: 'index.html', code: htmlOf(element) },
    { framework: 'React', file: `${pascal(tag)}.tsx`, code: reactOf(element) },
    { framework: 'Angular', file: `${tag}.page.ts`, code: angularOf(element) },
    { framework: 'Vue', file: `${pascal(tag)}.vue`, code: vueOf(element) },
  ];
}

const pascal = (tag: string): string => tag.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const oneOf = ({ of }: Embedded): string => (of ? ` ${of}="the-id"` : '');

const importOf = ({ package: name, isPart }: Embedded): string =>
  isPart ? `import { defineAccountParts } from '${name}';` : `import '${name}/define.js';`;
/** After the imports. */
const registerOf = ({ isPart }: Embedded): string => (isPart ? '\ndefineAccountParts();\n' : '');

function htmlOf(element: Embedded): string {
  const { tag, event, field } = element;
  return `<${tag}${oneOf(element)}></${tag}>

<script type="module">
  import { Amplify } from 'aws-amplify';
  import { createSessionClient } from '@remit-elements/auth-core';
  ${importOf(element)}

${element.isPart ? '  defineAccountParts();\n' : ''}  Amplify.configure(await (await fetch('/amplify_outputs.json')).json());
  const element = document.querySelector('${tag}');
  element.addEventListener('${event}', ({ ${field} }) => console.info(${field}));
  element.addEventListener('session-required', () => location.assign('/sign-in'));
  // One client is one session: its ID token decides the company.
  element.client = await createSessionClient().catch(() => location.assign('/sign-in'));
</script>`;
}

function reactOf(element: Embedded): string {
  const { tag, event, field } = element;
  return `import { createSessionClient, type SessionClient } from '@remit-elements/auth-core';
${importOf(element)}
import type {} from '${element.package}/react';
import { useEffect, useState } from 'react';
${registerOf(element)}
// React 19 sets properties and listens to events of custom elements by itself.
export function ${pascal(tag)}Page() {
  const [client, setClient] = useState<SessionClient>();
  useEffect(() => {
    // Of the Amplify that your application has configured; one client is one session.
    createSessionClient().then(setClient, () => location.assign('/sign-in'));
  }, []);
  return (
    <${tag}${oneOf(element)}
      client={client}
      on${event}={({ ${field} }) => console.info(${field})}
      onsession-required={() => location.assign('/sign-in')}
    />
  );
}`;
}

function angularOf(element: Embedded): string {
  const { tag, event, field } = element;
  const directives = element.package === PAYMENTS ? 'PAYMENTS_ELEMENTS' : 'ACCOUNTS_ELEMENTS';
  return `import { Component, signal } from '@angular/core';
import { createSessionClient, type SessionClient } from '@remit-elements/auth-core';
import { ${directives} } from '${element.package}/angular';
${importOf(element)}
${registerOf(element)}
@Component({
  selector: 'app-${tag}-page',
  imports: [${directives}],
  template: \`
    <${tag}${oneOf(element)}
      [client]="client()"
      (${event})="tell($event.${field})"
      (session-required)="signIn()"
    ></${tag}>
  \`,
})
export class ${pascal(tag)}Page {
  protected readonly client = signal<SessionClient | undefined>(undefined);

  constructor() {
    // Of the Amplify that your application has configured; one client is one session.
    createSessionClient().then((client) => this.client.set(client), () => this.signIn());
  }

  protected tell(${field}: string): void {
    console.info(${field});
  }

  protected signIn(): void {
    location.assign('/sign-in');
  }
}`;
}

function vueOf(element: Embedded): string {
  const { tag, event, field } = element;
  return `<!-- vite.config.ts: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }) -->
<script setup lang="ts">
import { createSessionClient, type SessionClient } from '@remit-elements/auth-core';
import type {} from '${element.package}/vue';
${importOf(element)}
import { shallowRef } from 'vue';
${registerOf(element)}
// Of the Amplify that your application has configured; shallow, for one client is one session and is handed on as it is.
const client = shallowRef<SessionClient>();
const signIn = () => location.assign('/sign-in');
const tell = ({ ${field} }: { ${field}: string }) => console.info(${field});
createSessionClient().then((made) => (client.value = made), signIn);
</script>

<template>
  <${tag}${oneOf(element)} :client="client" @${event}="tell" @session-required="signIn" />
</template>`;
}
