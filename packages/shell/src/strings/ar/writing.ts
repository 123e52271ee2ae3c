import type { Translation } from '@remit-elements/element-kit/words.js';
import type { writingWords } from '../writing.js';

/** Arabic: what becomes of what the reader has changed, on whichever page. */
export const words: Translation<typeof writingWords, 'ar'> = {
  'writing.save': 'حفظ',
  'writing.saving': 'جارٍ الحفظ…',
  'writing.saved': 'تم الحفظ.',
  'writing.cancel': 'إلغاء',
  'writing.checking': 'لا نعرف بعد إن كان هذا قد حُفظ. جارٍ التحقق…',
  'writing.unknown': 'لا نعرف إن كان هذا قد حُفظ: لم يصل رد. أعد المحاولة؛ لن يُنفّذ شيء مرتين.',
  'writing.notSent': 'لم يُرسل: أنت غير متصل. أعد المحاولة عند عودة الاتصال.',
  'writing.denied': 'ليست لديك صلاحية لذلك. يمكن لمسؤول في شركتك منحك إياها.',
  'writing.throttled': 'طلبات كثيرة في آن واحد. لم يتغير شيء. انتظر دقيقة ثم أعد المحاولة.',
  'writing.refused': 'لم يقبل الخادم هذا. لم يتغير شيء.',
  'writing.notLoaded': 'تعذّر التحميل. لم يُفقد شيء.',
  'writing.resumed': 'ما أدخلته سابقًا موجود هنا من جديد. لم يُحفظ بعد.',
  'writing.discard': 'تجاهل',
};
