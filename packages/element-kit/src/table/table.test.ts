import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { pagerTemplate } from './pager-template.js';
import { tableTemplate, type TableModel } from './table-template.js';

interface Row {
  readonly id: string;
  readonly name: string;
}

const model: TableModel<Row> = {
  caption: 'Things',
  columns: [
    { key: 'name', label: 'Name', card: 'title', cell: (row) => row.name },
    { key: 'size', label: 'Size', align: 'end', sort: 'ascending', cell: () => '1' },
  ],
  rows: [
    { id: 'a', name: 'One' },
    { id: 'b', name: 'Two' },
  ],
  busy: false,
  skeletons: 3,
  firstIndex: 26,
  total: undefined,
  rowKey: ({ id }) => id,
};

const rowsIn = (place: Element): HTMLTableRowElement[] => [...place.querySelectorAll<HTMLTableRowElement>('tbody tr')];
const namesIn = (place: Element): string[] => rowsIn(place).map((row) => row.cells[0]!.textContent);

describe('tableTemplate', () => {
  it('names the table, its columns and its rows, and says by which column they are in order', async () => {
    const place = await fixture<HTMLElement>(html`<div>${tableTemplate(model)}</div>`);
    expect(place.querySelector('caption')!.textContent.trim()).to.equal('Things');
    expect([...place.querySelectorAll('thead th')].map((head) => head.getAttribute('aria-sort'))).to.deep.equal([
      null,
      'ascending',
    ]);
    expect(rowsIn(place).map((row) => row.cells[0]!.outerHTML.slice(0, 15))).to.deep.equal([
      '<th scope="row"',
      '<th scope="row"',
    ]);
  });

  it('says where its rows stand in a list whose length is not known', async () => {
    const place = await fixture<HTMLElement>(html`<div>${tableTemplate(model)}</div>`);
    expect(place.querySelector('table')!.getAttribute('aria-rowcount')).to.equal('-1');
    expect(rowsIn(place).map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['27', '28']);
  });

  it('stands skeletons in for rows that are on their way, and dims those of before', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    render(tableTemplate({ ...model, busy: true, rows: [] }), place);
    expect(rowsIn(place).map((row) => row.getAttribute('aria-hidden'))).to.deep.equal(['true', 'true', 'true']);
    render(tableTemplate({ ...model, busy: true }), place);
    expect([namesIn(place), place.querySelector('table')!.className]).to.deep.equal([['One', 'Two'], 'dimmed']);
  });

  it('keeps each row’s element through any new order, and takes the gone ones away', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const [one, two, three] = ['One', 'Two', 'Three'].map((name) => ({ id: name, name }));
    render(tableTemplate({ ...model, rows: [one!, two!] }), place);
    const [before] = rowsIn(place);
    before!.tabIndex = 0;
    before!.focus();
    render(tableTemplate({ ...model, rows: [three!, one!, two!] }), place);
    expect(namesIn(place)).to.deep.equal(['Three', 'One', 'Two']);
    expect(rowsIn(place)[1] === before && document.activeElement === before).to.equal(true);
    render(tableTemplate({ ...model, rows: [two!, three!] }), place);
    expect(namesIn(place)).to.deep.equal(['Two', 'Three']);
    render(tableTemplate({ ...model, rows: [] }), place);
    expect(rowsIn(place)).to.have.length(0);
  });

  it('starts the mark of a change anew with each further change', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const marks = [1, 2, 3].map((times) => {
      render(tableTemplate({ ...model, changes: new Map([['a', times]]) }), place);
      return rowsIn(place).map((row) => row.className);
    });
    expect(marks).to.deep.equal([
      ['changed-1', ''],
      ['changed-0', ''],
      ['changed-1', ''],
    ]);
  });
});

describe('pagerTemplate', () => {
  it('does nothing at a step that is not possible, and keeps it focusable', async () => {
    const steps: string[] = [];
    const step = (text: string, possible: boolean) => ({
      text,
      label: `${text} page`,
      possible,
      run: () => steps.push(text),
    });
    const place = await fixture<HTMLElement>(
      html`<div>${pagerTemplate(step('Previous', false), step('Next', true))}</div>`,
    );
    const [previous, next] = place.querySelectorAll('button');
    previous!.click();
    next!.click();
    expect(steps).to.deep.equal(['Next']);
    expect([
      previous!.disabled,
      previous!.getAttribute('aria-disabled'),
      next!.getAttribute('aria-label'),
    ]).to.deep.equal([false, 'true', 'Next page']);
  });
});
