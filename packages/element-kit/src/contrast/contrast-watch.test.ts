import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { developed } from '../development.js';

class WatchedProbe extends LitElement {}
developed(WatchedProbe);
developed(WatchedProbe);
customElements.define('watched-probe', WatchedProbe);

describe('in development', () => {
  let warnings: string[] = [];
  const warn = console.warn;

  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });

  afterEach(() => {
    console.warn = warn;
    document.documentElement.removeAttribute('style');
  });

  it('an element warns once of colours that cannot be told apart, by names and ratios', async () => {
    document.documentElement.style.setProperty('color-scheme', 'light');
    await fixture(html`<div><watched-probe></watched-probe><watched-probe></watched-probe></div>`);
    document.documentElement.style.setProperty('--remit-text', '#999');
    document.documentElement.style.setProperty('--remit-surface', '#fff');
    await waitUntil(() => warnings.length > 0);
    await idle();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<watched-probe>').and.to.contain('in the light scheme');
    expect(warnings[0]).to.contain('--remit-text on --remit-surface: 2.85:1, needs 4.5:1');
    expect(warnings[0]).to.contain('more').and.not.to.contain('#999');
  });

  it('an element says nothing of the colours that come with it, nor once it is gone', async () => {
    const part = await fixture(html`<div><watched-probe></watched-probe></div>`);
    await idle();
    part.replaceChildren();
    document.documentElement.style.setProperty('--remit-text', '#aaa');
    document.documentElement.style.setProperty('--remit-surface', '#fff');
    await idle();
    expect(warnings).to.deep.equal([]);
  });
});

/** After whatever waits for an idle page. */
async function idle(): Promise<void> {
  await aTimeout(0); // what observes the page is told first
  await new Promise((done) => requestIdleCallback(done));
}
