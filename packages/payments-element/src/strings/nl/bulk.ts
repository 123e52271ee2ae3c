import type { Translation } from '@remit-elements/element-kit';
import type { BulkWords } from '../translated.js';

/** Dutch: what is asked before many payments are changed at once, and what is offered. */
export const words: Translation<BulkWords, 'nl'> = {
  'bulk.none.submit': 'Geen van deze betalingen kan ter goedkeuring worden ingediend',
  'bulk.none.approve': 'U kunt geen van deze betalingen goedkeuren',
  'bulk.none.reject': 'U kunt geen van deze betalingen afwijzen',
  'bulk.none.delete': 'Geen van deze betalingen kan worden verwijderd',
  'bulk.question.submit': {
    one: '{count} betaling ter goedkeuring indienen?',
    other: '{count} betalingen ter goedkeuring indienen?',
  },
  'bulk.question.approve': { one: '{count} betaling goedkeuren?', other: '{count} betalingen goedkeuren?' },
  'bulk.question.reject': { one: '{count} betaling afwijzen?', other: '{count} betalingen afwijzen?' },
  'bulk.question.delete': { one: '{count} betaling verwijderen?', other: '{count} betalingen verwijderen?' },
  'bulk.go.submit': {
    one: '{count} betaling ter goedkeuring indienen',
    other: '{count} betalingen ter goedkeuring indienen',
  },
  'bulk.go.approve': { one: '{count} betaling goedkeuren', other: '{count} betalingen goedkeuren' },
  'bulk.go.reject': { one: '{count} betaling afwijzen', other: '{count} betalingen afwijzen' },
  'bulk.go.delete': { one: '{count} betaling verwijderen', other: '{count} betalingen verwijderen' },
  'bulk.able.submit': {
    one: '{count} van {total} kan ter goedkeuring worden ingediend.',
    other: '{count} van {total} kunnen ter goedkeuring worden ingediend.',
  },
  'bulk.able.approve': {
    one: '{count} van {total} kan worden goedgekeurd.',
    other: '{count} van {total} kunnen worden goedgekeurd.',
  },
  'bulk.able.reject': {
    one: '{count} van {total} kan worden afgewezen.',
    other: '{count} van {total} kunnen worden afgewezen.',
  },
  'bulk.able.delete': {
    one: '{count} van {total} kan worden verwijderd.',
    other: '{count} van {total} kunnen worden verwijderd.',
  },
  'bulk.unable': { one: 'Bij {count} kan het niet:', other: 'Bij {count} kan het niet:' },
  'bulk.why.fourEyes': {
    one: '{count} door uzelf ingevoerd of ingediend',
    other: '{count} door uzelf ingevoerd of ingediend',
  },
  'bulk.why.submit': { one: '{count} al ingediend of afgewezen', other: '{count} al ingediend of afgewezen' },
  'bulk.why.decide': { one: '{count} wacht niet op goedkeuring', other: '{count} wachten niet op goedkeuring' },
  'bulk.why.delete': {
    one: '{count} met een andere status dan ‘Onbevestigd’ of ‘Afgewezen’',
    other: '{count} met een andere status dan ‘Onbevestigd’ of ‘Afgewezen’',
  },
  'bulk.why.role': { one: '{count} niet toegestaan met uw rol', other: '{count} niet toegestaan met uw rol' },
  'bulk.why.gone': { one: '{count} bestaat niet meer', other: '{count} bestaan niet meer' },
  'bulk.why.unread': { one: '{count} kon niet worden gelezen', other: '{count} konden niet worden gelezen' },
  'bulk.sum': { one: '{count} betaling', other: '{count} betalingen' },
  'bulk.past': {
    one: 'Van {count} is de uitvoeringsdatum voorbij.',
    other: 'Van {count} is de uitvoeringsdatum voorbij.',
  },
  'bulk.bankDay': {
    one: 'Op de uitvoeringsdatum van {count} betaling zijn banken gesloten; ze wordt op de volgende werkdag uitgevoerd.',
    other:
      'Op de uitvoeringsdatum van {count} betalingen zijn banken gesloten; ze worden op de volgende werkdag uitgevoerd.',
  },
  'bulk.single': {
    one: '{count} hebt u zelf ingevoerd of ingediend. Uw bedrijf staat dat toe; het wordt in de geschiedenis vermeld.',
    other:
      '{count} hebt u zelf ingevoerd of ingediend. Uw bedrijf staat dat toe; het wordt in de geschiedenis vermeld.',
  },
  'bulk.changed': {
    one: '{count} is intussen gewijzigd. Controleer die voordat u verdergaat.',
    other: '{count} zijn intussen gewijzigd. Controleer ze voordat u verdergaat.',
  },
  'bulk.show': { one: 'De betaling tonen', other: 'De {count} betalingen tonen' },
  'bulk.more': { one: 'en nog {count}', other: 'en nog {count}' },
  'bulk.approveText': 'Een goedkeuring kan niet worden ingetrokken.',
  'bulk.deleteText': {
    one: 'De betaling verdwijnt voor iedereen in uw bedrijf uit de lijst.',
    other: 'Ze verdwijnen voor iedereen in uw bedrijf uit de lijst.',
  },
  'bulk.reasonHint': {
    one: 'Iedereen in uw bedrijf die de betaling ziet, kan de reden lezen.',
    other: 'De reden geldt voor alle. Iedereen in uw bedrijf die de betalingen ziet, kan die lezen.',
  },
  'bulk.reading': 'De geselecteerde betalingen worden gelezen',
  'bulk.progress': '{done} van {total}',
  'bulk.goesOn': 'U kunt dit venster sluiten. De verwerking gaat door.',
  'bulk.waiting': 'Wacht op de server. De verwerking gaat vanzelf verder.',
  'bulk.offline': 'U bent offline. De verwerking gaat verder zodra u weer verbinding hebt.',
  'bulk.stopping': 'Wordt gestopt. Wat al verzonden is, wordt nog afgewacht.',
  'bulk.stop': 'Stoppen',
  'bulk.failed': { one: '{count} vraagt uw aandacht.', other: '{count} vragen uw aandacht.' },
  'bulk.failedText': { one: 'Die blijft geselecteerd.', other: 'Die blijven geselecteerd.' },
  'bulk.unsent': {
    one: '{count} is niet verzonden, omdat u hebt gestopt.',
    other: '{count} zijn niet verzonden, omdat u hebt gestopt.',
  },
  'bulk.unsure': 'Het is niet bekend of dit is opgeslagen. Bekijk de betaling voordat u het opnieuw probeert.',
  'bulk.page': 'Deze pagina heeft de verwerking tegengehouden. Er is niets verzonden.',
  'bulk.retry': 'Mislukte opnieuw proberen',
  'bulk.rest': 'De rest verzenden',
  'bulk.look': 'Tonen',
  'selected.submit': 'Ter goedkeuring indienen',
  'selected.approve': 'Goedkeuren',
  'selected.reject': 'Afwijzen',
  'selected.delete': 'Verwijderen',
  'selected.export': 'Exporteren',
};
