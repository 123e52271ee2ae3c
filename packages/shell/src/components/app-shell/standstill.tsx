import { h, type FunctionalComponent } from '@stencil/core';
import { MessageCard } from '../../parts/message-card.js';
import type { SessionState } from '../../session/session-keeper.js';
import type { Translate } from '../../strings/speech.js';

interface UnreachableProps {
  readonly t: Translate;
  readonly retry: () => void;
}

/** Neither server nor code could be had. */
export const Unreachable: FunctionalComponent<UnreachableProps> = ({ t, retry }) => (
  <MessageCard heading={t('unreachable.title')} alert>
    <p>{t('unreachable.text')}</p>
    <button class="button" type="button" onClick={() => retry()}>
      {t('retry')}
    </button>
  </MessageCard>
);

interface StandstillProps extends UnreachableProps {
  readonly session: Extract<SessionState, { status: 'memberless' | 'misconfigured' | 'unreachable' }>;
  /** Signs out. */
  readonly leave: () => void;
}

/** Why it does not go on from here, and what to do. */
export const Standstill: FunctionalComponent<StandstillProps> = ({ t, session, retry, leave }) => {
  switch (session.status) {
    case 'memberless':
      return (
        <MessageCard heading={t('memberless.title')}>
          <p>{t('memberless.text')}</p>
          <p>{t('memberless.user', { name: `\u2068${session.userName}\u2069` })}</p>
          <button class="button" type="button" onClick={() => leave()}>
            {t('signOut')}
          </button>
        </MessageCard>
      );
    case 'misconfigured':
      return (
        <MessageCard heading={t('misconfigured.title')} alert>
          <p>
            {t(session.field ? 'misconfigured.missing' : 'misconfigured.unreadable')}{' '}
            <code>{session.field ?? 'amplify_outputs.json'}</code>
          </p>
          <p>{t('misconfigured.advice')}</p>
        </MessageCard>
      );
    case 'unreachable':
      return <Unreachable t={t} retry={retry} />;
  }
};
