import { ACCOUNT } from './account-fields.js';

// A subscriber sees only what the mutation selected, so each selects all that is shown.
export const CREATE_ACCOUNT = `mutation CreateAccount($input: CreateAccountInput!) {
  createAccount(input: $input) { ${ACCOUNT} }
}`;

export const UPDATE_ACCOUNT = `mutation UpdateAccount($input: UpdateAccountInput!) {
  updateAccount(input: $input) { ${ACCOUNT} }
}`;

export const DELETE_ACCOUNT = `mutation DeleteAccount($input: DeleteAccountInput!) {
  deleteAccount(input: $input) { ${ACCOUNT} }
}`;
