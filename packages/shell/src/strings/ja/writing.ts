import type { Translation } from '@remit-elements/element-kit/words.js';
import type { writingWords } from '../writing.js';

/** Japanese: what becomes of what the reader has changed, on whichever page. */
export const words: Translation<typeof writingWords, 'ja'> = {
  'writing.save': '保存',
  'writing.saving': '保存中…',
  'writing.saved': '保存しました。',
  'writing.cancel': 'キャンセル',
  'writing.checking': '保存されたかどうかまだ分かりません。確認中…',
  'writing.unknown':
    '保存されたかどうか分かりません。応答がありませんでした。もう一度お試しください。二重に実行されることはありません。',
  'writing.notSent': '送信していません。オフラインです。接続が戻ってからもう一度お試しください。',
  'writing.denied': 'この操作を行う権限がありません。権限は会社の管理者が付与できます。',
  'writing.throttled': '一度に多すぎます。何も変更していません。1分待ってからもう一度お試しください。',
  'writing.refused': 'サーバーが受け付けませんでした。何も変更していません。',
  'writing.notLoaded': '読み込めませんでした。失われたものはありません。',
  'writing.resumed': '前回の入力内容が復元されました。まだ保存されていません。',
  'writing.discard': '破棄',
};
