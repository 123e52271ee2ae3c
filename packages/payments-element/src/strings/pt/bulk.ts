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
  'bulk.go.submit': {
    one: 'Submeter {count} pagamento para aprovação',
    other: 'Submeter {count} pagamentos para aprovação',
  },
  'bulk.go.approve': { one: 'Aprovar {count} pagamento', other: 'Aprovar {count} pagamentos' },
  'bulk.go.reject': { one: 'Rejeitar {count} pagamento', other: 'Rejeitar {count} pagamentos' },
  'bulk.go.delete': { one: 'Eliminar {count} pagamento', other: 'Eliminar {count} pagamentos' },
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
  'bulk.unable': { one: '{count} não pode:', other: '{count} não podem:' },
  'bulk.why.fourEyes': { one: '{count} criado ou submetido por si', other: '{count} criados ou submetidos por si' },
  'bulk.why.submit': { one: '{count} já submetido ou rejeitado', other: '{count} já submetidos ou rejeitados' },
  'bulk.why.decide': { one: '{count} não aguarda aprovação', other: '{count} não aguardam aprovação' },
  'bulk.why.delete': {
    one: '{count} com um estado que não é «Não confirmado» nem «Rejeitado»',
    other: '{count} com um estado que não é «Não confirmado» nem «Rejeitado»',
  },
  'bulk.why.role': { one: '{count} não permitido pela sua função', other: '{count} não permitidos pela sua função' },
  'bulk.why.gone': { one: '{count} já não existe', other: '{count} já não existem' },
  'bulk.why.unread': { one: '{count} não pôde ser lido', other: '{count} não puderam ser lidos' },
  'bulk.sum': { one: '{count} pagamento', other: '{count} pagamentos' },
  'bulk.past': {
    one: 'A data de execução de {count} pagamento já passou.',
    other: 'A data de execução de {count} pagamentos já passou.',
  },
  'bulk.bankDay': {
    one: 'Na data de execução de {count} pagamento os bancos estão encerrados; é executado no dia útil seguinte.',
    other: 'Na data de execução de {count} pagamentos os bancos estão encerrados; são executados no dia útil seguinte.',
  },
  'bulk.single': {
    one: '{count} criado ou submetido por si. A sua empresa permite-o e fica registado no histórico.',
    other: '{count} criados ou submetidos por si. A sua empresa permite-o e fica registado no histórico.',
  },
  'bulk.changed': {
    one: '{count} foi alterado entretanto. Verifique-o antes de continuar.',
    other: '{count} foram alterados entretanto. Verifique-os antes de continuar.',
  },
  'bulk.show': { one: 'Mostrar o pagamento', other: 'Mostrar os {count} pagamentos' },
  'bulk.more': { one: 'e mais {count}', other: 'e mais {count}' },
  'bulk.approveText': 'Uma aprovação não pode ser anulada.',
  'bulk.deleteText': {
    one: 'Desaparece da lista para todas as pessoas da sua empresa.',
    other: 'Desaparecem da lista para todas as pessoas da sua empresa.',
  },
  'bulk.reasonHint': {
    one: 'Todas as pessoas da sua empresa que veem o pagamento podem lê-lo.',
    other: 'O mesmo para todos. Todas as pessoas da sua empresa que veem os pagamentos podem lê-lo.',
  },
  'bulk.reading': 'A ler os pagamentos selecionados',
  'bulk.progress': '{done} de {total}',
  'bulk.goesOn': 'Pode fechar esta janela. A operação continua.',
  'bulk.waiting': 'A aguardar o servidor. A operação continua sozinha.',
  'bulk.offline': 'Está sem ligação. A operação continua quando a ligação voltar.',
  'bulk.stopping': 'A parar. O que já foi enviado ainda termina.',
  'bulk.stop': 'Parar',
  'bulk.failed': { one: '{count} requer a sua atenção.', other: '{count} requerem a sua atenção.' },
  'bulk.failedText': { one: 'Continua selecionado.', other: 'Continuam selecionados.' },
  'bulk.unsent': {
    one: '{count} não foi enviado, porque parou a operação.',
    other: '{count} não foram enviados, porque parou a operação.',
  },
  'bulk.unsure': 'Não se sabe se foi guardado. Consulte o pagamento antes de tentar de novo.',
  'bulk.page': 'Esta página impediu a operação. Nada foi enviado.',
  'bulk.retry': 'Tentar de novo os que falharam',
  'bulk.rest': 'Enviar os restantes',
  'bulk.look': 'Mostrar',
  'selected.submit': 'Submeter para aprovação',
  'selected.approve': 'Aprovar',
  'selected.reject': 'Rejeitar',
  'selected.delete': 'Eliminar',
  'selected.export': 'Exportar',
};
