/* global document */
import '../../../packages/payments-element/dist/elements/payments-table/payments-table.define.js';

let table;

const buttonNamed = (name) =>
  [...table.shadowRoot.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === name);

/** @type {import('../../race/contender.mjs').Contender} */
globalThis.contender = {
  mount(place, { mode, gateway, rows }) {
    // Client rows are the in-memory gateway's.
    if (mode === 'client') gateway.backend.seed(rows);
    table = Object.assign(document.createElement('payments-table'), {
      gateway,
      locale: 'en-GB',
      selection: [],
      views: [],
      paging: mode === 'scroll' ? 'continuous' : 'pages',
    });
    if (mode === 'scroll') table.style.setProperty('--payments-table-block-size', '700px');
    place.append(table);
  },
  unmount: () => table.remove(),
  root: () => table.shadowRoot,
  rows: () => [...table.shadowRoot.querySelectorAll('tbody tr:not(.skeleton, .space)')],
  ready: () => table.updateComplete,
  next: () => buttonNamed('Next page').click(),
  previous: () => buttonNamed('Previous page').click(),
  sort: (field, direction) => (table.viewState = { ...table.viewState, sort: { field, direction } }),
  filter: (status) => (table.viewState = { ...table.viewState, filter: status ? { status } : {} }),
  scroller: () => table.shadowRoot.querySelector('.frame'),
};
