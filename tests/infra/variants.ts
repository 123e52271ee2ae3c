import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Assets } from '../../packages/backend/src/assets.js';
import { ShellHosting } from '../../packages/backend/src/hosting.js';
import { RemitBackend } from '../../packages/backend/src/remit-backend.js';
import type { RemitBackendProps } from '../../packages/backend/src/remit-backend-props.js';

const run = promisify(execFile);
const inBackend = (path: string): string => fileURLToPath(new URL(`../../packages/backend/${path}`, import.meta.url));

/** The shell as far as its hosting looks at it: one inline script, one hashed file. */
export const PAGE = '<!doctype html><script type="module">import "./build/p-12345678.js";</script>';

const CERTIFICATE = 'arn:aws:acm:us-east-1:111111111111:certificate/example';
const WEB_ACL = 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/example/1';

export interface Resource {
  readonly Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  [key: string]: unknown;
}
export interface TemplateJson {
  readonly Resources: Record<string, Resource>;
  readonly Outputs: Record<string, { readonly Value: unknown }>;
}

export interface Variant {
  readonly app: App;
  readonly stack: Stack;
  readonly template: TemplateJson;
}

const props = {
  invitations: { mailFrom: 'payments@example.com', appUrl: 'https://payments.example.com' },
} satisfies RemitBackendProps;

/** Every way of deploying that the documentation shows, each with what it needs beside. */
const MAKE = {
  'own pool': (stack, assets) => {
    new RemitBackend(stack, 'Backend', { assets, ...props });
  },
  'no mail': (stack, assets) => {
    new RemitBackend(stack, 'Backend', { assets });
  },
  'existing pool': (stack, assets) => {
    const userPool = UserPool.fromUserPoolId(stack, 'Pool', 'eu-central-1_existing');
    const userPoolClient = UserPoolClient.fromUserPoolClientId(stack, 'Client', 'existing-client');
    new RemitBackend(stack, 'Backend', { assets, userPool: { userPool, userPoolClient } });
  },
  hosting: (stack, assets, site) => {
    const backend = new RemitBackend(stack, 'Backend', { assets, invitations: { mailFrom: 'payments@example.com' } });
    new ShellHosting(stack, 'Shell', { backend, site });
  },
  'every option': (stack, assets, site) => {
    const backend = new RemitBackend(stack, 'Backend', {
      assets,
      invitations: { mailFrom: 'payments@example.com' },
      leadingKeys: true,
      threatProtection: true,
      tracing: true,
      kmsKey: new Key(stack, 'Key', { enableKeyRotation: true }),
      alarmTopic: new Topic(stack, 'Alarms', { enforceSSL: true }),
    });
    const certificate = Certificate.fromCertificateArn(stack, 'Certificate', CERTIFICATE);
    const domain = { name: 'payments.example.com', certificate };
    new ShellHosting(stack, 'Shell', { backend, site, domain, webAclArn: WEB_ACL });
  },
} satisfies Record<string, (stack: Stack, assets: Assets, site: string) => void>;

export type VariantName = keyof typeof MAKE;
export const VARIANTS = Object.keys(MAKE) as VariantName[];

/** What is synthesized from: the built bundles and a small shell, in a folder that goes away with it. */
export interface Workshop {
  readonly assets: Assets;
  readonly site: string;
  readonly context: Record<string, unknown>;
  synth(name: VariantName): Variant;
  app(): App;
  close(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'remit-infra-'));
  const assets = { resolvers: join(folder, 'resolvers'), lambda: join(folder, 'lambda') };
  const site = join(folder, 'site');
  await run(process.execPath, [inBackend('scripts/build-resolvers.mjs'), '--out', assets.resolvers]);
  await run(process.execPath, [inBackend('scripts/build-functions.mjs'), '--out', assets.lambda]);
  await mkdir(join(site, 'build'), { recursive: true });
  await writeFile(join(site, 'index.html'), PAGE);
  await writeFile(join(site, 'build', 'p-12345678.js'), '');
  // The flags of the deployed app, so that what is looked at is what is deployed.
  const { context } = JSON.parse(await readFile(inBackend('cdk.json'), 'utf8')) as { context: Record<string, unknown> };
  let count = 0;
  const app = (): App => new App({ context, outdir: join(folder, `cdk.out.${String((count += 1))}`) });
  return {
    assets,
    site,
    context,
    app,
    synth: (name) => {
      const root = app();
      const stack = new Stack(root, 'Remit');
      MAKE[name](stack, assets, site);
      return { app: root, stack, template: Template.fromStack(stack).toJSON() as unknown as TemplateJson };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
