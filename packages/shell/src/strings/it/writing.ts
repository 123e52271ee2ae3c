import type { Translation } from '@remit-elements/element-kit/words.js';
import type { writingWords } from '../writing.js';

/** Italian: what becomes of what the reader has changed, on whichever page. */
export const words: Translation<typeof writingWords, 'it'> = {
  'writing.save': 'Salva',
  'writing.saving': 'Salvataggio in corso…',
  'writing.saved': 'Salvato.',
  'writing.cancel': 'Annulla',
  'writing.checking': 'Non si sa ancora se il salvataggio è avvenuto. Verifica in corso…',
  'writing.unknown': 'Non si sa se il salvataggio è avvenuto: nessuna risposta. Riprovi; nulla viene fatto due volte.',
  'writing.notSent': 'Non inviato: Lei è offline. Riprovi quando la connessione è tornata.',
  'writing.denied': 'Non ha il diritto di farlo. Un amministratore della Sua azienda può concederlo.',
  'writing.throttled': 'Troppe richieste insieme. Nulla è stato modificato. Attenda un minuto e riprovi.',
  'writing.refused': 'Il server non ha accettato. Nulla è stato modificato.',
  'writing.notLoaded': 'Il caricamento non è riuscito. Nulla è andato perso.',
  'writing.resumed': 'I dati inseriti in precedenza sono di nuovo qui. Non sono ancora salvati.',
  'writing.discard': 'Scarta',
};
