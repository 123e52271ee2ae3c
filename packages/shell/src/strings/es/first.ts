import type { Translation, LanguageWords } from '@remit-elements/element-kit/words.js';
import type { FirstWords } from '../translated.js';

/** Spanish: what may be said before anybody is signed in. */
export const words: Translation<FirstWords, 'es'> = {
  product: 'Remit Elements',
  loading: 'Cargando…',
  retry: 'Reintentar',
  signOut: 'Cerrar sesión',
  'password.show': 'Mostrar',
  'password.showLong': 'Mostrar la contraseña',
  'password.hide': 'Ocultar',
  'password.hideLong': 'Ocultar la contraseña',
  'signIn.title': 'Iniciar sesión',
  'signIn.userName': 'Nombre de usuario',
  'signIn.password': 'Contraseña',
  'signIn.submit': 'Iniciar sesión',
  'signIn.pending': 'Iniciando sesión…',
  'signIn.forgotten': 'Contraseña olvidada',
  'signIn.signUp': 'Registrar una empresa',
  'signIn.userNameMissing': 'Introduzca su nombre de usuario.',
  'signIn.passwordMissing': 'Introduzca su contraseña.',
  'signIn.ended': 'Su sesión ha terminado. Inicie sesión para continuar.',
  'signIn.confirmed': 'Su dirección de correo está confirmada. Inicie sesión para continuar.',
  'signIn.changed': 'Su nueva contraseña está guardada. Inicie sesión con ella.',
  'signIn.failed.credentials': 'El nombre de usuario o la contraseña no son correctos.',
  'signIn.failed.unreachable':
    'No se ha iniciado sesión: no se puede acceder al servidor. Compruebe la conexión e inténtelo de nuevo.',
  'signIn.failed.too-often': 'Demasiados intentos. Espere unos minutos e inténtelo de nuevo.',
  'signIn.failed.temporary-over': 'Esta contraseña temporal ha caducado. Pida una nueva a quien creó su usuario.',
  'signIn.failed.step-over': 'No se ha iniciado sesión: ha pasado demasiado tiempo. Inicie sesión de nuevo.',
  'signIn.failed.unknown': 'No se ha iniciado sesión: el servidor no ha podido responder. Inténtelo de nuevo.',
  'join.title': 'Aceptar la invitación',
  'memberless.title': 'Sin empresa',
  'memberless.text': 'Su usuario no pertenece a ninguna empresa. Pida a un administrador que le invite.',
  'memberless.user': 'Sesión iniciada como {name}.',
  'misconfigured.title': 'Esta aplicación no está configurada',
  'misconfigured.missing': 'A la configuración le falta un campo:',
  'misconfigured.unreadable': 'No se ha podido leer la configuración:',
  'misconfigured.advice': 'Quien gestiona esta aplicación puede corregirlo. No se ha enviado nada.',
  'unreachable.title': 'No se puede acceder al servidor',
  'unreachable.text': 'No se ha perdido nada. Compruebe la conexión e inténtelo de nuevo.',
};

/** What is said to somebody who is signed in. */
export const rest = (): Promise<LanguageWords> => import('./rest.js');
