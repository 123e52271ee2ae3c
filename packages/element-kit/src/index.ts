export { baseStyles } from './base/base.styles.js';
export { addStyles } from './base/add-styles.js';
export { property, state } from './base/decorators.js';
export { defineElements, type DefineOptions } from './base/define.js';
export { RemitElement } from './base/remit-element.js';
export { warnOnce } from './base/warn-once.js';
export { formatDate, formatDateTime, formatDay, formatLongDate } from './format/date.js';
export { formatMoment } from './format/moment.js';
export { MINOR_DIGITS } from './format/minor-digits.generated.js';
export { cleanIban } from './format/clean-iban.js';
export { compactIban, groupIban } from './format/iban.js';
export { intl } from './format/intl-cache.js';
export { formatAmount, formatMoney, isCurrency, minorDigits, toDecimalString } from './format/money.js';
export type { Catalogue, Message, MessageOverrides, MessageValues, PluralMessage } from './i18n/catalogue.js';
export { formatMessage } from './i18n/format-message.js';
export type { Languages, LanguageWords } from './i18n/languages.js';
export type { Language, PluralCategories, Translation } from './i18n/translation.js';
export { canonicalLocale, closestLang, directionOf } from './i18n/locale.js';
export type { CodedError, LoadState } from './state/load-state.js';
export { detailStyles } from './detail/detail.styles.js';
export { detailTemplate, type DetailKey, type DetailModel } from './detail/detail-template.js';
export { factsStyles } from './detail/facts.styles.js';
export { DetailController, type DetailAbout } from './detail/detail-controller.js';
export {
  DetailStore,
  type DetailListener,
  type DetailRow,
  type DetailSource,
  type DetailState,
} from './detail/detail-store.js';
export { SourceController, type SourceHost } from './state/source-controller.js';
export { SessionFollower, type OfSession } from './state/session-follower.js';
export { StoreController } from './state/store-controller.js';
export { ChangeHints } from './state/change-hints.js';
export { FreshnessWatch, type Freshness, type PageSign, type PageSigns } from './state/freshness.js';
export { pause, pauseAskedFor, spread } from './state/pause.js';
export { Store } from './state/store.js';
export { SessionVault, type VaultEntry, type VaultOptions, type VaultTrouble } from './state/session-vault.js';
export {
  FIRST_PAGE,
  hasNextPage,
  hasPreviousPage,
  pageRead,
  rangeOf,
  startOf,
  type PageRange,
  type Pages,
} from './table/engine/pages.js';
export { rowsToDraw, type ListView, type RowRange } from './table/engine/row-window.js';
export { WindowRows, type RowSource } from './table/window-rows.js';
export { RowSelection, type SelectedPart } from './table/engine/row-selection.js';
export { DialogController, deepFocus } from './feedback/dialog-controller.js';
export { dialogTemplate, type DialogModel } from './feedback/dialog-template.js';
export { dialogStyles } from './feedback/dialog.styles.js';
export { toastStyles } from './feedback/toast.styles.js';
export { feedbackStyles } from './feedback/feedback.styles.js';
export {
  alertIcon,
  bookmarkIcon,
  calendarIcon,
  checkIcon,
  closeIcon,
  columnsIcon,
  downIcon,
  exportIcon,
  filterIcon,
  importIcon,
  infoIcon,
  keyboardIcon,
  lockIcon,
  nextIcon,
  plusIcon,
  previousIcon,
  searchIcon,
  sheetIcon,
  upIcon,
} from './feedback/icons.js';
export { PoliteLine } from './feedback/polite-line.js';
export { alertTemplate, noticeTemplate, type Notice, type NoticeAction } from './feedback/notice.js';
export { moreStyles } from './base/more.styles.js';
export { pagerTemplate, type PagerStep } from './table/pager-template.js';
export { tableTemplate, type Column, type TableModel } from './table/table-template.js';
export { tableStyles } from './table/table.styles.js';
export { uncoverFrom } from './table/uncover-from.js';
export { uncoverRow } from './table/uncover-row.js';
export { dateFieldTemplate, type DateFieldModel } from './form/date-field.js';
export {
  fieldTemplate,
  selectFieldTemplate,
  textFieldTemplate,
  type ControlModel,
  type FieldModel,
  type SelectFieldModel,
  type TextFieldModel,
} from './form/field-template.js';
export { FormController, type FormOptions } from './form/form-controller.js';
export { formStyles } from './form/form.styles.js';
export { ibanFieldTemplate, regroupIban, type TextAndCaret } from './form/iban-field.js';
export { moneyFieldTemplate } from './form/money-field.js';
export { uncover } from './form/uncover.js';
export { formatNumericDate } from './format/numeric-date.js';
