import type { Translation } from '@remit-elements/element-kit/words.js';
import type { frameWords } from '../frame.js';

/** Portuguese: what is around the pages once somebody is signed in. */
export const words: Translation<typeof frameWords, 'pt'> = {
  skip: 'Ir para o conteúdo',
  'menu.label': 'Menu principal',
  'menu.open': 'Menu',
  'menu.start': 'Início',
  'menu.payments': 'Pagamentos',
  'menu.accounts': 'Contas',
  'menu.members': 'Membros',
  'menu.settings': 'Definições',
  'leaving.title': 'Terminar a sessão agora?',
  'leaving.notSent': {
    one: '{count} pagamento não foi enviado. Será descartado.',
    other: '{count} pagamentos não foram enviados. Serão descartados.',
  },
  'leaving.unknown': {
    one: '{count} pagamento está a ser verificado. Se já estiver guardado, assim fica.',
    other: '{count} pagamentos estão a ser verificados. Os que já estiverem guardados assim ficam.',
  },
  'leaving.refused': {
    one: '{count} pagamento não foi aceite. Será descartado.',
    other: '{count} pagamentos não foram aceites. Serão descartados.',
  },
  'leaving.drafts': {
    one: '{count} pagamento está meio introduzido. Será descartado.',
    other: '{count} pagamentos estão meio introduzidos. Serão descartados.',
  },
  'leaving.stay': 'Manter a sessão',
  'leaving.leave': 'Descartar e terminar a sessão',
  'payments.viewHint':
    'Guarda filtros, ordem, colunas e tamanho da página; uma vista com pesquisa, só até terminar a sessão',
  'payments.templateHint':
    'Guarda o que está no formulário, exceto a data e a referência ponta a ponta, até terminar a sessão.',
  'pageFailed.title': 'Não foi possível carregar esta página',
  'pageFailed.text': 'Nada se perdeu. Verifique a ligação e tente de novo.',
  'pageOffline.title': 'Está sem ligação',
  'pageOffline.text': 'Esta página ainda não tinha sido carregada. Abre-se sozinha quando a ligação voltar.',
  'pageBroken.title': 'Esta página deixou de funcionar',
  'pageBroken.text': 'O que estava guardado está seguro. Tente de novo para reabrir a página.',
  'partBroken.text':
    'Algo correu mal nesta página. O que estava guardado está seguro. Tente de novo se ela já não responder.',
  'connection.offline': 'Está sem ligação. O que vê pode não estar atualizado.',
  'connection.unreachable':
    'Não é possível contactar o servidor. O que vê pode não estar atualizado. A tentar de novo…',
  'notFound.title': 'Esta página não existe',
  'notFound.text': 'O endereço não leva a lado nenhum.',
  'notFound.back': 'Ir para o início',
};
