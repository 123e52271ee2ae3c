import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, nothing, type TemplateResult } from 'lit';
import { settled } from '../testing/settled.js';
import { PoliteLine } from './polite-line.js';

class PoliteProbe extends LitElement {
  rows = '1–25 of 60';
  news = '';
  mark: string | undefined = 'live';
  note: string | undefined;

  constructor() {
    super();
    new PoliteLine(this);
  }

  show(what: Partial<Pick<PoliteProbe, 'mark' | 'news' | 'note' | 'rows'>>): Promise<void> {
    Object.assign(this, what);
    this.requestUpdate();
    return settled(this);
  }

  /** What has been added to what the line says itself. */
  get told(): string {
    return this.shadowRoot!.querySelector('[role=status] span')!.textContent;
  }

  protected override render(): TemplateResult {
    return html`<p data-polite>${this.news ? html`${this.news} <button>Show</button>` : nothing}</p>
      ${this.mark === undefined ? nothing : html`<p data-polite="later">${this.mark}</p>`}
      ${this.note === undefined ? nothing : html`<p data-polite>${this.note}</p>`}
      <p role="status">${this.rows} <span data-told></span></p>`;
  }
}
customElements.define('polite-probe', PoliteProbe);

const probe = (): Promise<PoliteProbe> => fixture<PoliteProbe>(html`<polite-probe></polite-probe>`);

describe('the polite line', () => {
  it('tells what changed in another place, and not what stood there before', async () => {
    const element = await probe();
    await element.show({ mark: 'checking every 30 s' });
    expect(element.told).to.equal('checking every 30 s');
    await element.show({ news: '3 new payments' });
    expect(element.told).to.equal('3 new payments Show');
  });

  it('goes on telling it while only something else is drawn', async () => {
    const element = await probe();
    await element.show({ news: '3 new payments' });
    await element.show({ rows: '26–50 of 60' });
    expect(element.told).to.equal('3 new payments Show');
  });

  it('tells of a place that appears, unless that is no news', async () => {
    const element = await probe();
    await element.show({ mark: undefined });
    await element.show({ mark: 'live' });
    expect(element.told).to.equal('');
    await element.show({ note: 'You began a payment at 10:41.' });
    expect(element.told).to.equal('You began a payment at 10:41.');
  });

  it('tells both of two that change at once', async () => {
    const element = await probe();
    await element.show({ news: '3 new payments', mark: 'not updated since 10:42' });
    expect(element.told).to.equal('3 new payments Show not updated since 10:42');
  });

  it('falls silent when what it told is no longer so', async () => {
    const element = await probe();
    await element.show({ note: '1 selected' });
    await element.show({ note: undefined });
    expect(element.told).to.equal('');
    await element.show({ note: '1 selected' });
    expect(element.told).to.equal('1 selected');
  });
});
