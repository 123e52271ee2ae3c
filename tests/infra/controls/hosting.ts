import { at, deletions, HOSTED, property, removal, resourcesOf, set, type Control } from '../control.js';
import type { TemplateJson } from '../variants.js';

const BUCKET = 'AWS::S3::Bucket';
const HEADERS = 'AWS::CloudFront::ResponseHeadersPolicy';
const DISTRIBUTION = 'AWS::CloudFront::Distribution';
const CONFIG = 'Properties.ResponseHeadersPolicyConfig';
const SECURITY = `${CONFIG}.SecurityHeadersConfig`;

const bucket = (control: string, path: string, is: unknown, instead: readonly unknown[] = []): Control =>
  property({ control, variants: HOSTED, type: BUCKET, path, is, instead });
const distribution = (control: string, path: string, is: unknown, instead: readonly unknown[] = []): Control =>
  property({
    control,
    variants: HOSTED,
    type: DISTRIBUTION,
    path: `Properties.DistributionConfig.${path}`,
    is,
    instead,
  });
const header = (control: string, path: string, is: unknown, instead: readonly unknown[] = []): Control =>
  property({ control, variants: HOSTED, type: HEADERS, path, is, instead });

const policyText = (template: TemplateJson): string =>
  resourcesOf(template, HEADERS)
    .map(([, found]) => at(found, `${SECURITY}.ContentSecurityPolicy.ContentSecurityPolicy`))
    .map((policy) => (typeof policy === 'string' ? policy : JSON.stringify(policy)))
    .join();

/** A directive of the policy; its values may hold references, which are left out of the comparison. */
const directive = (control: string, text: string): Control => ({
  control,
  variants: HOSTED,
  holds: (template) => policyText(template).includes(text),
  removals: (template) =>
    resourcesOf(template, HEADERS).map(([id]) =>
      removal(`without ${text}`, (copy) => {
        const path = `${SECURITY}.ContentSecurityPolicy.ContentSecurityPolicy`;
        const written = JSON.stringify(at(copy.Resources[id], path)).replaceAll(text, '');
        set(copy.Resources[id], path, JSON.parse(written));
      }),
    ),
});

const customHeader = (name: string, value: string): Control => {
  const items = (template: TemplateJson) =>
    resourcesOf(template, HEADERS).flatMap(
      ([, found]) => at(found, `${CONFIG}.CustomHeadersConfig.Items`) as { Header: string; Value: string }[],
    );
  return {
    control: `pages are sent with ${name}`,
    variants: HOSTED,
    holds: (template) => items(template).some(({ Header, Value }) => Header === name && Value === value),
    removals: () => [
      removal(`without ${name}`, (copy) => {
        const list = items(copy);
        for (const item of list) if (item.Header === name) item.Value = '';
      }),
    ],
  };
};

export const hostingControls: readonly Control[] = [
  ...['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].map((flag) =>
    bucket(`buckets are private: ${flag}`, `Properties.PublicAccessBlockConfiguration.${flag}`, true, [false]),
  ),
  bucket('buckets are encrypted', 'Properties.BucketEncryption', (found: unknown) =>
    JSON.stringify(found ?? null).includes('"SSEAlgorithm":"AES256"'),
  ),
  {
    control: 'buckets are reached over TLS alone',
    variants: HOSTED,
    holds: (template) => {
      const policies = resourcesOf(template, 'AWS::S3::BucketPolicy').map(([, policy]) => JSON.stringify(policy));
      return (
        policies.length === resourcesOf(template, BUCKET).length &&
        policies.every((policy) => policy.includes('"aws:SecureTransport":"false"'))
      );
    },
    removals: (template) => deletions(resourcesOf(template, 'AWS::S3::BucketPolicy')),
  },
  {
    control: 'the site is read by this distribution alone',
    variants: HOSTED,
    holds: (template) =>
      resourcesOf(template, 'AWS::CloudFront::OriginAccessControl').length === 1 &&
      resourcesOf(template, 'AWS::S3::BucketPolicy').some(([, policy]) =>
        /"Action":"s3:GetObject","Condition":\{"StringEquals":\{"AWS:SourceArn".*"Service":"cloudfront\.amazonaws\.com"/.test(
          JSON.stringify(policy),
        ),
      ),
    removals: (template) => deletions(resourcesOf(template, 'AWS::CloudFront::OriginAccessControl')),
  },
  property({
    control: 'who reads the site is logged',
    variants: HOSTED,
    type: BUCKET,
    where: (_, id) => id.includes('Site'),
    path: 'Properties.LoggingConfiguration',
    is: (found: unknown) => JSON.stringify(found ?? null).includes('Logs'),
  }),
  distribution('pages come over HTTPS', 'DefaultCacheBehavior.ViewerProtocolPolicy', 'redirect-to-https', [
    'allow-all',
  ]),
  distribution('pages are compressed', 'DefaultCacheBehavior.Compress', true, [false]),
  distribution('HTTP/2 and HTTP/3 are spoken', 'HttpVersion', 'http2and3'),
  distribution('visits are logged', 'Logging.Bucket', (found: unknown) => found !== undefined),
  distribution('the headers go with every page', 'DefaultCacheBehavior.ResponseHeadersPolicyId', (id: unknown) =>
    JSON.stringify(id ?? null).includes('Headers'),
  ),
  property({
    control: 'an own domain speaks TLS 1.2 at least',
    variants: ['every option'],
    type: DISTRIBUTION,
    path: 'Properties.DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
    is: 'TLSv1.2_2021',
    instead: ['TLSv1'],
  }),
  directive('nothing may load that is not named', "default-src 'none'"),
  directive('scripts are the shell’s own, inline ones by their hash', "script-src 'self' 'sha256-"),
  directive('styles are the shell’s own', "style-src 'self';"),
  directive('text never becomes markup by accident', "require-trusted-types-for 'script'"),
  directive('one policy makes markup', 'trusted-types lit-html'),
  directive('nobody frames the shell', "frame-ancestors 'none'"),
  directive('no base address', "base-uri 'none'"),
  {
    control: 'pages connect to their own backend, by whole host names',
    variants: HOSTED,
    holds: (template) => {
      const text = /connect-src(.*?)manifest-src/.exec(policyText(template))?.[1] ?? '';
      return (
        !text.includes('*') &&
        ['GraphQLUrl', 'RealtimeUrl', 'https://cognito-idp.'].every((host) => text.includes(host))
      );
    },
    removals: (template) =>
      resourcesOf(template, HEADERS).map(([id]) =>
        removal('any host', (copy) => {
          const path = `${SECURITY}.ContentSecurityPolicy.ContentSecurityPolicy`;
          const text = JSON.stringify(at(copy.Resources[id], path)).replace(
            "connect-src 'self'",
            "connect-src 'self' *",
          );
          set(copy.Resources[id], path, JSON.parse(text));
        }),
      ),
  },
  header('types are not guessed', `${SECURITY}.ContentTypeOptions.Override`, true, [false]),
  header('old browsers frame nothing either', `${SECURITY}.FrameOptions.FrameOption`, 'DENY', ['SAMEORIGIN']),
  header('no address leaves by the referrer', `${SECURITY}.ReferrerPolicy.ReferrerPolicy`, 'no-referrer', [
    'unsafe-url',
  ]),
  header('HTTPS is remembered', `${SECURITY}.StrictTransportSecurity.AccessControlMaxAgeSec`, 63_072_000, [0]),
  customHeader('Cross-Origin-Opener-Policy', 'same-origin'),
  customHeader('Cross-Origin-Resource-Policy', 'same-origin'),
  customHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'),
];
