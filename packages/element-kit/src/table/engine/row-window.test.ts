import { expect } from '@open-wc/testing';
import { rowsToDraw } from './row-window.js';

const at = (top: number): { top: number; bottom: number } => ({ top, bottom: top + 400 });

describe('rowsToDraw', () => {
  it('draws what is seen and some rows around it', () => {
    expect(rowsToDraw(at(0), 40, 1_000)).to.deep.equal({ start: 0, end: 22 });
    expect(rowsToDraw(at(20_000), 40, 1_000)).to.deep.equal({ start: 488, end: 522 });
    expect(rowsToDraw(at(39_800), 40, 1_000)).to.deep.equal({ start: 983, end: 1_000 });
  });

  it('leaves as it is what still covers the view, and draws anew before its end is seen', () => {
    const drawn = rowsToDraw(at(20_000), 40, 1_000);
    expect(rowsToDraw(at(20_300), 40, 1_000, drawn)).to.deep.equal(drawn);
    expect(rowsToDraw(at(20_400), 40, 1_000, drawn)).to.deep.equal({ start: 498, end: 532 });
    expect(rowsToDraw(at(19_600), 40, 1_000, drawn)).to.deep.equal({ start: 478, end: 512 });
  });

  it('follows a list that grows, shrinks or is empty', () => {
    expect(rowsToDraw(at(0), 40, 10, { start: 0, end: 5 })).to.deep.equal({ start: 0, end: 10 });
    expect(rowsToDraw(at(4_000), 40, 3, { start: 90, end: 120 })).to.deep.equal({ start: 0, end: 3 });
    expect(rowsToDraw(at(0), 40, 0)).to.deep.equal({ start: 0, end: 0 });
  });
});
