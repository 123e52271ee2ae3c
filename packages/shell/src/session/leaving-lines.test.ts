import { describe, expect, it } from 'vitest';
import { Speech } from '../strings/speech.js';
import { languages } from '../strings/languages.js';
import { leavingLines } from './leaving-lines.js';

const NOTHING = { notSent: 0, unknown: 0, refused: 0, drafts: 0 };

async function linesOf(kept: Partial<typeof NOTHING>) {
  const speech = new Speech(languages);
  await speech.whole();
  return leavingLines({ ...NOTHING, ...kept }, speech.t);
}

describe('what is said before a sign-out', () => {
  it('tells of each kind what becomes of it, and of no other', async () => {
    expect(await linesOf({ notSent: 1, drafts: 2 })).toEqual([
      '1 payment is not sent. It is discarded.',
      '2 payments are half entered. They are discarded.',
    ]);
  });

  it('calls nothing discarded that may be saved already', async () => {
    expect(await linesOf({ unknown: 1 })).toEqual([
      '1 payment is being checked. If it is saved already, it stays saved.',
    ]);
  });
});
