import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { shellPolicy } from '../../../packages/backend/src/shell-policy.js';
import { contentPolicy } from '../../../packages/local-backend/src/server/content-policy.js';
import { at, HOSTED, resourcesOf } from '../control.js';
import { PAGE, type TemplateJson, type Variant, type VariantName } from '../variants.js';

const directives = (policy: string): Map<string, string> =>
  new Map(policy.split('; ').map((text) => [text.split(' ')[0] ?? '', text]));

const uploads = (template: TemplateJson) =>
  resourcesOf(template, 'Custom::CDKBucketDeployment').map(([, { Properties }]) => Properties);

/** CloudFront's function as it is deployed. */
function routesOf(template: TemplateJson): (uri: string) => string {
  const [[, found] = []] = resourcesOf(template, 'AWS::CloudFront::Function');
  const code = String(at(found, 'Properties.FunctionCode'));
  const handler = runInNewContext(`${code}; handler`) as (event: unknown) => { uri: string };
  return (uri) => handler({ request: { uri } }).uri;
}

export function describeShell(variantOf: (name: VariantName) => Variant): void {
  describe('the hosted shell', () => {
    it('is bound by the policy that it is tested under locally', () => {
      const local = directives(contentPolicy(PAGE));
      const hosted = directives(shellPolicy(PAGE, []));
      for (const [name, text] of local) expect(hosted.get(name)).toBe(text);
      expect([...hosted.keys()].filter((name) => !local.has(name))).toEqual(['upgrade-insecure-requests']);
    });
    it('asks for a file as it is, and for the page on every route', () => {
      const route = routesOf(variantOf('hosting').template);
      expect(['/', '/payments', '/join', '/a.b/c'].map(route)).toEqual(Array(4).fill('/index.html'));
      for (const file of ['/build/p-12345678.js', '/amplify_outputs.json']) expect(route(file)).toBe(file);
    });
    it.each(HOSTED)('keeps hashed files for good and asks again for all others, in: %s', (name) => {
      const [hashed, pages] = uploads(variantOf(name).template);
      expect(hashed).toMatchObject({
        Exclude: ['*'],
        Include: ['build/p-*'],
        SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
        Prune: false,
      });
      expect(pages).toMatchObject({
        Exclude: ['build/p-*', 'host.config.json'],
        SystemMetadata: { 'cache-control': 'no-cache' },
        Prune: false,
      });
    });
    it('finds its backend beside it', () => {
      const [, pages] = uploads(variantOf('hosting').template);
      const markers = JSON.stringify(pages?.['SourceMarkers']);
      for (const part of ['GraphQLUrl', 'BackendSignInUserPool', 'BackendSignInClient'])
        expect(markers).toContain(part);
    });
    it.each([
      ['hosting', /DistributionDomainName|DomainName/],
      ['every option', /https:\/\/payments\.example\.com/],
      ['own pool', /https:\/\/payments\.example\.com/],
    ] as const)('is where invitations lead, in: %s', (name, url) => {
      const { template } = variantOf(name);
      const [[, found] = []] = resourcesOf(template, 'AWS::Lambda::Function', (_, id) =>
        id.includes('MembersFunction'),
      );
      expect(JSON.stringify(at(found, 'Properties.Environment.Variables.APP_URL'))).toMatch(url);
    });
  });
}
