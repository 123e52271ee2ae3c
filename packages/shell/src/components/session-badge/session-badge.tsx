import { Component, h, Prop } from '@stencil/core';
import type { Translate } from '../../strings/speech.js';

/** Who is signed in, for which company, and the way out. */
@Component({ tag: 'session-badge', styleUrls: ['../../global/parts.css', 'session-badge.css'], shadow: true })
export class SessionBadge {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() userName = '';
  @Prop() companyName = '';
  /** Ends the session. */
  @Prop() signOut!: () => void;

  render() {
    return [
      <div class="who">
        <span class="monogram" aria-hidden="true">
          {initials(this.companyName)}
        </span>
        <p class="names">
          <bdi class="company">{this.companyName}</bdi>
          <bdi class="user">{this.userName}</bdi>
        </p>
      </div>,
      <button class="button" type="button" onClick={() => this.signOut()}>
        {this.t('signOut')}
      </button>,
    ];
  }
}

/** The first letters of a name's first and last words. */
function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends
    .map((part) => Array.from(part ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
