import { expect } from '@open-wc/testing';
import { FIRST_PAGE, hasNextPage, hasPreviousPage, pageRead, rangeOf, startOf } from './pages.js';

describe('pages over tokens', () => {
  const one = pageRead(FIRST_PAGE, 0, 25, 'second');
  const two = pageRead(one, 1, 25, 'third');
  const three = pageRead(two, 2, 7, undefined);

  it('begin with nothing, before and behind', () => {
    expect([hasNextPage(FIRST_PAGE), hasPreviousPage(FIRST_PAGE)]).to.deep.equal([false, false]);
    expect(rangeOf(FIRST_PAGE)).to.deep.equal({ from: 0, to: 0, known: 0, more: true });
  });

  it('remember where each begins, so that Back works', () => {
    expect([0, 1, 2].map((index) => startOf(three, index))).to.deep.equal([undefined, 'second', 'third']);
    const back = pageRead(three, 1, 25, 'third');
    expect([back.index, hasPreviousPage(back), hasNextPage(back)]).to.deep.equal([1, true, true]);
  });

  it('count honestly: more while there is a token, the whole at the end', () => {
    expect(rangeOf(one)).to.deep.equal({ from: 1, to: 25, known: 25, more: true });
    expect(rangeOf(two)).to.deep.equal({ from: 26, to: 50, known: 50, more: true });
    expect(rangeOf(three)).to.deep.equal({ from: 51, to: 57, known: 57, more: false });
  });

  it('count a short page, and an empty one in the middle, as what they are', () => {
    const short = pageRead(pageRead(FIRST_PAGE, 0, 3, 'b'), 1, 0, 'c');
    expect(rangeOf(short)).to.deep.equal({ from: 3, to: 3, known: 3, more: true });
    expect(hasNextPage(short)).to.equal(true);
  });

  it('forget what came after a page that is read again', () => {
    expect(rangeOf(pageRead(three, 0, 25, undefined))).to.deep.equal({ from: 1, to: 25, known: 25, more: false });
  });
});
