/** What the reader is to know of how a file was read. */
export type FileNotice =
  | { readonly kind: 'guessedEncoding' }
  /** There are more rows, or columns, than are read. */
  | { readonly kind: 'rows' | 'columns'; readonly most: number }
  /** A quotation mark in this row is never closed: all that follows is in one cell. */
  | { readonly kind: 'openQuote'; readonly row: number }
  /** The message says that it has so many payments. */
  | { readonly kind: 'count'; readonly told: number; readonly count: number }
  /** The message says that its amounts come to so much: decimals, or whatever stands there. */
  | { readonly kind: 'sum'; readonly told: string; readonly sum: string }
  /** So many payments are no credit transfers, and not read. */
  | { readonly kind: 'method'; readonly count: number }
  /** The message was made here, at this point in time (RFC 3339): the bank has its payments. */
  | { readonly kind: 'own'; readonly madeAt: string };
