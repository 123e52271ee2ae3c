import { expect } from '@open-wc/testing';
import { tidyText } from './payment-reading.js';

describe('tidyText', () => {
  it('lets go of what comes along unseen when a name is copied', () => {
    const pasted = '\ufeffNord\u00adwind\u200b Gm\u2060bH';
    expect(tidyText('creditorName', pasted, 'EUR', 'en-GB')).to.equal('Nordwind GmbH');
  });

  it('leaves joiners and marks of the direction where names have them', () => {
    const names = ['\u0646\u0627\u0645\u0647\u200c\u0647\u0627', '\u0634\u0631\u0643\u0629\u061c (ABC)\u200e'];
    expect(names.map((name) => tidyText('creditorName', name, 'EUR', 'ar'))).to.deep.equal(names);
  });
});
