import { isDeepStrictEqual } from 'node:util';
import type { ApiOperation, HttpAnswer } from '@remit-elements/local-backend/testing.js';
import { mayCall, rolesFor, ROLES, type Role } from '../support/roles.js';
import { WITHOUT_RIGHT, WITHOUT_TOKEN } from './callers.js';
import type { Case } from './violation.js';
import { isCreation, TENANTS, type World } from './world.js';

type HttpCase = Case<World>;

const OTHERS = /tenant-b|Company B/;
const codesOf = (answer: HttpAnswer) => answer.errors?.map((it) => it.errorType) ?? [];
const isEmpty = ({ data }: HttpAnswer) => Object.values(data ?? {}).every((it) => it === null);
const saidUnauthorized = (answer: HttpAnswer) =>
  isDeepStrictEqual(codesOf(answer), ['Unauthorized']) && isEmpty(answer);
/** Page tokens are other ones each time. */
const stable = (answer: HttpAnswer): unknown =>
  JSON.parse(JSON.stringify(answer), (name, value: unknown) => (name === 'nextToken' ? value !== null : value));
const call = (world: World, operation: ApiOperation, token: string | undefined, variables: object) =>
  world.backend.post(token, operation.document, variables);

/** Every cell of the matrix over HTTP for one operation. */
export function httpCases(operation: ApiOperation): readonly HttpCase[] {
  return [
    ...ROLES.map((role) => own(operation, role)),
    ...ROLES.map((role) => other(operation, role)),
    refusedTokens(operation),
    refusedClaims(operation),
    tenantHeader(operation),
    ...(operation.kind === 'mutation' ? [membership(operation)] : []),
    ...(operation.document.includes('$input') ? [tenantInput(operation)] : []),
    ...(operation.document.includes('$nextToken') ? [foreignPage(operation)] : []),
  ];
}

/** The own company: served by the roles that may, and none of the other's rows shows; refused to the rest, without a trace. */
function own(operation: ApiOperation, role: Role): HttpCase {
  return {
    name: `own, ${role}`,
    run: async (world, found) => {
      const id = world.nextId();
      const variables = await world.aim(operation, id, ...TENANTS);
      const before = await world.snapshots(id, operation);
      const answer = await call(world, operation, await world.token('tenant-a', role), variables);
      const after = await world.snapshots(id, operation);
      if (!mayCall([role], operation.field)) {
        if (!saidUnauthorized(answer)) found('served', `own ${role}`, answer);
        if (!isDeepStrictEqual(after, before)) found('stored', `own ${role}`, 'something changed');
        return;
      }
      if (answer.errors || isEmpty(answer)) found('refused', `own ${role}`, answer);
      if (OTHERS.test(JSON.stringify(answer))) found('leaked', `own ${role}`, answer);
      if (!isDeepStrictEqual(after[1], before[1])) found('stored', `own ${role}`, "the other company's rows changed");
      const wrote = !isDeepStrictEqual(after[0], before[0]);
      if (wrote !== (operation.kind === 'mutation'))
        found(wrote ? 'stored' : 'refused', `own ${role}`, 'a write or none');
    },
  };
}

/** The other company's rows: by nothing to be told from what never was, and left as they are. */
function other(operation: ApiOperation, role: Role): HttpCase {
  return {
    name: `other, ${role}`,
    run: async (world, found) => {
      const who = `other ${role}`;
      const theirs = world.nextId();
      const stranger = await world.token('tenant-b', role);
      const namesRow = operation.namesRow && !isCreation(operation);
      const unaimed = await world.variables(operation, theirs, 'tenant-b');
      const unseen =
        operation.kind === 'query' && !namesRow ? await call(world, operation, stranger, unaimed) : undefined;
      await world.aim(operation, theirs, 'tenant-a');
      const before = await world.snapshot('tenant-a', theirs, operation);
      const ask = async (id: string) => {
        world.backend.reads.reset();
        const answer = await call(world, operation, stranger, await world.variables(operation, id, 'tenant-b'));
        return { answer, reads: world.backend.reads.items };
      };
      const { answer, reads } = await ask(theirs);
      if (/tenant-a|Company A/.test(JSON.stringify(answer))) found('leaked', who, answer);
      if (unseen && !isDeepStrictEqual(stable(answer), stable(unseen))) found('leaked', who, [unseen, answer]);
      if (namesRow) {
        const nobodys = await ask(`${theirs}-never-was`);
        if (!isDeepStrictEqual([answer, reads], [nobodys.answer, nobodys.reads]))
          found('told apart', who, [answer, nobodys]);
        const code = operation.kind === 'mutation' ? ['NotFound'] : [];
        const wanted = mayCall([role], operation.field) ? code : ['Unauthorized'];
        if (!isDeepStrictEqual(codesOf(answer), wanted) || !isEmpty(answer)) found('served', who, answer);
      }
      if (!isDeepStrictEqual(await world.snapshot('tenant-a', theirs, operation), before))
        found('stored', who, 'it changed');
    },
  };
}

function refusedTokens(operation: ApiOperation): HttpCase {
  return {
    name: 'tokens that are not good',
    run: async (world, found) => {
      const id = world.nextId();
      const variables = await world.aim(operation, id, ...TENANTS);
      const before = await world.snapshots(id, operation);
      for (const { name, token } of WITHOUT_TOKEN) {
        const answer = await call(world, operation, await token(world.backend.identity), variables);
        const refused = isDeepStrictEqual([answer.status, codesOf(answer)], [401, ['UnauthorizedException']]);
        if (!refused || 'data' in answer) found('served', name, answer);
      }
      if (!isDeepStrictEqual(await world.snapshots(id, operation), before))
        found('stored', 'a bad token', 'it changed');
    },
  };
}

