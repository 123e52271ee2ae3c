import { expect } from '@open-wc/testing';
import { RowSelection } from './row-selection.js';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];

describe('RowSelection', () => {
  it('selects a range from the row chosen last to this one, either way, and takes it back', () => {
    const selection = new RowSelection(10);
    selection.choose('b', true, SHOWN);
    selection.choose('d', true, SHOWN, true);
    expect([...selection.keys]).to.deep.equal(['b', 'c', 'd']);
    selection.choose('c', false, SHOWN, true);
    expect([...selection.keys]).to.deep.equal(['b']);
    selection.choose('a', true, SHOWN, true);
    expect([...selection.keys]).to.deep.equal(['b', 'a', 'c']);
  });

  it('takes one row where a range would begin on another page', () => {
    const selection = new RowSelection(10);
    selection.choose('z', true, ['y', 'z']);
    selection.choose('c', true, SHOWN, true);
    expect([...selection.keys]).to.deep.equal(['z', 'c']);
  });

  it('knows how much of what is shown is selected', () => {
    const selection = new RowSelection(10);
    expect(selection.partOf(SHOWN)).to.equal('none');
    selection.choose('a', true, SHOWN);
    expect(selection.partOf(SHOWN)).to.equal('some');
    selection.chooseAll(true, SHOWN);
    expect([selection.partOf(SHOWN), selection.partOf([])]).to.deep.equal(['all', 'none']);
    selection.chooseAll(false, SHOWN);
    expect(selection.keys.size).to.equal(0);
  });

  it('holds no more than it may, and says so', () => {
    const selection = new RowSelection(3);
    expect(selection.chooseAll(true, SHOWN)).to.equal(true);
    expect([selection.keys.size, selection.isFull]).to.deep.equal([3, true]);
    expect(selection.choose('e', true, SHOWN)).to.equal(false);
    selection.choose('a', false, SHOWN);
    expect(selection.isFull).to.equal(false);
  });
});
