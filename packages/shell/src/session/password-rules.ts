export const PASSWORD_RULES = ['length', 'upper', 'lower', 'digit', 'symbol', 'ends'] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

/** The user pool's policy; the server decides, this only says it before. */
const TESTS: Readonly<Record<PasswordRule, (password: string) => boolean>> = {
  length: (password) => password.length >= 12,
  upper: (password) => /[A-Z]/.test(password),
  lower: (password) => /[a-z]/.test(password),
  digit: (password) => /[0-9]/.test(password),
  // Those that Cognito counts as one; a space within does as well.
  symbol: (password) => /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/.test(password.trim()),
  ends: (password) => password !== '' && password === password.trim(),
};

/** Which of the rules a password keeps. */
export function keptRules(password: string): ReadonlySet<PasswordRule> {
  return new Set(PASSWORD_RULES.filter((rule) => TESTS[rule](password)));
}

/** What is wrong with a new password before it is sent, as the word that says it. */
export function newPasswordError(password: string): 'newPassword.missing' | 'newPassword.weak' | undefined {
  if (password === '') return 'newPassword.missing';
  return keptRules(password).size < PASSWORD_RULES.length ? 'newPassword.weak' : undefined;
}
