/** What the creditor's bank says to the host's question whose account it is, in English. */
export const payeeWords = {
  'form.payee.asking': 'Asking the bank whose account this is…',
  'form.payee.match': 'The bank says: name and account belong together.',
  'form.payee.closeMatch': 'The bank says: the name is close to the account holder’s, but not the same.',
  'form.payee.closeMatchName': 'The bank says: the account holder is {name}.',
  'form.payee.open': 'The bank has not answered yet whose account this is.',
  'form.payee.noMatch': 'The bank says: the account belongs to someone else.',
  'form.payee.noMatchText': 'Check the IBAN with the creditor.',
  'form.payee.notPossible': 'The bank could not say whose account this is.',
  'form.payee.useName': 'Use this name',
} as const;
