import type { Translation } from '@remit-elements/element-kit/words.js';
import type { frameWords } from '../frame.js';

/** Dutch: what is around the pages once somebody is signed in. */
export const words: Translation<typeof frameWords, 'nl'> = {
  skip: 'Naar de inhoud',
  'menu.label': 'Hoofdmenu',
  'menu.open': 'Menu',
  'menu.start': 'Start',
  'menu.payments': 'Betalingen',
  'menu.accounts': 'Rekeningen',
  'menu.members': 'Leden',
  'menu.settings': 'Instellingen',
  'leaving.title': 'Nu afmelden?',
  'leaving.notSent': {
    one: '{count} betaling is niet verzonden. Deze wordt verwijderd.',
    other: '{count} betalingen zijn niet verzonden. Ze worden verwijderd.',
  },
  'leaving.unknown': {
    one: '{count} betaling wordt nog gecontroleerd. Is deze al opgeslagen, dan blijft dat zo.',
    other: '{count} betalingen worden nog gecontroleerd. Wat al is opgeslagen, blijft opgeslagen.',
  },
  'leaving.refused': {
    one: '{count} betaling is niet geaccepteerd. Deze wordt verwijderd.',
    other: '{count} betalingen zijn niet geaccepteerd. Ze worden verwijderd.',
  },
  'leaving.drafts': {
    one: '{count} betaling is half ingevoerd. Deze wordt verwijderd.',
    other: '{count} betalingen zijn half ingevoerd. Ze worden verwijderd.',
  },
  'leaving.stay': 'Aangemeld blijven',
  'leaving.leave': 'Verwijderen en afmelden',
  'payments.viewHint':
    'Bewaart filters, volgorde, kolommen en paginagrootte; een weergave met zoekopdracht alleen tot u zich afmeldt',
  'payments.templateHint':
    'Bewaart wat in het formulier staat, behalve datum en end-to-endreferentie, tot u zich afmeldt.',
  'pageFailed.title': 'Deze pagina kon niet worden geladen',
  'pageFailed.text': 'Er is niets verloren gegaan. Controleer de verbinding en probeer het opnieuw.',
  'pageOffline.title': 'U bent offline',
  'pageOffline.text': 'Deze pagina was nog niet geladen. Ze opent vanzelf zodra u weer verbinding hebt.',
  'pageBroken.title': 'Deze pagina werkt niet meer',
  'pageBroken.text': 'Wat was opgeslagen, is veilig. Probeer het opnieuw om de pagina weer te openen.',
  'partBroken.text':
    'Er ging iets mis op deze pagina. Wat was opgeslagen, is veilig. Probeer het opnieuw als ze niet meer reageert.',
  'connection.offline': 'U bent offline. Wat u ziet, is mogelijk niet actueel.',
  'connection.unreachable':
    'De server is niet bereikbaar. Wat u ziet, is mogelijk niet actueel. Er wordt opnieuw geprobeerd…',
  'notFound.title': 'Deze pagina bestaat niet',
  'notFound.text': 'Het adres leidt nergens naartoe.',
  'notFound.back': 'Naar de startpagina',
};
