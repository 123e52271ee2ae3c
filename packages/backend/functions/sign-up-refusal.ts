import { COMPANY_NAME_RULE } from './company-name.js';

/** What is told; Cognito puts its own words before and a full stop behind. */
const WORDS = {
  neither: 'Sign up with the name of your company, or with an invitation',
  closed: 'Companies do not sign up here by themselves: sign up with an invitation',
  userName: 'The user name must be a UUID',
  attributes: 'Only an e-mail address can be given',
  email: 'This is not an e-mail address that we can write to',
  companyName: `The company name must have ${COMPANY_NAME_RULE}`,
  invitation: 'This invitation cannot be used: it was used or withdrawn, is over, or is for another address',
  outage: 'Something went wrong on our side: please sign up again',
  stranded:
    'Something went wrong on our side, and signing up again will not help: please ask the people who run this service to finish it',
  sessions: 'The new password is set, but devices that were signed in may still be: please reset it once more, later',
} as const;

/** A sign-up that cannot be, in words for the person. */
export class SignUpRefusal extends Error {
  constructor(reason: keyof typeof WORDS, options?: ErrorOptions) {
    super(WORDS[reason], options);
    this.name = 'SignUpRefusal';
  }
}
