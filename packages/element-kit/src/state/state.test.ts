import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { settled } from '../testing/settled.js';
import { SourceController } from './source-controller.js';
import { StoreController } from './store-controller.js';
import { Store } from './store.js';

class Counter extends Store<number> {
  disposed = false;

  constructor(start = 0) {
    super(start);
  }

  add(): void {
    this.set(this.state + 1);
  }

  dispose(): void {
    this.disposed = true;
  }
}

interface Source {
  readonly start: number;
}

class StoreProbe extends LitElement {
  source: Source | undefined;
  made: Counter[] = [];
  heard = 0;
  updates = 0;
  readonly own = new StoreController<Counter>(this, new Counter(100));
  readonly bySource = new SourceController<Source, Counter>(
    this,
    () => this.source,
    ({ start }) => {
      const counter = new Counter(start);
      this.made.push(counter);
      return counter;
    },
    () => (this.heard += 1),
  );

  protected override updated(): void {
    this.updates += 1;
  }

  protected override render(): TemplateResult {
    return html`${this.own.store?.state ?? 'none'} ${this.bySource.store?.state ?? 'none'}`;
  }
}
customElements.define('store-probe', StoreProbe);

const probe = (): Promise<StoreProbe> => fixture<StoreProbe>(html`<store-probe></store-probe>`);
const textOf = (element: Element): string => element.shadowRoot!.textContent;

describe('Store', () => {
  it('tells of a new state, and not of the same again', () => {
    class Same extends Counter {
      again(): void {
        this.set(this.state);
      }
    }
    const store = new Same();
    let changes = 0;
    store.addEventListener('change', () => (changes += 1));
    store.again();
    expect(changes).to.equal(0);
    store.add();
    expect([changes, store.state]).to.deep.equal([1, 1]);
  });
});

describe('StoreController', () => {
  it('updates its host with the store in use, and with no former one', async () => {
    const element = await probe();
    const former = element.own.store!;
    former.add();
    await settled(element);
    expect(textOf(element)).to.contain('101');
    element.own.use(new Counter(7));
    await settled(element);
    const { updates } = element;
    former.add();
    await settled(element);
    expect([textOf(element), element.updates]).to.deep.equal(['7 none', updates]);
  });

  it('does not hold on to a store while its host is away', async () => {
    const element = await probe();
    const parent = element.parentElement!;
    element.remove();
    element.own.store!.add();
    await settled(element);
    expect(element.updates).to.equal(1);
    parent.append(element);
    await settled(element);
    expect(textOf(element)).to.contain('101');
  });
});

describe('SourceController', () => {
  it('makes one store for each source and disposes of the one before', async () => {
    const element = await probe();
    element.source = { start: 1 };
    element.requestUpdate();
    await settled(element);
    element.made[0]!.add();
    await settled(element);
    expect([textOf(element), element.heard]).to.deep.equal(['100 2', 1]);
    element.source = { start: 10 };
    element.requestUpdate();
    await settled(element);
    element.made[0]!.add();
    expect([textOf(element), element.heard, element.made[0]!.disposed]).to.deep.equal(['100 10', 1, true]);
  });

  it('drops the store with its host, and begins with a new one when it is back', async () => {
    const element = await probe();
    const parent = element.parentElement!;
    element.source = { start: 1 };
    element.requestUpdate();
    await settled(element);
    element.remove();
    expect([element.made[0]!.disposed, element.bySource.store]).to.deep.equal([true, undefined]);
    parent.append(element);
    await settled(element);
    expect(element.made).to.have.length(2);
  });
});
