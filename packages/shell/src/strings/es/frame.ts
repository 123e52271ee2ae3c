import type { Translation } from '@remit-elements/element-kit/words.js';
import type { frameWords } from '../frame.js';

/** Spanish: what is around the pages once somebody is signed in. */
export const words: Translation<typeof frameWords, 'es'> = {
  skip: 'Ir al contenido',
  'menu.label': 'Menú principal',
  'menu.open': 'Menú',
  'menu.start': 'Inicio',
  'menu.payments': 'Pagos',
  'menu.accounts': 'Cuentas',
  'menu.members': 'Miembros',
  'menu.settings': 'Ajustes',
  'leaving.title': '¿Cerrar la sesión ahora?',
  'leaving.notSent': {
    one: '{count} pago no se ha enviado. Se descartará.',
    other: '{count} pagos no se han enviado. Se descartarán.',
  },
  'leaving.unknown': {
    one: 'Se está comprobando {count} pago. Si ya está guardado, seguirá guardado.',
    other: 'Se están comprobando {count} pagos. Los que ya están guardados seguirán guardados.',
  },
  'leaving.refused': {
    one: '{count} pago no se ha aceptado. Se descartará.',
    other: '{count} pagos no se han aceptado. Se descartarán.',
  },
  'leaving.drafts': {
    one: '{count} pago está a medio introducir. Se descartará.',
    other: '{count} pagos están a medio introducir. Se descartarán.',
  },
  'leaving.stay': 'Seguir en la sesión',
  'leaving.leave': 'Descartar y cerrar la sesión',
  'payments.viewHint':
    'Conserva filtros, orden, columnas y tamaño de página; una vista con búsqueda, solo hasta que cierre la sesión',
  'payments.templateHint':
    'Conserva lo que hay en el formulario, salvo la fecha y la referencia de extremo a extremo, hasta que cierre la sesión.',
  'pageFailed.title': 'No se ha podido cargar esta página',
  'pageFailed.text': 'No se ha perdido nada. Compruebe la conexión e inténtelo de nuevo.',
  'pageOffline.title': 'No tiene conexión',
  'pageOffline.text': 'Esta página aún no se había cargado. Se abrirá sola cuando recupere la conexión.',
  'pageBroken.title': 'Esta página ha dejado de funcionar',
  'pageBroken.text': 'Lo que estaba guardado está a salvo. Reintente para volver a abrir la página.',
  'partBroken.text':
    'Algo ha fallado en esta página. Lo que estaba guardado está a salvo. Reintente si ya no responde.',
  'connection.offline': 'No tiene conexión. Puede que lo que ve no esté actualizado.',
  'connection.unreachable': 'No se puede acceder al servidor. Puede que lo que ve no esté actualizado. Reintentando…',
  'notFound.title': 'Esta página no existe',
  'notFound.text': 'La dirección no lleva a ninguna parte.',
  'notFound.back': 'Ir al inicio',
};
