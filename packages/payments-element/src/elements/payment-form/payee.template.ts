import { alertIcon, checkIcon, infoIcon, type MessageValues } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { PayeeAnswer, PayeeVerification } from '../../controllers/payee-check.js';
import type { payeeWords } from '../../strings/payee.js';
import { filled } from './filled-words.js';

export interface PayeeContext {
  readonly answer: PayeeAnswer;
  /** It is read once more before it goes out: that there is no answer yet is to be seen then. */
  readonly isReview: boolean;
  /** Takes over the name that the bank has. */
  take?(name: string): void;
  t(key: keyof typeof payeeWords, values?: MessageValues): string;
}

/** What the creditor's bank answered to the host's question, in words; it is the person who decides what follows. */
export function payeeAnswerTemplate({ answer, isReview, take, t }: PayeeContext): TemplateResult {
  if (answer.status === 'none' || answer.status === 'asking') {
    const reads = isReview ? t('form.payee.open') : answer.status === 'asking' ? t('form.payee.asking') : '';
    return html`<p class="payee muted" data-polite>${reads}</p>`;
  }
  const { result, name } =
    answer.status === 'answered' ? answer.value : ({ result: 'notPossible', name: undefined } as const);
  return html`<p class="payee ${result}" part="payee" data-polite>
    ${result === 'match' ? checkIcon() : result === 'notPossible' ? infoIcon() : alertIcon()}
    <span>${payeeText(t, result, name)}</span>
    ${
      result === 'closeMatch' && name && take
        ? html`<button type="button" class="link" @click=${() => take(name)}>${t('form.payee.useName')}</button>`
        : nothing
    }
  </p>`;
}

function payeeText(t: PayeeContext['t'], result: PayeeVerification['result'], name: string | undefined): unknown {
  if (result === 'noMatch') return html`<strong>${t('form.payee.noMatch')}</strong> ${t('form.payee.noMatchText')}`;
  if (result !== 'closeMatch' || !name) return t(`form.payee.${result}`);
  return filled(t('form.payee.closeMatchName'), { name: html`<bdi>${name}</bdi>` });
}
