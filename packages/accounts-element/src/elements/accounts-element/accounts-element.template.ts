import { alertTemplate, plusIcon } from '@remit-elements/element-kit/core.js';
import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { workspaceWords } from '../../strings/en.js';
import type { HeadingLevel } from './heading-level.js';

export interface ToolbarContext {
  readonly heading: HeadingLevel;
  /** Absent where the reader may not. */
  readonly create: (() => void) | undefined;
  t(key: keyof typeof workspaceWords | 'table.retry'): string;
}

/** Heading and actions over the list. */
export function toolbarTemplate(context: ToolbarContext): TemplateResult {
  const { heading, create, t } = context;
  const title = t('workspace.title');
  const button = create ? newTemplate(context) : nothing;
  if (heading !== 'none') {
    return html`<div class="toolbar" part="toolbar">${headingTemplate(heading, title)} ${button}</div>`;
  }
  // Without a heading it is still told what the buttons are of.
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${title}>
    <span class="title"></span>${button}
  </div>`;
}

/** In the toolbar's place where that has no room for it. */
export function footTemplate(context: ToolbarContext): TemplateResult | typeof nothing {
  return context.create ? html`<div class="new-place">${newTemplate(context)}</div>` : nothing;
}

/** For the table's slot: how to begin. */
export function emptyTemplate({ create, t }: ToolbarContext): TemplateResult | typeof nothing {
  if (!create) return nothing;
  return html`<button type="button" slot="empty" class="button" @click=${create}>${t('workspace.first')}</button>`;
}

/**
 * Of a part of the page's program that could not be fetched. Browsers from before the end of 2026 keep the failure until
 * the page is loaded anew, whatever is asked for later (https://github.com/whatwg/html/pull/10327).
 */
export function lostTemplate(failures: number, fetch: () => void, t: ToolbarContext['t']): TemplateResult {
  const action =
    failures === 1
      ? { label: t('table.retry'), run: fetch }
      : { label: t('workspace.reload'), run: () => location.reload() };
  return alertTemplate({ title: t('workspace.lost'), action });
}

/**
 * The line that says what was done; it is always there, so that what comes into it is announced.
 * @param icon Comes with what can be done.
 * @param hush When it has been there long enough; not while the reader is at it.
 */
export function saidTemplate(said: string, icon: (() => TemplateResult) | undefined, hush: () => void): TemplateResult {
  return html`<div class="toast ${said ? '' : 'hidden'}" @animationend=${hush}>
    ${said ? icon?.() : nothing}
    <p role="status" part="status" class="said">${said}</p>
  </div>`;
}

function headingTemplate(heading: HeadingLevel, title: string): TemplateResult {
  // A host may set anything.
  const tag = unsafeStatic(/^[1-6]$/.test(heading) ? `h${heading}` : 'h2');
  return staticHtml`<${tag} class="title" part="heading">${title}</${tag}>`;
}

function newTemplate({ create, t }: ToolbarContext): TemplateResult {
  return html`<button type="button" class="button primary new" @click=${create}>
    ${plusIcon()}${t('workspace.new')}
  </button>`;
}