function refusedClaims(operation: ApiOperation): HttpCase {
  return {
    name: 'good tokens that give no right',
    run: async (world, found) => {
      const id = world.nextId();
      const variables = await world.aim(operation, id, ...TENANTS);
      const before = await world.snapshots(id, operation);
      for (const { name, token } of WITHOUT_RIGHT) {
        const answer = await call(world, operation, await token(world.backend.identity), variables);
        if (!saidUnauthorized(answer)) found('served', name, answer);
      }
      if (!isDeepStrictEqual(await world.snapshots(id, operation), before)) found('stored', 'bad claims', 'it changed');
    },
  };
}

/** A good token of somebody whose membership does not give the right any more: they write nothing from that moment. */
function membership(operation: ApiOperation): HttpCase {
  return {
    name: 'members removed, changed or of another company',
    run: async (world, found) => {
      const id = world.nextId();
      const variables = await world.aim(operation, id, ...TENANTS);
      const before = await world.snapshots(id, operation);
      const tried = async (name: string, role: Role, plant: (sub: string) => Promise<void>) => {
        const sub = `${id}-${name.replaceAll(' ', '-')}-${role}`;
        await plant(sub);
        const answer = await call(world, operation, await world.token('tenant-a', role, sub), variables);
        for (const tenantId of TENANTS) await world.backend.removeMemberRow(tenantId, sub);
        if (!saidUnauthorized(answer)) found('served', `${name} ${role}`, answer);
      };
      for (const role of rolesFor(operation.field) ?? []) {
        await tried('never a member', role, () => Promise.resolve());
        await tried('removed', role, async (sub) => {
          await world.backend.plantMember('tenant-a', sub, [role]);
          await world.backend.removeMemberRow('tenant-a', sub);
        });
        await tried('of the other company', role, (sub) => world.backend.plantMember('tenant-b', sub, [role]));
        await tried('demoted', role, (sub) => world.backend.plantMember('tenant-a', sub, ['viewer']));
      }
      await tried('not yet told', 'viewer', (sub) => world.backend.plantMember('tenant-a', sub, ['admin']));
      if (!isDeepStrictEqual(await world.snapshots(id, operation), before)) found('stored', 'no member', 'it changed');
    },
  };
}

function tenantInput(operation: ApiOperation): HttpCase {
  return {
    name: 'a tenant in the input',
    run: async (world, found) => {
      if (/tenant\w*:/i.test(operation.document)) found('served', 'a caller', `takes ${operation.document}`);
      const id = world.nextId();
      const { input } = (await world.aim(operation, id, ...TENANTS)) as { input: object };
      const before = await world.snapshots(id, operation);
      const answer = await call(world, operation, await world.token('tenant-a', 'admin'), {
        input: { ...input, tenantId: 'tenant-b' },
      });
      if (!isDeepStrictEqual(codesOf(answer), ['ValidationError'])) found('served', 'a tenant in the input', answer);
      if (!isDeepStrictEqual(await world.snapshots(id, operation), before))
        found('stored', 'a tenant in the input', '');
    },
  };
}

/** Nothing that a caller writes beside the token says which company they are of. */
function tenantHeader(operation: ApiOperation): HttpCase {
  return {
    name: 'a tenant in a header',
    run: async (world, found) => {
      const id = world.nextId();
      const variables = await world.aim(operation, id, ...TENANTS);
      const [, before] = await world.snapshots(id, operation);
      const names = ['x-tenant-id', 'x-tenantid', 'x-tenant', 'tenant-id', 'x-amzn-tenant-id', 'x-remit-tenant'];
      const response = await fetch(`${world.backend.url}/graphql`, {
        method: 'POST',
        headers: {
          ...Object.fromEntries(names.map((name) => [name, 'tenant-b'])),
          ...{ 'Content-Type': 'application/json', Authorization: await world.token('tenant-a', 'admin') },
        },
        body: JSON.stringify({ query: operation.document, variables }),
      });
      const answer = await response.text();
      if (OTHERS.test(answer)) found('leaked', 'a tenant in a header', answer);
      const after = await world.snapshot('tenant-b', id, operation);
      if (!isDeepStrictEqual(after, before)) found('stored', 'a tenant in a header', 'it changed');
    },
  };
}

/** A page token is good for its tenant and its operation alone. */
function foreignPage(operation: ApiOperation): HttpCase {
  return {
    name: "another company's page",
    run: async (world, found) => {
      const page = async (tenantId: string, field: string, variables: object) =>
        world.api.call(await world.token(tenantId, 'admin'), field, { limit: 1, ...variables });
      const tokenOf = async (tenantId: string, field: string) =>
        (await page(tenantId, field, {})).value?.['nextToken'] as string;
      const own = await tokenOf('tenant-a', operation.field);
      if ((await page('tenant-a', operation.field, { nextToken: own })).code !== undefined)
        found('refused', 'own page', own);
      const elsewhere = operation.field === 'listAccounts' ? 'listPayments' : 'listAccounts';
      const foreign = [
        own,
        await tokenOf('tenant-b', elsewhere),
        `${own.slice(0, -2)}AA`,
        `A${own}`,
        own.slice(4),
        'AAAA',
        '',
      ];
      for (const nextToken of foreign) {
        const { code, info, text } = await page('tenant-b', operation.field, { nextToken });
        const violations = info?.['violations'] as readonly { readonly field: string }[] | undefined;
        if (code !== 'ValidationError' || violations?.[0]?.field !== 'nextToken')
          found('served', `page ${nextToken}`, text);
      }
    },
  };
}
