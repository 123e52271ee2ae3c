import type { Translation } from '@remit-elements/element-kit/words.js';
import type { DoorWords } from '../translated.js';

/** Spanish: sign-up, invitation, forgotten password, and the steps of a sign-in. */
export const words: Translation<DoorWords, 'es'> = {
  'door.back': 'Volver al inicio de sesión',
  'door.company': 'Nombre de la empresa',
  'door.companyMissing': 'Introduzca el nombre de su empresa.',
  'door.email': 'Correo electrónico',
  'door.emailMissing': 'Introduzca su dirección de correo.',
  'door.emailWrong': 'No es una dirección de correo. Tiene este aspecto: nombre@empresa.example.',
  'signUp.text': 'Será administrador de su empresa aquí y podrá invitar a otras personas.',
  'signUp.submit': 'Registrarse',
  'signUp.pending': 'Registrando…',
  'join.text': 'Introduzca la dirección a la que se envió la invitación y elija una contraseña.',
  'join.noneTitle': 'Sin invitación',
  'join.none': 'Abra el enlace de la invitación que recibió por correo.',
  'join.broken': 'Este enlace no está completo. Abra de nuevo el enlace de la invitación o cópielo entero.',
  'join.ask': 'Si no funciona, pida uno nuevo a quien le invitó.',
  'join.elseTitle': 'Ya ha iniciado sesión',
  'join.else': 'Una invitación crea un usuario nuevo. Para aceptarla, cierre antes la sesión; seguirá siendo válida.',
  'join.signOut': 'Cerrar sesión y continuar',
  'join.stay': 'Seguir con la sesión',
  'code.title': 'Confirme su dirección de correo',
  'code.sent': 'Se ha enviado un código a {email}. Vale una sola vez, durante 24 horas.',
  'code.label': 'Código de confirmación',
  'code.missing': 'Introduzca las 6 cifras del código.',
  'code.submit': 'Confirmar',
  'code.pending': 'Confirmando…',
  'code.resend': 'Enviar un código nuevo',
  'code.resent': 'Un código nuevo está en camino. Los anteriores ya no valen.',
  'code.again': 'Usar otra dirección',
  'code.lost':
    'El código de este usuario nunca se introdujo. Regístrese otra vez o abra de nuevo el enlace de su invitación: la dirección está libre.',
  'newPassword.title': 'Elija su propia contraseña',
  'newPassword.text': 'Su contraseña temporal ya ha cumplido su función. A partir de ahora vale la nueva.',
  'newPassword.label': 'Contraseña nueva',
  'newPassword.submit': 'Guardar la contraseña',
  'newPassword.pending': 'Guardando…',
  'newPassword.missing': 'Elija una contraseña.',
  'newPassword.weak': 'A esta contraseña le falta algo: vea la lista bajo el campo.',
  'rules.title': 'Una contraseña necesita',
  'rules.length': '12 caracteres o más',
  'rules.upper': 'una mayúscula, de la A a la Z',
  'rules.lower': 'una minúscula, de la a a la z',
  'rules.digit': 'una cifra, del 0 al 9',
  'rules.symbol': 'un símbolo como - + # % o un espacio',
  'rules.ends': 'ningún espacio al principio ni al final',
  'rules.met': 'cumplido',
  'rules.unmet': 'no cumplido',
  'totp.title': 'Introduzca su código de acceso',
  'totp.text': 'Abra su aplicación de autenticación e introduzca las 6 cifras que muestra para {product}.',
  'totp.label': 'Código de acceso',
  'totp.lost':
    '¿Ha perdido la aplicación? Un administrador de su empresa puede quitar su usuario e invitarle de nuevo.',
  'totpSetup.title': 'Configure una aplicación de autenticación',
  'totpSetup.text':
    'Aquí el acceso requiere un segundo paso. Escanee este código con una aplicación de autenticación e introduzca las 6 cifras que muestra.',
  'totpSetup.qr': 'Código QR de la clave de abajo',
  'totpSetup.key': '¿No tiene cámara? Escriba esta clave en la aplicación:',
  'totpSetup.link': 'Abrir en una aplicación de este dispositivo',
  'totpSetup.renewed':
    'Ha pasado demasiado tiempo, así que hay una clave nueva. Elimine la entrada anterior en la aplicación y configure esta.',
  'unknownStep.title': 'No se ha iniciado sesión',
  'unknownStep.text':
    'Su inicio de sesión requiere un paso que esta aplicación no puede realizar. No se ha cambiado nada. Consulte a quien la gestiona.',
  'forgotten.text':
    'Introduzca su nombre de usuario o su dirección de correo. Si existe ese usuario, se envía un código.',
  'forgotten.must': 'Antes de iniciar sesión debe elegir una contraseña nueva. Solicite que se le envíe un código.',
  'forgotten.reset': 'Elija una contraseña nueva',
  'forgotten.login': 'Nombre de usuario o correo',
  'forgotten.loginMissing': 'Introduzca su nombre de usuario o su dirección de correo.',
  'forgotten.submit': 'Enviar código',
  'forgotten.pending': 'Enviando…',
  'forgotten.sent': 'Si existe el usuario {login}, se ha enviado un código. Vale una sola vez, durante una hora.',
  'forgotten.noMail':
    '¿No ha llegado el correo en unos minutos? Mire en la carpeta de correo no deseado. Con una contraseña temporal, inicie sesión primero.',
  'failed.unreachable':
    'No se puede acceder al servidor. Compruebe la conexión e inténtelo de nuevo: nada se hace dos veces.',
  'failed.too-often': 'Demasiados intentos. Inténtelo de nuevo más tarde, a más tardar en una hora.',
  'failed.code-wrong': 'Este código no es correcto. Compruébelo e introdúzcalo de nuevo.',
  'failed.code-over': 'Este código ya no vale. Solicite uno nuevo.',
  'failed.code-used': 'Este código ya se ha utilizado. Espere al siguiente que muestre la aplicación.',
  'failed.password': 'El servidor no acepta esta contraseña. Elija otra.',
  'failed.password-used': 'Ya ha tenido esta contraseña. Elija otra.',
  'failed.email': 'No se puede enviar correo a esta dirección. Compruébela o use otra.',
  'failed.company-name':
    'El nombre de una empresa tiene 70 caracteres como máximo y no contiene enlaces ni los signos < y >.',
  'failed.invitation':
    'Esta invitación no se puede usar: ya se usó, se retiró, ha caducado o se envió a otra dirección. Compruebe la dirección; si es correcta, pida una nueva a quien le invitó.',
  'failed.closed':
    'Las empresas no pueden registrarse aquí por sí mismas. Pida una invitación a quien gestiona esta aplicación.',
  'failed.outage': 'Ha habido un problema por nuestra parte y no se ha completado el registro. Regístrese otra vez.',
  'failed.stranded':
    'Ha habido un problema por nuestra parte y registrarse otra vez no servirá. Pida a quien gestiona esta aplicación que lo complete.',
  'failed.sessions':
    'La contraseña nueva está guardada, pero puede que algunos dispositivos sigan con la sesión iniciada. Elija una nueva otra vez más tarde.',
  'failed.taken':
    'Esta dirección ya pertenece a un usuario, y un usuario pertenece a una sola empresa. Inicie sesión con ella o use otra dirección.',
  'failed.step-over': 'Ha pasado demasiado tiempo. Inicie sesión de nuevo.',
  'failed.unknown': 'No ha funcionado: el servidor no ha podido responder. Inténtelo de nuevo.',
};
