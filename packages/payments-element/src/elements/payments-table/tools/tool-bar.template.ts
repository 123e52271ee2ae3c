import { bookmarkIcon, closeIcon, columnsIcon, filterIcon, keyboardIcon, warnOnce } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { PAGE_SIZES, type PageSize, type PaymentsViewState } from '../../../model/view-state.js';
import type { FilterChip } from './filter-chips.js';
import type { ToolsContext, ToolsHost } from './tools-host.js';

export interface ToolBar extends Pick<ToolsContext, 't'> {
  readonly search: unknown;
  readonly chips: readonly FilterChip[];
  readonly totals: string;
  readonly hasViews: boolean;
  readonly hasShortcuts: boolean;
  /** What stands at the end of the line of totals: how current the list is. */
  readonly mark: unknown;
  openFilters(): void;
  openColumns(): void;
  openViews(): void;
  openShortcuts(): void;
  change(view: PaymentsViewState): void;
  clear(): void;
}

/** Over the list: search, filters, what is filtered by, columns; under them what it adds up to. */
export function toolBarTemplate(bar: ToolBar): TemplateResult {
  const { t, hasViews, hasShortcuts } = bar;
  return html`<div class="bar" role="search" aria-label=${t('tools.name')}>
      ${bar.search} ${openerTemplate('filters', t('tools.filters'), filterIcon(), bar.openFilters)}
      ${chipsTemplate(bar)}
      <div class="bar-end">
        ${hasViews ? openerTemplate('views', t('tools.views'), bookmarkIcon(), bar.openViews) : nothing}
        ${openerTemplate('columns', t('tools.columns'), columnsIcon(), bar.openColumns)}
        ${hasShortcuts ? iconTemplate('shortcuts', t('shortcuts.title'), keyboardIcon(), bar.openShortcuts) : nothing}
      </div>
    </div>
    <div class="line">
      <p class="totals" part="totals"><bdi>${bar.totals}</bdi></p>
      ${bar.mark}
    </div>`;
}

/** How many rows a page has. */
export function pageSizeTemplate(
  { t }: Pick<ToolsContext, 't'>,
  pageSize: PageSize,
  choose: (size: PageSize) => void,
): TemplateResult {
  const change = (event: Event): void => {
    const size = PAGE_SIZES.find((each) => String(each) === (event.target as HTMLSelectElement).value);
    if (size) choose(size);
  };
  return html`<label class="page-size"
    ><select class="control" part="page-size" @change=${change}>
      ${PAGE_SIZES.map((size) => html`<option value=${size} .selected=${size === pageSize}>${size}</option>`)}
    </select>
    ${t('tools.perPage')}</label
  >`;
}

/** How many rows a page has; 25 where a host asked for a size that there is none of. */
export function knownPageSize({ localName, viewState, query }: ToolsHost): PageSize {
  if (!PAGE_SIZES.some((size) => size === viewState.pageSize)) {
    warnOnce(`<${localName}> pageSize must be 10, 25, 50 or 100.`);
  }
  return PAGE_SIZES.find((size) => size === query.pageSize) ?? 25;
}

function openerTemplate(id: string, label: string, icon: TemplateResult, open: () => void): TemplateResult {
  return html`<button type="button" class="button opener" data-opens=${id} aria-haspopup="dialog" @click=${open}>
    ${icon}<span>${label}</span>
  </button>`;
}

function iconTemplate(id: string, label: string, icon: TemplateResult, open: () => void): TemplateResult {
  return html`<button
    type="button"
    class="button plain icon"
    data-opens=${id}
    aria-label=${label}
    title=${label}
    aria-haspopup="dialog"
    @click=${open}
  >
    ${icon}
  </button>`;
}

function chipsTemplate(bar: ToolBar): TemplateResult {
  const { t, chips, change, clear } = bar;
  return html`<div class="chips">
    ${chips.map(({ text, without }) => {
      const label = t('tools.remove', { filter: text });
      const remove = (event: Event): void => {
        keepFocus(event.currentTarget as HTMLElement);
        change(without);
      };
      return html`<span class="chip" part="chip"
        ><bdi>${text}</bdi
        ><button type="button" aria-label=${label} title=${label} @click=${remove}>${closeIcon()}</button></span
      >`;
    })}
    ${
      chips.length > 1
        ? html`<button
            type="button"
            class="button plain"
            @click=${(event: Event) => {
              keepFocus(event.currentTarget as HTMLElement);
              clear();
            }}
          >
            ${t('tools.clearAll')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What was pressed goes away with its chip: the focus goes where filters are chosen. */
function keepFocus(pressed: HTMLElement): void {
  pressed.closest('.bar')?.querySelector<HTMLElement>('[data-opens=filters]')?.focus();
}
