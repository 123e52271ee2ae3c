import type { Translation, LanguageWords } from '@remit-elements/element-kit/words.js';
import type { FirstWords } from '../translated.js';

/** Japanese: what may be said before anybody is signed in. */
export const words: Translation<FirstWords, 'ja'> = {
  product: 'Remit Elements',
  loading: '読み込み中…',
  retry: '再試行',
  signOut: 'サインアウト',
  'password.show': '表示',
  'password.showLong': 'パスワードを表示',
  'password.hide': '非表示',
  'password.hideLong': 'パスワードを非表示',
  'signIn.title': 'サインイン',
  'signIn.userName': 'ユーザー名',
  'signIn.password': 'パスワード',
  'signIn.submit': 'サインイン',
  'signIn.pending': 'サインインしています…',
  'signIn.forgotten': 'パスワードを忘れた場合',
  'signIn.signUp': '会社を登録',
  'signIn.userNameMissing': 'ユーザー名を入力してください。',
  'signIn.passwordMissing': 'パスワードを入力してください。',
  'signIn.ended': 'セッションが終了しました。続けるには、サインインしてください。',
  'signIn.confirmed': 'メールアドレスを確認しました。続けるには、サインインしてください。',
  'signIn.changed': '新しいパスワードを設定しました。このパスワードでサインインしてください。',
  'signIn.failed.credentials': 'ユーザー名またはパスワードが正しくありません。',
  'signIn.failed.unreachable':
    'サインインできませんでした。サーバーに接続できません。接続を確認して、もう一度お試しください。',
  'signIn.failed.too-often': '試行回数が多すぎます。数分待ってから、もう一度お試しください。',
  'signIn.failed.temporary-over':
    'この仮パスワードは期限切れです。ユーザーを作成した担当者に、新しいものを依頼してください。',
  'signIn.failed.step-over': 'サインインできませんでした。時間が経過しすぎました。もう一度サインインしてください。',
  'signIn.failed.unknown': 'サインインできませんでした。サーバーが応答できませんでした。もう一度お試しください。',
  'join.title': '招待による参加',
  'memberless.title': '会社がありません',
  'memberless.text': 'お使いのユーザーはどの会社にも属していません。管理者に招待を依頼してください。',
  'memberless.user': '{name}としてサインインしています。',
  'misconfigured.title': 'このアプリケーションは設定されていません',
  'misconfigured.missing': '設定に次の項目がありません:',
  'misconfigured.unreadable': '設定を読み取れませんでした:',
  'misconfigured.advice': 'このアプリケーションの運用担当者が修正できます。何も送信されていません。',
  'unreachable.title': 'サーバーに接続できません',
  'unreachable.text': '失われたものはありません。接続を確認して、もう一度お試しください。',
};

/** What is said to somebody who is signed in. */
export const rest = (): Promise<LanguageWords> => import('./rest.js');
