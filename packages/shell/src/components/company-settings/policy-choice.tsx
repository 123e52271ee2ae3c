import { h, type FunctionalComponent } from '@stencil/core';
import { APPROVAL_POLICIES, type ApprovalPolicy } from '../../settings/tenant.js';
import type { Translate } from '../../strings/speech.js';

interface PolicyChoiceProps {
  readonly t: Translate;
  readonly chosen: ApprovalPolicy;
  readonly choose: (policy: ApprovalPolicy) => void;
}

/** How many it takes to pay. */
export const PolicyChoice: FunctionalComponent<PolicyChoiceProps> = ({ t, chosen, choose }) => (
  <fieldset>
    <legend>{t('settings.policy')}</legend>
    {APPROVAL_POLICIES.map((policy) => (
      <div class="choice">
        <input
          id={policy}
          type="radio"
          name="policy"
          value={policy}
          checked={policy === chosen}
          aria-describedby={`${policy}-text`}
          onChange={() => choose(policy)}
        />
        <label htmlFor={policy}>{t(`settings.policy.${policy}`)}</label>
        <p class="hint" id={`${policy}-text`}>
          {t(`settings.policy.${policy}.text`)}
        </p>
      </div>
    ))}
  </fieldset>
);
