import { describe, expect, it } from 'vitest';
import { leavingWords } from './leaving-words.js';

const NOTHING = { notSent: 0, unknown: 0, refused: 0, drafts: 0 };

describe('the question before a sign-out', () => {
  it('says of one kind what becomes of it', () => {
    expect(leavingWords({ ...NOTHING, notSent: 1 })).toEqual({
      title: 'Sign out with 1 payment not sent?',
      text: 'What is not sent is discarded.',
    });
    expect(leavingWords({ ...NOTHING, drafts: 2 }).title).toBe('Sign out with 2 payments half entered?');
  });

  it('calls nothing discarded that may be saved already', () => {
    const { title, text } = leavingWords({ ...NOTHING, unknown: 1 });
    expect(title).toBe('Sign out with 1 payment being checked?');
    expect(text).toBe('What is being checked may be saved already; then it stays saved.');
  });

  it('counts several kinds apart', () => {
    const { title, text } = leavingWords({ notSent: 1, unknown: 1, refused: 2, drafts: 1 });
    expect(title).toBe('Sign out with 1 payment not sent, 1 being checked, 2 not saved, 1 half entered?');
    expect(text).toBe(
      'What is not sent is discarded. What is being checked may be saved already; then it stays saved. ' +
        'What was refused is discarded. What you half entered is discarded.',
    );
  });
});
