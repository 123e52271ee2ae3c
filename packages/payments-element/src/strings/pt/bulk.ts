import type { Translation } from '@remit-elements/element-kit';
import type { BulkWords } from '../translated.js';

/** Portuguese: what is asked before many payments are changed at once, and what is offered. */
export const words: Translation<BulkWords, 'pt'> = {
  'bulk.none.submit': 'Nenhum destes pagamentos pode ser submetido para aprovação',
  'bulk.none.approve': 'Não pode aprovar nenhum destes pagamentos',
  'bulk.none.reject': 'Não pode rejeitar nenhum destes pagamentos',
  'bulk.none.delete': 'Nenhum destes pagamentos pode ser eliminado',
  'bulk.question.submit': {
    one: 'Submeter {count} pagamento para aprovação?',
    other: 'Submeter {count} pagamentos para aprovação?',
  },
  'bulk.question.approve': { one: 'Aprovar {count} pagamento?', other: 'Aprovar {count} pagamentos?' },
  'bulk.question.reject': { one: 'Rejeitar {count} pagamento?', other: 'Rejeitar {count} pagamentos?' },
  'bulk.question.delete': { one: 'Eliminar {count} pagamento?', other: 'Eliminar {count} pagamentos?' },
  'bulk.able.submit': {
    one: '{count} de {total} pode ser submetido para aprovação.',
    other: '{count} de {total} podem ser submetidos para aprovação.',
  },
  'bulk.able.approve': {
    one: '{count} de {total} pode ser aprovado.',
    other: '{count} de {total} podem ser aprovados.',
  },
  'bulk.able.reject': {
    one: '{count} de {total} pode ser rejeitado.',
    other: '{count} de {total} podem ser rejeitados.',
  },
  'bulk.able.delete': {
    one: '{count} de {total} pode ser eliminado.',
    other: '{count} de {total} podem ser eliminados.',
  },
  'bulk.unable': { one: '{count} não:', other: '{count} não:' },
  'bulk.why.fourEyes': { one: '{count} criado ou submetido por si', other: '{count} criados ou submetidos por si' },
  'bulk.why.submit': { one: '{count} já submetido ou rejeitado', other: '{count} já submetidos ou rejeitados' },
  'bulk.why.decide': { one: '{count} não aguarda aprovação', other: '{count} não aguardam aprovação' },
  'bulk.why.delete': {
    one: '{count} não está não confirmado nem rejeitado',
    other: '{count} não estão não confirmados nem rejeitados',
  },
  'bulk.why.role': { one: '{count} que a sua função não permite', other: '{count} que a sua função não permite' },
  'bulk.why.gone': { one: '{count} já não existe', other: '{count} já não existem' },
  'bulk.why.unread': { one: '{count} não pôde ser lido', other: '{count} não puderam ser lidos' },
  'bulk.sum': { one: '{count} pagamento', other: '{count} pagamentos' },
  'bulk.past': {
    one: 'A data de execução de {count} pagamento já passou.',
    other: 'A data de execução de {count} pagamentos já passou.',
  },
  'bulk.single': {
    one: '{count} criado ou submetido por si. A sua empresa permite-o, e o histórico vai indicá-lo.',
    other: '{count} criados ou submetidos por si. A sua empresa permite-o, e o histórico vai indicá-lo.',
  },
  'bulk.changed': {
    one: '{count} foi alterado entretanto. Verifique-o antes de continuar.',
    other: '{count} foram alterados entretanto. Verifique-os antes de continuar.',
  },
  'bulk.show': { one: 'Mostrar o pagamento', other: 'Mostrar os {count} pagamentos' },
  'bulk.more': { one: 'e mais {count}', other: 'e mais {count}' },
  'bulk.approveText': 'Uma aprovação não pode ser retirada.',
  'bulk.deleteText': {
    one: 'Desaparece da lista para toda a sua empresa.',
    other: 'Desaparecem da lista para toda a sua empresa.',
  },
  'bulk.reasonHint': {
    one: 'Todas as pessoas da sua empresa que veem o pagamento podem lê-lo.',
    other: 'O mesmo para todos. Todas as pessoas da sua empresa que veem os pagamentos podem lê-lo.',
  },
  'bulk.reading': 'A ler os pagamentos selecionados',
  'bulk.progress': '{done} de {total}',
  'bulk.goesOn': 'Pode fechar isto. Entretanto continua.',
  'bulk.waiting': 'A aguardar o servidor. Continua sozinho.',
  'bulk.offline': 'Está sem ligação. Continua quando a ligação voltar.',
  'bulk.stopping': 'A parar. Aguarda-se o que já está a caminho.',
  'bulk.stop': 'Parar',
  'bulk.failed': { one: '{count} requer a sua atenção.', other: '{count} requerem a sua atenção.' },
  'bulk.failedText': { one: 'Continua selecionado.', other: 'Continuam selecionados.' },
  'bulk.unsent': { one: '{count} não foi enviado, porque parou.', other: '{count} não foram enviados, porque parou.' },
  'bulk.unsure': 'Não se sabe se foi guardado. Consulte o pagamento antes de tentar de novo.',
  'bulk.page': 'Esta página impediu-o. Nada foi enviado.',
  'bulk.retry': 'Tentar de novo os que falharam',
  'bulk.rest': 'Enviar os restantes',
  'bulk.look': 'Mostrar',
  'selected.submit': 'Submeter para aprovação',
  'selected.approve': 'Aprovar',
  'selected.reject': 'Rejeitar',
  'selected.delete': 'Eliminar',
  'selected.export': 'Exportar',
};
