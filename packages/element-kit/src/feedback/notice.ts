import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from './icons.js';

/** One thing to do about what a notice says. */
export interface NoticeAction {
  readonly label: string;
  run(): void;
}

export interface Notice {
  /** One of the kit's icons. */
  readonly icon?: TemplateResult;
  readonly title: string;
  readonly text?: string;
  readonly action?: NoticeAction | undefined;
  /** Comes last, as a slot for what the host adds. */
  readonly more?: unknown;
}

/** Says in place of content why there is none: empty, denied, session ended, not loaded. */
export function noticeTemplate(notice: Notice): TemplateResult {
  return html`<div class="notice" part="notice">
    ${notice.icon ?? nothing}
    <p class="notice-title">${notice.title}</p>
    ${notice.text ? html`<p class="muted">${notice.text}</p>` : nothing} ${actionTemplate(notice.action)}
    ${notice.more ?? nothing}
  </div>`;
}

/** Says over content that is still shown what is wrong with it, and is announced at once. */
export function alertTemplate(notice: Notice): TemplateResult {
  return html`<div class="alert" part="alert" role="alert">
    ${alertIcon()}
    <p><strong>${notice.title}</strong> ${notice.text ?? nothing}</p>
    ${actionTemplate(notice.action)}
  </div>`;
}

function actionTemplate(action: NoticeAction | undefined): TemplateResult | typeof nothing {
  if (!action) return nothing;
  return html`<button type="button" class="button" @click=${action.run}>${action.label}</button>`;
}
