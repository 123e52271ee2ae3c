import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readApiDescription, type StepDescription } from '../../../packages/backend/src/api-description.js';
import { at, resourcesOf } from '../control.js';
import { VARIANTS, type TemplateJson, type Variant, type VariantName, type Workshop } from '../variants.js';

const run = promisify(execFile);

/** The steps that a template has for a field, as `source code` each. */
function stepsOf(template: TemplateJson, field: string): string[] {
  const [[, resolver] = []] = resourcesOf(
    template,
    'AWS::AppSync::Resolver',
    ({ Properties }) => `${String(Properties['TypeName'])}.${String(Properties['FieldName'])}` === field,
  );
  const functions = at(resolver, 'Properties.PipelineConfig.Functions') as { 'Fn::GetAtt': [string, string] }[];
  return functions.map(({ 'Fn::GetAtt': [id] }) => String(at(template.Resources[id], 'Properties.Name')));
}

const nameOf = ({ code, dataSource }: StepDescription): string => `${dataSource}_${code.replaceAll('-', '_')}`;

export function describeResolvers(variantOf: (name: VariantName) => Variant, workshop: () => Workshop): void {
  const api = () => readApiDescription(workshop().assets);
  const fields = () => api().resolvers.map(({ type, field }) => `${type}.${field}`);

  describe('the resolvers', () => {
    it.each(VARIANTS)('are all there, and no other, in: %s', (name) => {
      const { template } = variantOf(name);
      const found = resourcesOf(template, 'AWS::AppSync::Resolver').map(
        ([, { Properties }]) => `${String(Properties['TypeName'])}.${String(Properties['FieldName'])}`,
      );
      expect(found.sort()).toEqual(fields().sort());
      for (const [, { Properties }] of resourcesOf(template, 'AWS::AppSync::Resolver')) {
        expect(Properties).toMatchObject({
          Kind: 'PIPELINE',
          Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
        });
      }
    });
    it.each(['own pool', 'hosting', 'every option'] as const)('are as described in: %s', (name) => {
      for (const { type, field, functions } of api().resolvers) {
        expect(stepsOf(variantOf(name).template, `${type}.${field}`)).toEqual(functions.map(nameOf));
      }
    });
    it('invite nobody without mail, and are else as described', () => {
      const { template } = variantOf('no mail');
      expect(stepsOf(template, 'Mutation.inviteMember')).toEqual([
        'members_check_membership',
        'none_members_elsewhere',
      ]);
      expect(stepsOf(template, 'Mutation.removeMember')).toContain('memberAdministration_administer_members');
    });
    it('ask no membership of an existing pool, and administer none of its members', () => {
      const { template } = variantOf('existing pool');
      for (const field of fields()) expect(stepsOf(template, field)).not.toContain('members_check_membership');
      for (const field of ['inviteMember', 'setMemberRole', 'removeMember']) {
        expect(stepsOf(template, `Mutation.${field}`)).toEqual(['none_members_elsewhere']);
      }
      expect(stepsOf(template, 'Mutation.createPayment')).toContain('payments_create_payment');
      expect(resourcesOf(template, 'AWS::Lambda::Function')).toEqual([]);
    });
    it('know the table that a batch names', () => {
      const [[, found] = []] = resourcesOf(variantOf('own pool').template, 'AWS::AppSync::GraphQLApi');
      const [[table] = []] = resourcesOf(variantOf('own pool').template, 'AWS::DynamoDB::Table', (_, id) =>
        id.includes('Tablespayments'),
      );
      expect(at(found, 'Properties.EnvironmentVariables')).toEqual({ PAYMENTS_TABLE: { Ref: table } });
    });
    it('come as bundles, every one', async () => {
      const named = api().resolvers.flatMap(({ functions }) => functions.map(({ code }) => code));
      const built = await readdir(workshop().assets.resolvers);
      const expected = new Set(['pipeline', ...named, ...api().alternatives]);
      expect(built.filter((name) => name.endsWith('.js')).sort()).toEqual([...expected].map((it) => `${it}.js`).sort());
    });
  });

  describe('the functions', () => {
    it('come in one file each that loads by itself', async () => {
      const { lambda } = workshop().assets;
      for (const name of await readdir(lambda)) {
        const file = join(lambda, name, 'index.js');
        expect((await stat(file)).size).toBeLessThan(1_500_000);
        const { stdout } = await run(process.execPath, ['-p', `typeof require(${JSON.stringify(file)}).handler`]);
        expect(stdout.trim(), name).toBe('function');
      }
    });
    it('are those that the construct deploys', async () => {
      const built = await readdir(workshop().assets.lambda);
      expect(built.length).toBe(resourcesOf(variantOf('own pool').template, 'AWS::Lambda::Function').length);
    });
  });

  describe('a stack with the backend', () => {
    it.each(['own pool', 'no mail', 'existing pool'] as const)('needs no custom resource: %s', (name) => {
      const types = Object.values(variantOf(name).template.Resources).map(({ Type }) => Type);
      expect(types.filter((type) => /^Custom::|CustomResource$/.test(type))).toEqual([]);
    });
    it.each(['Region', 'UserPoolId', 'UserPoolClientId', 'GraphQLUrl', 'MembersTable', 'TenantsTable', 'AlarmTopic'])(
      'tells its %s',
      (name) => {
        for (const variant of VARIANTS) expect(variantOf(variant).template.Outputs).toHaveProperty(`Remit${name}`);
      },
    );
  });
}
