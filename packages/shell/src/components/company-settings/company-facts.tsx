import { h, type FunctionalComponent } from '@stencil/core';
import type { Tenant } from '../../settings/tenant.js';
import type { Translate } from '../../strings/speech.js';

/** The company as those read it who may not change it. */
export const CompanyFacts: FunctionalComponent<{ readonly t: Translate; readonly tenant: Tenant }> = ({
  t,
  tenant: { name, approvalPolicy },
}) => (
  <dl>
    <div>
      <dt>{t('settings.companyName')}</dt>
      <dd>
        <bdi>{name}</bdi>
      </dd>
    </div>
    <div>
      <dt>{t('settings.policy')}</dt>
      <dd>
        {t(`settings.policy.${approvalPolicy}`)}
        <p class="hint">{t(`settings.policy.${approvalPolicy}.text`)}</p>
      </dd>
    </div>
  </dl>
);
