import { expect, waitUntil } from '@open-wc/testing';
import { FormController } from './form-controller.js';

type Name = 'first' | 'second';

function formOf(texts: Record<Name, string>): FormController<Name, string> {
  const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined };
  const check = (now: Readonly<Record<Name, string>>): ReadonlyMap<Name, string> =>
    new Map(
      (['first', 'second'] as const)
        .filter((name) => ['', 'wrong', 'wrong again'].includes(now[name]))
        .map((name) => [name, 'missing']),
    );
  return new FormController({ ...host, updateComplete: Promise.resolve(true) }, texts, { check });
}

describe('FormController', () => {
  it('is quiet about what is still empty before the first try, and shows everything at it', () => {
    const form = formOf({ first: '', second: '' });
    form.leave('first');
    expect(form.problems.size).to.equal(0);
    expect(form.wasTried).to.equal(false);
    expect(form.trySend()).to.equal(false);
    expect(form.wasTried).to.equal(true);
    expect([...form.problems.keys()]).to.deep.equal(['first', 'second']);
  });

  it('shows what is wrong with a filled field as soon as that is left', () => {
    const form = formOf({ first: 'wrong', second: 'wrong' });
    form.leave('first');
    expect([...form.problems.keys()]).to.deep.equal(['first']);
  });

  it('waits with that until the pointer is let go, so that nothing moves from under it', async () => {
    const form = formOf({ first: 'wrong', second: '' });
    form.hostConnected();
    window.dispatchEvent(new MouseEvent('mousedown'));
    form.leave('first');
    expect(form.problems.size).to.equal(0);
    window.dispatchEvent(new MouseEvent('mouseup'));
    await waitUntil(() => form.problems.has('first'));
    form.hostDisconnected();
    window.dispatchEvent(new MouseEvent('mousedown'));
    form.type('first', 'wrong again');
    form.leave('first');
    expect(form.problems.has('first'), 'after it was taken out').to.equal(true);
  });

  it('takes a problem away as soon as its cause is gone, and brings it back when the field is left', () => {
    const form = formOf({ first: '', second: 'b' });
    form.trySend();
    form.type('first', 'a');
    expect(form.problems.size).to.equal(0);
    form.type('first', '');
    expect(form.problems.size).to.equal(0);
    form.leave('first');
    expect(form.problems.get('first')).to.equal('missing');
  });

  it('says nothing more of what is emptied before the first try, and goes on with it after that', () => {
    const form = formOf({ first: 'wrong', second: 'b' });
    form.leave('first');
    form.type('first', '');
    expect(form.problems.size).to.equal(0);
    form.type('first', 'wrong');
    form.trySend();
    form.type('first', '');
    expect([...form.problems.keys()]).to.deep.equal(['first']);
  });

  it('keeps what someone else refused until that is typed in again', () => {
    const form = formOf({ first: 'a', second: 'b' });
    form.refuse(new Map([['first', 'taken']]));
    expect(form.problems.get('first')).to.equal('taken');
    form.type('second', 'c');
    expect(form.problems.get('first')).to.equal('taken');
    form.type('first', 'x');
    expect(form.problems.size).to.equal(0);
    expect(form.trySend()).to.equal(true);
  });

  it('knows whether something was changed, and no longer when it was changed back', () => {
    const form = formOf({ first: 'a', second: 'b' });
    form.type('first', 'x');
    expect(form.isChanged).to.equal(true);
    form.type('first', 'a');
    expect(form.isChanged).to.equal(false);
  });
});
