import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aws, CfnOutput, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acceptFindings } from './accept-findings.js';
import { amplifyOutputsOf } from './amplify-outputs.js';
import type { RemitBackend } from './remit-backend.js';
import { securityHeaders } from './security-headers.js';
import { ShellFiles } from './shell-files.js';
import { shellPolicy } from './shell-policy.js';

export interface ShellHostingProps {
  /** The backend that the shell talks to. */
  readonly backend: RemitBackend;
  /** Folder of the built shell: `index.html` and what it names. */
  readonly site: string;
  /**
   * An own domain, with its certificate, which CloudFront wants in us-east-1.
   * @default CloudFront's domain and certificate.
   */
  readonly domain?: { readonly name: string; readonly certificate: ICertificate };
  /**
   * A web ACL of CloudFront's scope, which lies in us-east-1.
   * @default None: behind the distribution lie files alone.
   */
  readonly webAclArn?: string;
}

/** Addresses without a dot in their last part are routes of the shell; a file that is not there is not found. */
const ROUTES = `function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') < 0) request.uri = '/index.html';
  return request;
}`;

/** The shell for everyone: files in a private bucket, served by CloudFront alone. */
export class ShellHosting extends Construct {
  readonly distribution: Distribution;
  readonly bucket: IBucket;
  /** Where the shell runs. */
  readonly url: string;

  /** @throws {Error} When the site has no `index.html`. */
  constructor(scope: Construct, id: string, props: ShellHostingProps) {
    super(scope, id);
    const page = pageOf(props.site);
    const logs = this.#createLogs();
    this.bucket = createBucket(this, 'Site', {
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'site/',
      removalPolicy: RemovalPolicy.RETAIN, // CloudFormation deletes no bucket with files in it
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    });
    this.distribution = this.#createDistribution(props, page, logs);
    this.url = `https://${props.domain?.name ?? this.distribution.distributionDomainName}`;
    props.backend.linkTo(this.url);
    new ShellFiles(this, 'Files', {
      bucket: this.bucket,
      site: props.site,
      outputs: amplifyOutputsOf({
        region: Stack.of(this).region,
        userPoolId: props.backend.userPool.userPoolId,
        userPoolClientId: props.backend.userPoolClient.userPoolClientId,
        graphqlUrl: props.backend.graphqlApi.graphqlUrl,
      }),
    });
    new CfnOutput(this, 'ShellUrl', { value: this.url }).overrideLogicalId('RemitShellUrl');
  }

  #createLogs(): IBucket {
    return createBucket(this, 'Logs', {
      objectOwnership: ObjectOwnership.OBJECT_WRITER, // CloudFront's standard logs are delivered by ACL
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
  }

  #createDistribution({ backend, domain, webAclArn }: ShellHostingProps, page: string, logs: IBucket): Distribution {
    const policy = shellPolicy(page, connectionsOf(backend));
    const distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED, // with Brotli; how long is what the files themselves say
        compress: true,
        responseHeadersPolicy: securityHeaders(this, policy),
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.#routes() }],
      },
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      logBucket: logs,
      logFilePrefix: 'cloudfront/',
      ...(domain ? certified(domain) : {}),
      ...(webAclArn ? { webAclId: webAclArn } : {}),
    });
    acceptFindings(distribution, {
      CFR1: 'Where a company’s people are is not known here.',
      ...(webAclArn
        ? {}
        : { CFR2: 'Behind it lie public files alone; `webAclArn` takes an ACL, which lies in us-east-1.' }),
      ...(domain ? {} : { CFR4: 'CloudFront’s own certificate takes no newer minimum; `domain` brings TLS 1.2.' }),
    });
    return distribution;
  }

  #routes(): EdgeFunction {
    return new EdgeFunction(this, 'Routes', { code: FunctionCode.fromInline(ROUTES), runtime: FunctionRuntime.JS_2_0 });
  }
}

/** The page whose inline scripts the policy allows. */
function pageOf(site: string): string {
  const path = join(site, 'index.html');
  if (!existsSync(path)) throw new Error(`site must be the folder of the built shell: there is no ${path}`);
  return readFileSync(path, 'utf8');
}

/** Where the shell's requests go, by whole host names: the API, its websocket, and the user pool's region. */
function connectionsOf({ graphqlApi, realtimeUrl, userPool }: RemitBackend): string[] {
  const hostOf = (url: string): string => Fn.select(2, Fn.split('/', url));
  return [
    `https://${hostOf(graphqlApi.graphqlUrl)}`,
    `wss://${hostOf(realtimeUrl)}`,
    `https://cognito-idp.${userPool.env.region}.${Aws.URL_SUFFIX}`,
  ];
}

function certified({ name, certificate }: NonNullable<ShellHostingProps['domain']>) {
  const minimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2021;
  return { domainNames: [name], certificate, minimumProtocolVersion };
}

/** A private bucket. The cast: under exactOptionalPropertyTypes CDK's class is not assignable to its own interface. */
function createBucket(scope: Construct, id: string, props: BucketProps): IBucket {
  return new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    ...props,
  }) as IBucket;
}
