import { Component, h, Prop, State } from '@stencil/core';
import { CodeField, codeOf } from '../../parts/code-field.js';
import { DoorCard, Submit } from '../../parts/door-card.js';
import type { ConfirmOutcome, Doors } from '../../session/doors.js';
import type { Refusal } from '../../session/doors-port.js';
import type { Translate } from '../../strings/speech.js';

/** The mailed code comes back: the address is theirs, and they are signed in. */
@Component({
  tag: 'confirm-panel',
  styleUrls: ['../../global/parts.css', '../../parts/fields.css', '../../parts/door.css'],
  shadow: true,
})
export class ConfirmPanel {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() doors!: Doors;
  @Prop() email = '';
  /** Confirmed, but not signed in: the password is not known here any more. */
  @Prop() confirmed!: () => void;
  /** The provider let it come to nothing, for this reason: back to the form. */
  @Prop() refused!: (refusal: Refusal) => void;
  /** Back to the form: the address was wrong. */
  @Prop() again!: () => void;

  @State() pending = false;
  @State() failure: Refusal | undefined;
  @State() resent = false;
  @State() missing = false;

  #code: HTMLInputElement | undefined;

  componentDidLoad(): void {
    this.#code?.focus();
  }

  render() {
    const { t, failure } = this;
    return (
      <DoorCard
        t={t}
        heading={t('code.title')}
        text={t('code.sent', { email: isolated(this.email) })}
        notice={this.resent ? t('code.resent') : undefined}
        failure={failure && t(`failed.${failure}`)}
        onSubmit={() => void this.#submit()}
      >
        <CodeField
          label={t('code.label')}
          error={this.missing ? t('code.missing') : undefined}
          inputRef={(input) => (this.#code = input)}
          onType={() => (this.missing = false)}
        />
        <Submit label={t('code.submit')} pendingLabel={t('code.pending')} pending={this.pending} />
        <p class="others">
          <button type="button" onClick={() => void this.#resend()}>
            {t('code.resend')}
          </button>
          <button type="button" onClick={() => this.again()}>
            {t('code.again')}
          </button>
        </p>
      </DoorCard>
    );
  }

  async #submit(): Promise<void> {
    const code = codeOf(this.#code);
    this.missing = code === undefined;
    if (code === undefined) this.#code?.focus();
    else await this.#act(() => this.doors.confirm(code));
  }

  async #resend(): Promise<void> {
    this.resent = (await this.#act(() => this.doors.resend())) === undefined;
  }

  async #act(act: () => Promise<ConfirmOutcome>): Promise<ConfirmOutcome> {
    if (this.pending) return 'unknown';
    this.pending = true;
    this.failure = undefined;
    this.resent = false;
    const outcome = await act();
    this.pending = false;
    if (outcome === 'confirmed') this.confirmed();
    else if (outcome && !this.doors.notes.pending) this.refused(outcome);
    else this.failure = outcome;
    if (outcome?.startsWith('code')) this.#code?.focus();
    return outcome;
  }
}

/** An address keeps its own direction within a sentence of any. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
