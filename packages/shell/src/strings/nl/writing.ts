import type { Translation } from '@remit-elements/element-kit/words.js';
import type { writingWords } from '../writing.js';

/** Dutch: what becomes of what the reader has changed, on whichever page. */
export const words: Translation<typeof writingWords, 'nl'> = {
  'writing.save': 'Opslaan',
  'writing.saving': 'Wordt opgeslagen…',
  'writing.saved': 'Opgeslagen.',
  'writing.cancel': 'Annuleren',
  'writing.checking': 'Het is nog niet bekend of dit is opgeslagen. Wordt gecontroleerd…',
  'writing.unknown':
    'Het is niet bekend of dit is opgeslagen: er kwam geen antwoord. Probeer het opnieuw; niets gebeurt dubbel.',
  'writing.notSent': 'Niet verzonden: u bent offline. Probeer het opnieuw zodra u weer verbonden bent.',
  'writing.denied': 'U hebt hiervoor geen rechten. Een beheerder van uw bedrijf kan u die geven.',
  'writing.throttled': 'Te veel tegelijk. Er is niets gewijzigd. Wacht een minuut en probeer het opnieuw.',
  'writing.refused': 'De server heeft dit niet aanvaard. Er is niets gewijzigd.',
  'writing.notLoaded': 'Dit kon niet worden geladen. Er is niets verloren gegaan.',
  'writing.resumed': 'Uw eerdere invoer staat er weer. Die is nog niet opgeslagen.',
  'writing.discard': 'Weggooien',
};
