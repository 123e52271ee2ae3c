import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { VARIANTS, type Variant, type VariantName } from '../variants.js';

/** The rules that something here breaks on purpose; why stands beside it, in the code. */
const ACCEPTED = ['ASC3', 'CFR1', 'CFR2', 'CFR4', 'COG2', 'COG8', 'L1'];
/** Rights of CDK's own function, which uploads the shell, and those of X-Ray. */
const ACCEPTED_RIGHTS = [
  'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
  'IAM5[Action::s3:Abort*]',
  'IAM5[Action::s3:DeleteObject*]',
  'IAM5[Action::s3:GetBucket*]',
  'IAM5[Action::s3:GetObject*]',
  'IAM5[Action::s3:List*]',
  'IAM5[Resource::*]',
  'IAM5[Resource::<ShellSite4B05FC1B.Arn>/*]',
  'IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
];

function findings({ app }: Variant): string[] {
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return violations.map(({ ruleName, violatingResources }) => `${ruleName}: ${JSON.stringify(violatingResources)}`);
}

/** Every exception, by its rule: the reasons that were given for it. */
function accepted(variants: readonly Variant[]): Map<string, Set<string>> {
  const reasons = new Map<string, Set<string>>();
  const nodes = variants.flatMap(({ app }) => app.node.findAll());
  for (const { type, data } of nodes.flatMap(({ node }) => node.metadata)) {
    if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY) continue;
    for (const [id, reason] of Object.entries(data as Record<string, string>)) {
      const rule = id.replace(/^(Annotation::)?AwsSolutions-/, '');
      reasons.set(rule, (reasons.get(rule) ?? new Set<string>()).add(reason));
    }
  }
  return reasons;
}

export function describeNag(variantOf: (name: VariantName) => Variant): void {
  describe('the AWS Solutions rules of cdk-nag', () => {
    it.each(VARIANTS)('find nothing in: %s', (name) => {
      expect(findings(variantOf(name))).toEqual([]);
    });
    it('are broken on purpose by these alone, each with a reason', () => {
      const found = accepted(VARIANTS.map(variantOf));
      expect([...found.keys()].sort()).toEqual([...ACCEPTED, ...ACCEPTED_RIGHTS].sort());
      for (const reasons of found.values()) for (const reason of reasons) expect(reason.length).toBeGreaterThan(20);
    });
  });
}
