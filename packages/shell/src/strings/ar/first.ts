import type { Translation, LanguageWords } from '@remit-elements/element-kit/words.js';
import type { FirstWords } from '../translated.js';

/** Arabic: what may be said before anybody is signed in. */
export const words: Translation<FirstWords, 'ar'> = {
  product: 'Remit Elements',
  loading: 'جارٍ التحميل…',
  retry: 'إعادة المحاولة',
  signOut: 'تسجيل الخروج',
  'password.show': 'إظهار',
  'password.showLong': 'إظهار كلمة المرور',
  'password.hide': 'إخفاء',
  'password.hideLong': 'إخفاء كلمة المرور',
  'signIn.title': 'تسجيل الدخول',
  'signIn.userName': 'اسم المستخدم',
  'signIn.password': 'كلمة المرور',
  'signIn.submit': 'تسجيل الدخول',
  'signIn.pending': 'جارٍ تسجيل الدخول…',
  'signIn.forgotten': 'نسيت كلمة المرور',
  'signIn.signUp': 'تسجيل شركة',
  'signIn.userNameMissing': 'أدخل اسم المستخدم.',
  'signIn.passwordMissing': 'أدخل كلمة المرور.',
  'signIn.ended': 'انتهت جلستك. سجّل الدخول للمتابعة.',
  'signIn.confirmed': 'تم تأكيد عنوان بريدك الإلكتروني. سجّل الدخول للمتابعة.',
  'signIn.changed': 'تم تعيين كلمة مرورك الجديدة. سجّل الدخول بها.',
  'signIn.failed.credentials': 'اسم المستخدم أو كلمة المرور غير صحيحة.',
  'signIn.failed.unreachable': 'لم يتم تسجيل الدخول: لا يمكن الوصول إلى الخادم. تحقق من الاتصال وحاول مرة أخرى.',
  'signIn.failed.too-often': 'محاولات كثيرة جدًا. انتظر بضع دقائق ثم حاول مرة أخرى.',
  'signIn.failed.temporary-over':
    'انتهت صلاحية كلمة المرور المؤقتة هذه. اطلب كلمة مرور جديدة ممن أنشأ حساب المستخدم لك.',
  'signIn.failed.step-over': 'لم يتم تسجيل الدخول: مضى وقت طويل. سجّل الدخول مرة أخرى.',
  'signIn.failed.unknown': 'لم يتم تسجيل الدخول: تعذر على الخادم الرد. حاول مرة أخرى.',
  'join.title': 'قبول الدعوة',
  'memberless.title': 'لا توجد شركة',
  'memberless.text': 'حسابك لا ينتمي إلى أي شركة. اطلب من مسؤول أن يدعوك.',
  'memberless.user': 'تم تسجيل الدخول باسم {name}.',
  'misconfigured.title': 'لم يتم إعداد هذا التطبيق',
  'misconfigured.missing': 'ينقص الإعدادات حقل:',
  'misconfigured.unreadable': 'تعذرت قراءة الإعدادات:',
  'misconfigured.advice': 'يمكن لمن يدير هذا التطبيق تصحيح ذلك. لم يُرسل أي شيء.',
  'unreachable.title': 'لا يمكن الوصول إلى الخادم',
  'unreachable.text': 'لم يُفقد أي شيء. تحقق من الاتصال ثم حاول مرة أخرى.',
};

/** What is said to somebody who is signed in. */
export const rest = (): Promise<LanguageWords> => import('./rest.js');
