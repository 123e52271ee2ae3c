import type { Translation, LanguageWords } from '@remit-elements/element-kit/words.js';
import type { FirstWords } from '../translated.js';

/** Portuguese: what may be said before anybody is signed in. */
export const words: Translation<FirstWords, 'pt'> = {
  product: 'Remit Elements',
  loading: 'A carregar…',
  retry: 'Tentar de novo',
  signOut: 'Terminar sessão',
  'password.show': 'Mostrar',
  'password.showLong': 'Mostrar a palavra-passe',
  'password.hide': 'Ocultar',
  'password.hideLong': 'Ocultar a palavra-passe',
  'signIn.title': 'Iniciar sessão',
  'signIn.userName': 'Nome de utilizador',
  'signIn.password': 'Palavra-passe',
  'signIn.submit': 'Iniciar sessão',
  'signIn.pending': 'A iniciar sessão…',
  'signIn.forgotten': 'Palavra-passe esquecida',
  'signIn.signUp': 'Registar uma empresa',
  'signIn.userNameMissing': 'Introduza o seu nome de utilizador.',
  'signIn.passwordMissing': 'Introduza a sua palavra-passe.',
  'signIn.ended': 'A sua sessão terminou. Inicie sessão para continuar.',
  'signIn.confirmed': 'O seu endereço de e-mail está confirmado. Inicie sessão para continuar.',
  'signIn.changed': 'A sua nova palavra-passe está definida. Inicie sessão com ela.',
  'signIn.failed.credentials': 'O nome de utilizador ou a palavra-passe está errado.',
  'signIn.failed.unreachable':
    'A sessão não foi iniciada: não é possível contactar o servidor. Verifique a ligação e tente de novo.',
  'signIn.failed.too-often': 'Demasiadas tentativas. Aguarde alguns minutos e tente de novo.',
  'signIn.failed.temporary-over': 'Esta palavra-passe temporária expirou. Peça uma nova a quem criou o seu utilizador.',
  'signIn.failed.step-over': 'A sessão não foi iniciada: passou demasiado tempo. Inicie sessão novamente.',
  'signIn.failed.unknown': 'A sessão não foi iniciada: o servidor não conseguiu responder. Tente de novo.',
  'join.title': 'Aceitar o convite',
  'memberless.title': 'Sem empresa',
  'memberless.text': 'O seu utilizador não pertence a nenhuma empresa. Peça a um administrador que o convide.',
  'memberless.user': 'Sessão iniciada como {name}.',
  'misconfigured.title': 'Esta aplicação não está configurada',
  'misconfigured.missing': 'Falta um campo na configuração:',
  'misconfigured.unreadable': 'Não foi possível ler a configuração:',
  'misconfigured.advice': 'Quem gere esta aplicação pode corrigir isto. Nada foi enviado.',
  'unreachable.title': 'Não é possível contactar o servidor',
  'unreachable.text': 'Nada se perdeu. Verifique a ligação e tente de novo.',
};

/** What is said to somebody who is signed in. */
export const rest = (): Promise<LanguageWords> => import('./rest.js');
