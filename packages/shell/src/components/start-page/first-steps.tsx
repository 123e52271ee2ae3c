import { h, type FunctionalComponent } from '@stencil/core';
import { hrefOf, type PageName } from '../../router/routes.js';
import type { Setup } from '../../start/start-figures.js';
import type { Translate } from '../../strings/speech.js';

interface FirstStepsProps {
  readonly t: Translate;
  readonly setup: Setup;
  readonly isAdmin: boolean;
}

interface Step {
  readonly name: 'account' | 'colleague' | 'payment';
  readonly page: PageName;
  readonly isDone: boolean;
}

/** What a company does first, until it has a payment. */
export const FirstSteps: FunctionalComponent<FirstStepsProps> = ({ t, setup, isAdmin }) => (
  <section class="panel first" aria-labelledby="first">
    <h2 id="first">{t('start.first')}</h2>
    {isAdmin || setup.hasAccount ? (
      <ol class="steps">{stepsOf(setup, isAdmin).map((step) => line(t, step))}</ol>
    ) : (
      <p>{t('start.first.wait')}</p>
    )}
  </section>
);

function stepsOf(setup: Setup, isAdmin: boolean): readonly Step[] {
  const payment: Step = { name: 'payment', page: 'payments', isDone: setup.hasPayment };
  if (!isAdmin) return [payment];
  return [
    { name: 'account', page: 'accounts', isDone: setup.hasAccount },
    { name: 'colleague', page: 'members', isDone: setup.hasColleague ?? false },
    payment,
  ];
}

function line(t: Translate, { name, page, isDone }: Step) {
  return (
    <li class={{ done: isDone }} key={name}>
      <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" />
        {isDone && <path d="m5 8.2 2.1 2.1L11 6.2" />}
      </svg>
      <div>
        {isDone ? (
          <p class="step">
            {t(`start.first.${name}`)} <span class="muted">{t('start.first.done')}</span>
          </p>
        ) : (
          <p class="step">
            <a href={hrefOf(page)}>{t(`start.first.${name}`)}</a>
          </p>
        )}
        <p class="muted">{t(`start.first.${name}Text`)}</p>
      </div>
    </li>
  );
}
