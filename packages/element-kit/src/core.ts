/**
 * What a list needs, and no more. The whole kit comes by the main entry; an element that fetches its form later takes its
 * list from here, so that bundlers which split by files leave the form's pieces out of the first chunk.
 */
export { addStyles } from './base/add-styles.js';
export { defineElements, type DefineOptions } from './base/define.js';
export { warnOnce } from './base/warn-once.js';
export { property, state } from './base/decorators.js';
export { RemitElement } from './base/remit-element.js';
export { feedbackStyles } from './feedback/feedback.styles.js';
export { alertIcon, checkIcon, lockIcon, plusIcon, sheetIcon } from './feedback/icons.js';
export { alertTemplate, noticeTemplate, type Notice } from './feedback/notice.js';
export { groupIban } from './format/iban.js';
export type { MessageValues } from './i18n/catalogue.js';
export type { Languages } from './i18n/languages.js';
export type { LoadState } from './state/load-state.js';
export { SourceController, type SourceHost } from './state/source-controller.js';
export { SessionFollower, type OfSession } from './state/session-follower.js';
export { ChangeHints } from './state/change-hints.js';
export { Store } from './state/store.js';
export { tableTemplate, type Column } from './table/table-template.js';
export { tableStyles } from './table/table.styles.js';
export { uncoverRow } from './table/uncover-row.js';
export { moreStyles } from './base/more.styles.js';
