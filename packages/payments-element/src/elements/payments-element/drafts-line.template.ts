import { formatMoment, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { KeptDraft } from '../../controllers/workspace-drafts.js';
import { isolated } from '../payment-form/filled-words.js';
import type { WorkspaceText } from './workspace-text.js';

export interface DraftsLineContext extends WorkspaceText {
  readonly locale: string;
  readonly drafts: readonly KeptDraft[];
  goOn(draft: KeptDraft): void;
  discard(draft: KeptDraft): void;
}

/** Over the list: what was typed before and is not saved. Several are counted, and shown when asked for. */
export function draftsLineTemplate(context: DraftsLineContext): TemplateResult | typeof nothing {
  const { drafts, t } = context;
  const [first] = drafts;
  if (!first) return nothing;
  const isOne = drafts.length === 1;
  return html`<section class="pending" part="drafts" aria-label=${t('draft.label')}>
    ${
      isOne
        ? html`<div class="pending-head">${infoIcon()} ${draftTemplate(first, context)}</div>`
        : html`<details>
            <summary>${t('draft.several', { count: drafts.length })}</summary>
            <ul>
              ${drafts.map((draft) => html`<li>${draftTemplate(draft, context)}</li>`)}
            </ul>
          </details>`
    }
  </section>`;
}

function draftTemplate(draft: KeptDraft, context: DraftsLineContext): TemplateResult {
  const { t, goOn, discard } = context;
  const text = draftText(draft, context);
  const label = (word: 'draft.continue' | 'draft.discard'): string => `${t(word)}: ${text}`;
  return html`<p>${text}</p>
    <div class="pending-actions">
      <button type="button" class="button" aria-label=${label('draft.continue')} @click=${() => goOn(draft)}>
        ${t('draft.continue')}
      </button>
      <button type="button" class="button plain" aria-label=${label('draft.discard')} @click=${() => discard(draft)}>
        ${t('draft.discard')}
      </button>
    </div>`;
}

function draftText({ texts, isNew, keptAtMs }: KeptDraft, { t, locale }: DraftsLineContext): string {
  const time = formatMoment(keptAtMs, locale);
  const name = texts['creditorName']?.trim();
  if (!isNew) return t('draft.change', { time });
  return name ? t('draft.new', { creditor: isolated(name), time }) : t('draft.newUnnamed', { time });
}
