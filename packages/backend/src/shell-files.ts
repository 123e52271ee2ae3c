import { CfnElement, DefaultStackSynthesizer, Stack, Token } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acceptFindings } from './accept-findings.js';
import type { AmplifyOutputs } from './amplify-outputs.js';

interface ShellFilesOptions {
  readonly bucket: IBucket;
  readonly site: string;
  /** Laid beside the shell, which reads it first of all. */
  readonly outputs: AmplifyOutputs;
}

/** Files with a hash in their name, as the shell's builder makes them: they never change. */
const HASHED = 'build/p-*';
/** What the builder leaves for hosts: it is for no page. */
const HOST_CONFIG = 'host.config.json';

const HANDLER_ACTIONS = ['s3:Abort*', 's3:DeleteObject*', 's3:GetBucket*', 's3:GetObject*', 's3:List*'];
const LOGGING_POLICY = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';

/** Uploads the shell: hashed files first, so that no page ever names one that is not there yet. */
export class ShellFiles extends Construct {
  constructor(scope: Construct, id: string, { bucket, site, outputs }: ShellFilesOptions) {
    super(scope, id);
    // Nothing is pruned: a page that somebody has open may still ask for the files of its own release.
    const shared = { destinationBucket: bucket, prune: false, memoryLimit: 512 };
    const hashed = new BucketDeployment(this, 'Hashed', {
      ...shared,
      sources: [Source.asset(site)],
      exclude: ['*'],
      include: [HASHED],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...shared,
      sources: [Source.asset(site), Source.jsonData('amplify_outputs.json', outputs)],
      exclude: [HASHED, HOST_CONFIG],
      cacheControl: [CacheControl.fromString('no-cache')],
    });
    pages.node.addDependency(hashed);
    this.#acceptHandler(hashed, bucket);
  }

  /** Both uploads share CDK's one function, which lies beside this construct in the stack and runs while deploying alone. */
  #acceptHandler(upload: BucketDeployment, bucket: IBucket): void {
    const { scope: handler } = upload.handlerRole.node;
    if (!handler) return;
    const files = 'CDK’s own function reads the files of a deployment and writes them to this one bucket.';
    const wildcards = [
      ...HANDLER_ACTIONS.map((action) => `Action::${action}`),
      `Resource::<${String(Stack.of(this).resolve(logicalIdOf(bucket)))}.Arn>/*`,
      `Resource::arn:<AWS::Partition>:s3:::${stagingBucket(Stack.of(this))}/*`,
    ];
    acceptFindings(handler, {
      [`IAM4[Policy::${LOGGING_POLICY}]`]: 'CDK’s own function writes its log.',
      L1: 'CDK chooses the runtime of its own function.',
      ...Object.fromEntries(wildcards.map((wildcard) => [`IAM5[${wildcard}]`, files])),
    });
  }
}

function logicalIdOf(bucket: IBucket): string {
  const { defaultChild } = bucket.node;
  if (!(defaultChild instanceof CfnElement)) throw new Error('the bucket is not of CloudFormation');
  return defaultChild.logicalId;
}

/** Where `cdk bootstrap` keeps files, as cdk-nag writes it. */
function stagingBucket({ account, region, synthesizer }: Stack): string {
  const qualifier = synthesizer.bootstrapQualifier ?? DefaultStackSynthesizer.DEFAULT_QUALIFIER;
  const part = (value: string, name: string): string => (Token.isUnresolved(value) ? `<AWS::${name}>` : value);
  return `cdk-${qualifier}-assets-${part(account, 'AccountId')}-${part(region, 'Region')}`;
}
