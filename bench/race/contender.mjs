/**
 * What a contender's page leaves as `globalThis.contender`.
 *
 * @typedef {object} Contender
 * @property {(place: Element, given: Given) => void} mount Puts the table into a place; rows come when they come.
 * @property {() => void} unmount Takes it away again, with all that it holds.
 * @property {() => Node} root What changes when rows do: a shadow root, or an element.
 * @property {() => readonly Element[]} rows The rows that are drawn.
 * @property {() => Promise<void>} ready After the rows: all that it fetches later is there.
 * @property {() => void} next The next page.
 * @property {() => void} previous The page before.
 * @property {(field: 'CREDITOR_NAME' | 'AMOUNT', direction: 'ASC' | 'DESC') => void} sort
 * @property {(statuses: readonly string[] | undefined) => void} filter By status; undefined: by nothing.
 * @property {() => Element} scroller What scrolls, in the mode `scroll`.
 *
 * @typedef {object} Given
 * @property {'pages' | 'client' | 'scroll'} mode `pages`: 25 rows at a time, asked of the gateway, which tells of changes;
 *   `client`: all rows are in the page and a page of 25 is shown; `scroll`: all of them can be scrolled through, in a box of 700 px.
 * @property {object} gateway A `PaymentsGateway`, for `pages` and `scroll`.
 * @property {readonly object[]} rows All payments, in no order, for `client` and, where there is no other way, `scroll`.
 */
export {};
