import { checkIcon, exportIcon, importIcon, plusIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { HeadingLevel } from './heading-level.js';
import type { SaidAction } from './workspace.js';
import type { WorkspaceText } from './workspace-text.js';

export interface ToolbarContext extends WorkspaceText {
  readonly heading: HeadingLevel;
  readonly mayPrepare: boolean;
  create(): void;
  /** Absent where the reader may not. */
  readonly importPayments?: (() => void) | undefined;
  readonly exportPayments?: (() => void) | undefined;
}

/** Heading and actions over the list. */
export function toolbarTemplate(context: ToolbarContext): TemplateResult {
  const { heading, mayPrepare, importPayments, exportPayments, t } = context;
  const title = t('workspace.title');
  const isNamed = heading !== 'none';
  const content = html`${isNamed ? headingTemplate(heading, title) : html`<span class="title"></span>`}
  ${importPayments ? buttonTemplate(t('workspace.import'), importIcon(), importPayments) : nothing}
  ${exportPayments ? buttonTemplate(t('workspace.export'), exportIcon(), exportPayments) : nothing}
  ${mayPrepare ? newTemplate(context) : nothing}`;
  if (isNamed) return html`<div class="toolbar" part="toolbar">${content}</div>`;
  // Without a heading it is still told what the buttons are of.
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${title}>${content}</div>`;
}

function headingTemplate(heading: HeadingLevel, title: string): TemplateResult {
  // A host may set anything.
  const tag = unsafeStatic(/^[1-6]$/.test(heading) ? `h${heading}` : 'h2');
  return staticHtml`<${tag} class="title" part="heading">${title}</${tag}>`;
}

/** In the toolbar's place where that has no room for it; not beside what can be done with a selection. */
export function footTemplate(context: ToolbarContext, selected: number): TemplateResult | typeof nothing {
  return context.mayPrepare && selected === 0 ? html`<div class="new-place">${newTemplate(context)}</div>` : nothing;
}

function newTemplate({ create, t }: ToolbarContext): TemplateResult {
  return html`<button type="button" class="button primary new" @click=${create}>
    ${plusIcon()}${t('workspace.new')}
  </button>`;
}

function buttonTemplate(word: string, icon: TemplateResult, run: () => void): TemplateResult {
  return html`<button type="button" class="button" title=${word} @click=${run}>${icon}${word}</button>`;
}

/** For the table's slot: how to begin. */
export function emptyTemplate({ mayPrepare, create, t }: ToolbarContext): TemplateResult | typeof nothing {
  if (!mayPrepare) return nothing;
  return html`<button type="button" slot="empty" class="button" @click=${create}>${t('workspace.first')}</button>`;
}

/**
 * The line that says what was done; it is always there, so that what comes into it is announced.
 * @param hush When it has been there long enough; not while the reader is at it.
 */
export function saidTemplate(said: string, action: SaidAction | undefined, hush: () => void): TemplateResult {
  const state = said ? (action ? 'long' : '') : 'idle';
  return html`<div class="toast ${state}" @animationend=${hush}>
    ${said ? checkIcon() : nothing}
    <p role="status" part="status" class="said">${said}</p>
    ${action ? html`<button type="button" class="button plain" @click=${action.run}>${action.label}</button>` : nothing}
  </div>`;
}
