import {
  fetchAuthSession,
  fetchMFAPreference,
  setUpTOTP,
  updateMFAPreference,
  updatePassword,
  verifyTOTPSetup,
} from 'aws-amplify/auth';
import type { AccountFailure, AccountPort } from './account-port.js';

/** Cognito's names, and Amplify's own, for what a person can do something about. */
const FAILURES: Readonly<Record<string, AccountFailure>> = {
  NotAuthorizedException: 'wrong',
  CodeMismatchException: 'wrong',
  EnableSoftwareTokenMFAException: 'wrong',
  InvalidPasswordException: 'weak',
  InvalidParameterException: 'weak',
  PasswordHistoryPolicyViolationException: 'weak',
  LimitExceededException: 'too-often',
  TooManyRequestsException: 'too-often',
  NetworkError: 'unreachable',
};

/** The account of whoever is signed in, through Amplify. */
export const amplifyAccount: AccountPort = {
  async email() {
    const { tokens } = await fetchAuthSession();
    const email = tokens?.idToken?.payload['email'];
    return typeof email === 'string' ? email : undefined;
  },

  async hasTotp() {
    const { enabled = [] } = await fetchMFAPreference();
    return enabled.includes('TOTP');
  },

  async setUpTotp(userName, appName) {
    const { sharedSecret, getSetupUri } = await setUpTOTP();
    return { key: sharedSecret, uri: getSetupUri(appName, userName).toString() };
  },

  verifyTotp: (code) => attempt(() => verifyTOTPSetup({ code })),
  preferTotp: (isOn) => attempt(() => updateMFAPreference({ totp: isOn ? 'PREFERRED' : 'DISABLED' })),
  changePassword: (oldPassword, newPassword) => attempt(() => updatePassword({ oldPassword, newPassword })),

  async renew() {
    await attempt(() => fetchAuthSession({ forceRefresh: true }));
  },
};

async function attempt(act: () => Promise<unknown>): Promise<AccountFailure | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return FAILURES[error instanceof Error ? error.name : ''] ?? 'unknown';
  }
}
