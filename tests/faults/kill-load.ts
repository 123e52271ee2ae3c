import { randomUUID } from 'node:crypto';
import { postGraphQL, type HttpAnswer } from '@remit-elements/local-backend/testing.js';
import type { KilledServer } from './kill-server.js';

const FIELDS = 'id version creditorName status history { version requestId }';
const CREATE = `mutation C($input: CreatePaymentInput!) { createPayment(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation U($input: UpdatePaymentInput!) { updatePayment(input: $input) { ${FIELDS} } }`;
const LIST = 'query L($t: String) { listPayments(limit: 100, nextToken: $t) { items { id version } nextToken } }';
export const PASSWORD = 'Correct-horse-7-battery';

/** A payment that somebody wrote: what was acknowledged, and the write that nobody knows the end of. */
export interface Written {
  readonly id: string;
  acknowledged: number;
  pending: { readonly query: string; readonly input: Readonly<Record<string, unknown>> } | undefined;
}

/** A company that signed up: how far that was acknowledged. */
export interface Newcomer {
  readonly userName: string;
  readonly email: string;
  readonly company: string;
  signedUp: boolean;
  confirmed: boolean;
}

/** All that was said to be done, over every round. */
export interface Ledger {
  readonly payments: Written[];
  readonly newcomers: Newcomer[];
  signIns: number;
}

/** An answer that must not be: the request was served, and failed. */
class Refused extends Error {}

/** Runs until the server dies under it; whatever else ends it is a finding. */
async function untilDeath(work: () => Promise<void>): Promise<void> {
  try {
    for (;;) await work();
  } catch (error) {
    if (error instanceof Refused) throw error;
  }
}

function good(answer: HttpAnswer): Record<string, unknown> {
  const [value] = Object.values(answer.data ?? {});
  if (answer.errors ?? !value) throw new Refused(JSON.stringify(answer));
  return value as Record<string, unknown>;
}

/** Creates a payment and changes it twice, again and again. */
export function writePayments(server: KilledServer, token: string, ledger: Ledger): Promise<void> {
  return untilDeath(async () => {
    const payment: Written = { id: randomUUID(), acknowledged: 0, pending: undefined };
    ledger.payments.push(payment);
    for (let version = 1; version <= 3; version += 1) {
      const base = { id: payment.id, requestId: randomUUID() };
      const input = version === 1 ? { ...base, ...draft() } : { ...base, version: version - 1, amountMinor: version };
      payment.pending = { query: version === 1 ? CREATE : UPDATE, input };
      good(await postGraphQL(server.url, token, payment.pending.query, { input }));
      payment.acknowledged = version;
      payment.pending = undefined;
    }
  });
}

function draft() {
  return {
    ...{ debtorAccountId: 'main-account', creditorName: 'Nordwind GmbH', creditorIban: 'DE89370400440532013000' },
    ...{ amountMinor: 1, currency: 'EUR', requestedExecutionDate: '2030-01-15' },
  };
}

/** Posts the write again whose answer never came: it must be done once, whether it was done before or not. */
export async function settle(server: KilledServer, token: string, payment: Written): Promise<void> {
  if (!payment.pending) return;
  const { query, input } = payment.pending;
  const row = good(await postGraphQL(server.url, token, query, { input }));
  const history = row['history'] as readonly { version: number; requestId: string }[];
  const times = history.filter((it) => it.requestId === input['requestId']).length;
  if (times !== 1 || row['version'] !== payment.acknowledged + 1) throw new Refused(JSON.stringify(row));
  Object.assign(payment, { acknowledged: payment.acknowledged + 1, pending: undefined });
}

/** Every version in the list, by id; an id that is there twice is a finding. */
export async function versions(server: KilledServer, token: string): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  let t: unknown = null;
  do {
    const page = good(await postGraphQL(server.url, token, LIST, { t }));
    for (const { id, version } of page['items'] as { id: string; version: number }[]) {
      if (found.has(id)) throw new Refused(`${id} is listed twice`);
      found.set(id, version);
    }
    t = page['nextToken'];
  } while (t !== null);
  return found;
}

export function signInAgain(server: KilledServer, ledger: Ledger): Promise<void> {
  return untilDeath(async () => {
    await server.signIn('approverTenantB', 'passwordB');
    ledger.signIns += 1;
  });
}

/** One company after the other signs up. */
export function signUpCompanies(server: KilledServer, ledger: Ledger): Promise<void> {
  return untilDeath(async () => {
    const userName = randomUUID();
    const newcomer: Newcomer = {
      ...{ userName, email: `${userName}@nowhere.example`, company: `Company ${userName.slice(0, 8)}` },
      ...{ signedUp: false, confirmed: false },
    };
    ledger.newcomers.push(newcomer);
    await finishSignUp(server, newcomer);
  });
}

/** What is left of a sign-up; a step that was done unheard is met again as such. */
export async function finishSignUp(server: KilledServer, newcomer: Newcomer): Promise<void> {
  const { userName: Username, email, company: companyName } = newcomer;
  const ClientMetadata = { companyName };
  if (!newcomer.signedUp) {
    const UserAttributes = [{ Name: 'email', Value: email }];
    const answer = await server.pool('SignUp', { Username, Password: PASSWORD, UserAttributes, ClientMetadata });
    expectDone(answer.status, answer.body, /UsernameExists/);
    newcomer.signedUp = true;
  }
  if (newcomer.confirmed) return;
  let ConfirmationCode = await server.codeFor(email);
  if (ConfirmationCode === undefined) {
    await server.pool('ResendConfirmationCode', { Username });
    ConfirmationCode = await server.codeFor(email);
  }
  const answer = await server.pool('ConfirmSignUp', { Username, ConfirmationCode, ClientMetadata });
  expectDone(answer.status, answer.body, /NotAuthorized/); // is confirmed already
  newcomer.confirmed = true;
}

function expectDone(status: number, body: object, doneBefore: RegExp): void {
  const text = JSON.stringify(body);
  if (status !== 200 && !doneBefore.test(text)) throw new Refused(text);
}
