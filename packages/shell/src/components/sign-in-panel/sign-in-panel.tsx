import { Component, Element, h, Prop, State } from '@stencil/core';
import { Mark } from '../../parts/mark.js';
import type { SignInFailure } from '../../session/auth-port.js';
import { words } from '../../strings/en.js';

const text = words.signIn;

type Field = 'userName' | 'password';
type Errors = Partial<Record<Field, string>>;

/** The sign-in: two fields, one button. What was typed stays until it succeeds. */
@Component({ tag: 'sign-in-panel', styleUrls: ['../../global/parts.css', 'sign-in-panel.css'], shadow: true })
export class SignInPanel {
  @Element() host!: HTMLElement;

  /** Signs in; answers why not. */
  @Prop() signIn!: (userName: string, password: string) => Promise<SignInFailure | undefined>;
  /** The session ended by itself, which is said. */
  @Prop() ended = false;

  @State() pending = false;
  @State() failure: SignInFailure | undefined;
  @State() errors: Errors = {};

  #userName: HTMLInputElement | undefined;
  #password: HTMLInputElement | undefined;

  componentDidLoad(): void {
    this.#userName?.focus();
  }

  render() {
    return (
      <main>
        <form noValidate onSubmit={(event) => void this.#submit(event)}>
          <header>
            <Mark />
            <p class="product">{words.product}</p>
            <h1>{text.title}</h1>
          </header>
          {this.ended && !this.failure ? (
            <p class="notice" role="status">
              {text.ended}
            </p>
          ) : null}
          {this.failure ? (
            <p class="failure" role="alert">
              {text.failures[this.failure]}
            </p>
          ) : null}
          {this.#field('userName', 'username', 'text', (input) => (this.#userName = input))}
          {this.#field('password', 'current-password', 'password', (input) => (this.#password = input))}
          <button class="button primary" type="submit" aria-disabled={this.pending ? 'true' : null}>
            {this.pending ? text.pending : text.submit}
          </button>
        </form>
      </main>
    );
  }

  #field(field: Field, autocomplete: string, type: string, ref: (input: HTMLInputElement | undefined) => void) {
    const error = this.errors[field];
    return (
      <div class="field">
        <label htmlFor={field}>{text[field]}</label>
        <input
          id={field}
          name={autocomplete}
          type={type}
          autocomplete={autocomplete}
          autocapitalize="none"
          spellcheck={false}
          required
          aria-invalid={error ? 'true' : null}
          aria-describedby={error ? `${field}-error` : null}
          onInput={() => this.#clear(field)}
          ref={ref}
        />
        {error ? (
          <p class="error" id={`${field}-error`}>
            {error}
          </p>
        ) : null}
      </div>
    );
  }

  #clear(field: Field): void {
    if (this.errors[field]) this.errors = { ...this.errors, [field]: undefined };
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const [userName, password] = [this.#userName, this.#password];
    if (this.pending || !userName || !password) return;
    const name = userName.value.trim();
    this.errors = {
      ...(name ? {} : { userName: text.userNameMissing }),
      ...(password.value ? {} : { password: text.passwordMissing }),
    };
    if (!name) userName.focus();
    else if (!password.value) password.focus();
    else await this.#attempt(name, password.value);
  }

  async #attempt(userName: string, password: string): Promise<void> {
    this.pending = true;
    this.failure = undefined;
    try {
      this.failure = await this.signIn(userName, password);
    } finally {
      this.pending = false;
    }
  }
}
