import type { Translation } from '@remit-elements/element-kit';
import type { BulkRunWords } from '../translated.js';

/** Japanese: what becomes of many payments, as they are changed. */
export const words: Translation<BulkRunWords, 'ja'> = {
  'bulk.running.submit': { other: '支払{count}件の承認を依頼しています' },
  'bulk.running.approve': { other: '支払{count}件を承認しています' },
  'bulk.running.reject': { other: '支払{count}件を却下しています' },
  'bulk.running.delete': { other: '支払{count}件を削除しています' },
  'bulk.running.restore': { other: '支払{count}件を復元しています' },
  'bulk.done.late': {
    other: '停止が間に合わず、送信済みの支払{count}件は処理されました。',
  },
  'bulk.done.submit': { other: '支払{count}件の承認を依頼しました。' },
  'bulk.done.approve': { other: '支払{count}件を承認しました。' },
  'bulk.done.reject': { other: '支払{count}件を却下しました。' },
  'bulk.done.delete': { other: '支払{count}件を削除しました。' },
  'bulk.done.restore': { other: '支払{count}件を復元しました。' },
  'bulk.result.submit': '{total}件中{count}件の承認を依頼しました',
  'bulk.result.approve': '{total}件中{count}件を承認しました',
  'bulk.result.reject': '{total}件中{count}件を却下しました',
  'bulk.result.delete': '{total}件中{count}件を削除しました',
  'bulk.result.restore': '{total}件中{count}件を復元しました',
};
