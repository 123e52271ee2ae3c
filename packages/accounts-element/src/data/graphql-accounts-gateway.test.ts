import { ApiError, type SessionClient } from '@remit-elements/auth-core';
import { expect } from '@open-wc/testing';
import { accountFixture, TENANT_A } from '../testing.js';
import type { AccountsGateway } from './accounts-gateway.js';
import { graphqlAccountsGateway } from './graphql-accounts-gateway.js';

interface Sent {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** A gateway over a client that gives one answer, or rejects as Amplify does, and what it was asked. */
function gatewayOver(answer: unknown, rejects = false): { gateway: AccountsGateway; sent: Sent[]; end: () => void } {
  const sent: Sent[] = [];
  const ended = new AbortController();
  const client = {
    session: { tenantId: TENANT_A, subject: 's', roles: ['admin'], ended: ended.signal },
    graphql: (options: Sent) => {
      sent.push(options);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as Amplify does
      return rejects ? Promise.reject(answer) : Promise.resolve(answer);
    },
    cancel: () => true,
  };
  return { gateway: graphqlAccountsGateway(client as unknown as SessionClient), sent, end: () => ended.abort() };
}

async function codeOf(running: Promise<unknown>): Promise<string> {
  try {
    await running;
  } catch (error) {
    if (error instanceof ApiError) return error.code;
  }
  return 'none';
}

const row = { ...accountFixture(), deletedAt: null, __typename: 'Account' };

describe('graphqlAccountsGateway', () => {
  it('lists a page and gives the token of the next', async () => {
    const { gateway, sent } = gatewayOver({ data: { listAccounts: { items: [row], nextToken: 't2' } } });
    expect(await gateway.list({ limit: 50, nextToken: 't1' })).to.deep.equal({
      items: [accountFixture()],
      nextToken: 't2',
    });
    expect(sent[0]!.variables).to.deep.equal({ limit: 50, nextToken: 't1' });
  });

  it('sends the draft with the id and request id made here, and no tenant', async () => {
    const { gateway, sent } = gatewayOver({ data: { createAccount: row } });
    const draft = { name: 'Main', holderName: 'A', iban: 'DE02120300000000202051', currency: 'EUR' };
    await gateway.write({ type: 'create', id: 'i1', requestId: 'r1', draft });
    expect(sent[0]!.variables).to.deep.equal({ input: { ...draft, id: 'i1', requestId: 'r1' } });
  });

  it('gives undefined for an account that is not there', async () => {
    expect(await gatewayOver({ data: { getAccount: null } }).gateway.get('x')).to.equal(undefined);
  });

  it('reads a status that it does not know as unknown, and passes new fields over', async () => {
    const { gateway } = gatewayOver({ data: { getAccount: { ...row, status: 'FROZEN', colour: 'red' } } });
    expect(await gateway.get('main')).to.deep.equal(accountFixture({ status: 'UNKNOWN' }));
  });

  it('refuses a row of another tenant', async () => {
    const { gateway } = gatewayOver({ data: { getAccount: { ...row, tenantId: 'tenant-b' } } });
    expect(await codeOf(gateway.get('main'))).to.equal('TenantMismatch');
  });

  it('tells what the server answered by its code', async () => {
    const answer = { data: null, errors: [{ errorType: 'Unauthorized', message: 'secret' }] };
    const { gateway } = gatewayOver(answer, true);
    expect(await codeOf(gateway.list({ limit: 10 }))).to.equal('Unauthorized');
  });

  for (const answer of ['<html>', { data: {} }, { data: { listAccounts: { items: null } } }]) {
    it(`cannot read ${JSON.stringify(answer)}`, async () => {
      expect(await codeOf(gatewayOver(answer).gateway.list({ limit: 10 }))).to.equal('MalformedAnswer');
    });
  }

  it('asks nothing of a session that has ended', async () => {
    const { gateway, sent, end } = gatewayOver({ data: { getAccount: row } });
    end();
    expect(await codeOf(gateway.get('main'))).to.equal('SessionEnded');
    expect(sent).to.have.length(0);
  });

  it('gives up on the caller’s word and after its own deadline', async () => {
    const silent = {
      session: { tenantId: TENANT_A, ended: new AbortController().signal },
      graphql: never,
      cancel: () => true,
    };
    const gateway = graphqlAccountsGateway(silent as unknown as SessionClient, { deadlineMs: 5 });
    const abort = new AbortController();
    const running = gateway.get('main', { signal: abort.signal });
    abort.abort();
    expect(await codeOf(running)).to.equal('Unexpected');
    expect(await codeOf(gateway.get('main'))).to.equal('Timeout');
  });
});

function never(): Promise<never> {
  return new Promise(() => undefined);
}
