import { detailFirstWords } from './detail-first.js';
import { errorWords, tableWords } from './en.js';
import { timelineWords } from './timeline.js';

/** What there is to a payment; the questions and lists that show a part of it say the same. */
export const paymentWords = {
  'detail.to': 'To',
  'detail.from': 'From account',
  'detail.iban': 'IBAN',
  'detail.bic': 'BIC',
  'detail.due': 'Execution date',
  'detail.remittance': 'Remittance information',
  'detail.creditorReference': 'Creditor reference',
  'detail.endToEndId': 'End-to-end reference',
} as const;

/** One payment whole. */
export const detailWords = {
  ...errorWords,
  ...tableWords,
  ...detailFirstWords,
  ...paymentWords,
  ...timelineWords,
  'detail.title': 'Payment to {creditor}',
  'detail.address': 'Address',
  'detail.charges': 'Charges',
  'detail.charges.SLEV': 'As the scheme says (SLEV)',
  'detail.charges.SHAR': 'Shared (SHAR)',
  'detail.charges.DEBT': 'Paid by us (DEBT)',
  'detail.charges.CRED': 'Paid by the creditor (CRED)',
  'detail.message': 'Message ID',
  'detail.created': 'Prepared',
  'detail.updated': 'Last changed',
  'detail.approve': 'Approve',
  'detail.reject': 'Reject',
  'detail.submit': 'Submit for approval',
  'detail.withdraw': 'Withdraw',
  'detail.export': 'Make the bank file again',
  'detail.edit': 'Edit',
  'detail.copy': 'Copy',
  'detail.delete': 'Delete',
  'detail.openAccount': 'Open the account',
  'detail.changed': 'Changed at {time}, while you were looking.',
  'detail.failed': 'The payment could not be loaded.',
  'detail.failedOld': 'What you see may be old.',
  'detail.denied': 'You may not see this payment.',
  'detail.deniedText': 'An administrator of your company can give you the right.',
  'detail.ended': 'Your session has ended.',
  'detail.endedText': 'Sign in again to see the payment.',
  'detail.gone': 'This payment is no longer there. Someone may have deleted it.',
  'detail.deleted': 'This payment was deleted.',
  'detail.deletedText': 'It was deleted while you were looking at it.',
  'detail.own': 'You prepared this payment, so someone else must approve it.',
  'detail.ownSubmitted': 'You submitted this payment, so someone else must approve it.',
  'detail.waits': 'It waits for an approver. To change it, withdraw it first.',
  'detail.notSubmitted': 'It can be approved once it is submitted for approval.',
  'detail.changeFirst': 'To submit it again, change it first.',
  'detail.closed': 'Only an unconfirmed or rejected payment can be changed.',
  'detail.viewer': 'You can view this payment, not change it.',
  'detail.notApproved': 'Payments are not approved here.',
  'detail.lastStays': 'If two people change it at the same time, the later change stays.',
} as const;

export type DetailWords = typeof detailWords;
