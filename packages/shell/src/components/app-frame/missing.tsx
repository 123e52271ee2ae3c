import { h, type FunctionalComponent } from '@stencil/core';
import type { ConnectionState } from '../../connection/connection.js';
import { MessageCard } from '../../parts/message-card.js';
import type { Translate } from '../../strings/speech.js';

interface MissingProps {
  readonly t: Translate;
  /** A page, or something that was to open over it. */
  readonly what: 'page' | 'part';
  readonly connected: ConnectionState;
  readonly retry: () => void;
}

/** Code did not arrive: what that means, and the way on. */
export const Missing: FunctionalComponent<MissingProps> = ({ t, what, connected, retry }) => {
  if (what === 'part') {
    return (
      <p class="missing" role="alert">
        {t('partBroken.text')} {button(t, retry)}
      </p>
    );
  }
  const name = connected === 'offline' ? 'pageOffline' : 'pageFailed';
  return (
    <MessageCard heading={t(`${name}.title`)} alert>
      <p>{t(`${name}.text`)}</p>
      {connected !== 'offline' && button(t, retry)}
    </MessageCard>
  );
};

function button(t: Translate, retry: () => void) {
  return (
    <button class="button" type="button" onClick={() => retry()}>
      {t('retry')}
    </button>
  );
}
