import { h, type FunctionalComponent } from '@stencil/core';
import type { ApprovalPolicy, Tenant } from '../../settings/tenant.js';
import type { Translate } from '../../strings/speech.js';

type Content = Pick<Tenant, 'name' | 'approvalPolicy'>;

interface CompanyConflictProps {
  readonly t: Translate;
  /** What the reader's entries were made from. */
  readonly before: Content;
  /** What somebody else has made of it. */
  readonly now: Content;
  /** What the reader typed and chose. */
  readonly entries: Partial<Content>;
  readonly keep: () => void;
  readonly take: () => void;
}

/** What somebody else has changed meanwhile, beside the reader's own entry where there is one; and which is to stay. */
export const CompanyConflict: FunctionalComponent<CompanyConflictProps> = (props) => {
  const { t, keep, take } = props;
  return (
    <div class="notice conflict" role="group" aria-label={t('settings.conflictTitle')}>
      <dl>
        {changesOf(props).map(({ label, theirs, own }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              {t('settings.conflictTheirs')} <bdi>{theirs}</bdi>
            </dd>
            {own !== undefined && own !== theirs && (
              <dd>
                {t('settings.conflictOwn')} <bdi>{own}</bdi>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div class="resumed">
        <button class="button" type="button" onClick={keep}>
          {t('settings.conflictKeep')}
        </button>
        <button class="button" type="button" onClick={take}>
          {t('settings.conflictTake')}
        </button>
      </div>
    </div>
  );
};

function changesOf({ t, before, now, entries }: CompanyConflictProps) {
  const policy = (value: ApprovalPolicy | undefined): string | undefined => value && t(`settings.policy.${value}`);
  return [
    { label: t('settings.companyName'), theirs: now.name, was: before.name, own: entries.name },
    {
      label: t('settings.policy'),
      theirs: policy(now.approvalPolicy),
      was: policy(before.approvalPolicy),
      own: policy(entries.approvalPolicy),
    },
  ].filter(({ theirs, was }) => theirs !== was);
}
