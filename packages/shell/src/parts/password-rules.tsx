import { h, type FunctionalComponent } from '@stencil/core';
import { keptRules, PASSWORD_RULES } from '../session/password-rules.js';
import type { Translate } from '../strings/speech.js';

interface PasswordRulesProps {
  readonly t: Translate;
  readonly password: string;
}

/** What a password needs, and what of it is there already: by shape, and by word for who does not see it. */
export const PasswordRules: FunctionalComponent<PasswordRulesProps> = ({ t, password }) => {
  const kept = keptRules(password);
  return (
    <div class="rules">
      <p>{t('rules.title')}</p>
      <ul>
        {PASSWORD_RULES.map((rule) => (
          <li class={{ kept: kept.has(rule) }}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <circle cx="8" cy="8" r="5.25" />
              {kept.has(rule) && <path d="m5.6 8.2 1.7 1.7 3.2-3.6" />}
            </svg>
            {t(`rules.${rule}`)} <span class="unseen">{t(kept.has(rule) ? 'rules.met' : 'rules.unmet')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
