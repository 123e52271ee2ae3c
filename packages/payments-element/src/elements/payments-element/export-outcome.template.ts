import { alertTemplate, checkIcon, formatMoment, intl } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { begunAt, SETTLED_AFTER_MS } from '../../controllers/begun-files.js';
import type {
  BatchState,
  EarlierFile,
  EarlierFiles,
  ExportState,
  HandOverResult,
} from '../../controllers/export-desk.js';
import { sumsTemplate } from './export-content.template.js';
import { detailsTemplate, noteTemplate, type ExportContentContext } from './export-details.template.js';
import { leftOutTemplate } from './export-left-out.template.js';
import { currencySums } from './export-text.js';

export interface ExportOutcomeContext extends ExportContentContext {
  readonly isOffline: boolean;
  again(messageId: string): void;
}

/** How far the marks are. */
export function markingTemplate(batch: BatchState, { t, isOffline, locale }: ExportOutcomeContext): TemplateResult {
  const { total, saved, failed, phase } = batch;
  const label = t('export.marking', { count: total });
  const format = (count: number): string => intl('number', locale, {}).format(count);
  const standing = phase === 'stopping' ? 'export.stopping' : isOffline ? 'export.offline' : 'export.waiting';
  return html`<p id="export-marking">${label}</p>
    <div class="export-progress">
      <progress max=${total} value=${saved + failed} aria-labelledby="export-marking"></progress>
      <span class="export-figure"
        >${t('export.progress', { count: format(saved + failed), total: format(total) })}</span
      >
    </div>
    <p class="muted">${phase === 'running' || phase === 'idle' ? nothing : t(standing)}</p>`;
}

/** What came of handing over. */
export function handedTemplate(
  { result, file }: ExportState & { readonly step: 'handed' },
  context: ExportOutcomeContext,
): TemplateResult {
  const { t } = context;
  const { marked, unsent, unsure } = result;
  if (unsure.length > 0)
    return html`${alertTemplate({ title: t('export.unsure', { count: unsure.length }), text: t('export.unsureText') })}`;
  return html`${
    file
      ? html`<p class="export-good">
            ${checkIcon()}<span
              ><strong>${t('export.handed', { count: marked.length })}</strong>
              ${t('export.fileSaved', { name: file.name })}</span
            >
          </p>
          ${sumsTemplate(marked, context)}`
      : html`<p><strong>${t('export.handedNone')}</strong></p>`
  }
  ${unsent.length > 0 ? noteTemplate(t('export.unsent', { count: unsent.length })) : nothing}
  ${lostTemplate(result, context)}`;
}

function lostTemplate({ lost }: HandOverResult, { t }: ExportOutcomeContext): TemplateResult | typeof nothing {
  if (lost.length === 0) return nothing;
  const reasons = [...new Set(lost.map(({ why }) => why))];
  return html`<section class="export-out">
    <h3>${t('export.lost', { count: lost.length })}</h3>
    ${reasons.map((reason) => {
      const own = lost.filter(({ why }) => why === reason);
      const names = own.map(({ id, current }) => current?.creditorName ?? t('export.lostOne', { id }));
      const lines = html`<ul class="export-lines">
        ${names.slice(0, 50).map((name) => html`<li><bdi>${name}</bdi></li>`)}
      </ul>`;
      return detailsTemplate(`${t(`export.lost.${reason}`)} (${String(own.length)})`, lines);
    })}
  </section>`;
}

/** Why a file that stands cannot be made. */
export function blockedTemplate(
  { blocked }: ExportState & { readonly step: 'blocked' },
  context: ExportOutcomeContext,
): TemplateResult {
  const { t } = context;
  if (blocked === 'young') return html`${alertTemplate({ title: t('export.blocked'), text: t('export.young') })}`;
  return html`${alertTemplate({ title: t('export.blocked'), text: t('export.blockedText') })}
  ${leftOutTemplate(blocked, context)}`;
}

/** A file of before, made once more. */
export function remadeTemplate(
  { file, strays }: ExportState & { readonly step: 'remade' },
  { t }: ExportContentContext,
): TemplateResult {
  return html`<p>
      <strong>${t('export.remade', { count: file.count })}</strong>
      ${t('export.remadeSaved', { name: file.name })}
    </p>
    ${strays > 0 ? noteTemplate(t('export.strays', { count: strays })) : nothing}`;
}

/** The files of before, newest first. */
export function filesTemplate({ files, isPartial }: EarlierFiles, context: ExportOutcomeContext): TemplateResult {
  const { t } = context;
  const note = isPartial ? noteTemplate(t('export.filesPartial')) : nothing;
  if (files.length === 0)
    return html`${note}
      <p>${t('export.filesNone')}</p>`;
  return html`${note}
    <ul class="export-files">
      ${files.map((file) => html`<li>${fileTemplate(file, context)}</li>`)}
    </ul>`;
}

function fileTemplate(file: EarlierFile, { t, locale, again }: ExportOutcomeContext): TemplateResult {
  const { messageId, payments } = file;
  const begun = begunAt(file);
  const sums = currencySums(payments, locale).map(({ text }) => text);
  const facts = [t('export.count', { count: payments.length }), ...sums].join(' · ');
  if (begun === undefined)
    return html`<p><bdi>${t('export.foreign', { id: messageId })}</bdi><bdi class="muted">${facts}</bdi></p>`;
  const time = formatMoment(begun, locale);
  const isYoung = Date.now() - begun < SETTLED_AFTER_MS;
  return html`<p>
      <time datetime=${file.createdAt ?? ''}>${time}</time>
      <bdi class="muted">${messageId}.xml</bdi>
      <bdi class="muted">${facts}</bdi>
      ${isYoung ? html`<span class="muted">${t('export.young')}</span>` : nothing}
    </p>
    <button type="button" class="button" aria-label=${`${t('export.again')}: ${time}`} @click=${() => again(messageId)}>
      ${t('export.again')}
    </button>`;
}
