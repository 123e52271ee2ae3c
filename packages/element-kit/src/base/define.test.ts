import { expect } from '@open-wc/testing';
import { defineElements } from './define.js';

class DefineProbe extends HTMLElement {
  static tagPrefix = '';
}

/** What the console was warned of while `run` ran. */
function warningsOf(run: () => void): string[] {
  const warn = console.warn;
  const warnings: string[] = [];
  console.warn = (text: string) => warnings.push(text);
  try {
    run();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('defineElements', () => {
  it('registers a class once, however often it is called', () => {
    const warnings = warningsOf(() => {
      defineElements({ 'define-probe': DefineProbe });
      defineElements({ 'define-probe': DefineProbe });
    });
    expect(customElements.get('define-probe')).to.equal(DefineProbe);
    expect(warnings).to.deep.equal([]);
  });

  it('registers a prefixed subclass that knows its prefix, beside the plain one', () => {
    defineElements({ 'define-probe': DefineProbe });
    const warnings = warningsOf(() => {
      defineElements({ 'define-probe': DefineProbe }, { prefix: 'v2' });
      defineElements({ 'define-probe': DefineProbe }, { prefix: 'v2' });
    });
    const prefixed = customElements.get('v2-define-probe') as typeof DefineProbe;
    expect(document.createElement('v2-define-probe')).to.be.instanceOf(DefineProbe);
    expect(prefixed.tagPrefix).to.equal('v2-');
    expect(DefineProbe.tagPrefix).to.equal('');
    expect(warnings).to.deep.equal([]);
  });

  it('leaves a taken tag alone, with one warning', () => {
    const stranger = class extends HTMLElement {};
    customElements.define('taken-probe', stranger);
    const warnings = warningsOf(() => {
      defineElements({ 'taken-probe': DefineProbe });
      defineElements({ 'taken-probe': DefineProbe });
    });
    expect(customElements.get('taken-probe')).to.equal(stranger);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<taken-probe>');
  });

  it('defines nothing under a prefix that no tag could have', () => {
    const warnings = warningsOf(() => defineElements({ 'other-probe': DefineProbe }, { prefix: 'V 2' }));
    expect(customElements.get('other-probe')).to.equal(undefined);
    expect(warnings).to.have.length(1);
  });
});
