import { TestSocket, type ApiOperation } from '@remit-elements/local-backend/testing.js';
import { parse, Kind, type ConstDirectiveNode } from 'graphql';
import { ROLES, type Role } from '../support/roles.js';
import { WITHOUT_RIGHT, WITHOUT_TOKEN } from './callers.js';
import type { Case } from './violation.js';
import { TENANTS, type World } from './world.js';

type SocketCase = Case<World>;

/** The mutations that a subscription hears, by the schema. */
function heardMutations(schema: string, field: string): readonly string[] {
  const types = parse(schema).definitions.flatMap((it) => (it.kind === Kind.OBJECT_TYPE_DEFINITION ? [it] : []));
  const fields = types.find((it) => it.name.value === 'Subscription')?.fields ?? [];
  return fields.find((it) => it.name.value === field)?.directives?.flatMap(mutationsOf) ?? [];
}

function mutationsOf(directive: ConstDirectiveNode): readonly string[] {
  const value = directive.arguments?.find((it) => it.name.value === 'mutations')?.value;
  return value?.kind === Kind.LIST ? value.values.map((it) => (it.kind === Kind.STRING ? it.value : '')) : [];
}

/** Every cell of the matrix over the websocket for one subscription. */
export function socketCases(
  schema: string,
  subscription: ApiOperation,
  operations: readonly ApiOperation[],
): readonly SocketCase[] {
  const mutations = operations.filter((it) => heardMutations(schema, subscription.field).includes(it.field));
  const others = operations.filter((it) => it.kind === 'mutation' && !mutations.includes(it));
  return [
    ...mutations.map((it) => delivery(subscription, it)),
    ...others.map((it) => silence(subscription, it)),
    ...ROLES.map((role) => starts(subscription, role)),
    widening(subscription),
    handshake(),
    refusedStarts(subscription, mutations),
    removal(subscription, mutations),
  ];
}

/** Opens a socket and starts the subscription; the answer is null when that was refused. */
async function listen(world: World, subscription: ApiOperation, token: string): Promise<TestSocket | null> {
  const socket = await TestSocket.connect(world.backend.url, token);
  const answer = await socket.start('s', token, subscription.document);
  if (answer.type === 'start_ack') return socket;
  await socket.close();
  return null;
}

async function dataOf(socket: TestSocket | null): Promise<readonly unknown[]> {
  if (!socket) return [];
  await socket.settle();
  return socket.heard.filter((it) => it.type === 'data').map((it) => it.payload);
}

/** One good call in a company; answers the id that it was about. */
async function change(world: World, mutation: ApiOperation, tenantId: string): Promise<string> {
  const id = world.nextId();
  const variables = await world.aim(mutation, id, tenantId);
  const role: Role = mutation.field === 'approvePayment' || mutation.field === 'rejectPayment' ? 'approver' : 'admin';
  await world.api.must(await world.token(tenantId, role), mutation.field, variables);
  return id;
}

/** Heard once by the own company, by nobody else. */
function delivery(subscription: ApiOperation, mutation: ApiOperation): SocketCase {
  return {
    name: `hears ${mutation.field} of the own company`,
    run: async (world, found) => {
      const sockets = await Promise.all(
        TENANTS.map(async (it) => listen(world, subscription, await world.token(it, 'viewer'))),
      );
      const id = await change(world, mutation, 'tenant-a');
      const [own = [], others = []] = await Promise.all(sockets.map((it) => dataOf(it)));
      const about = own.map((it) => JSON.stringify(it)).filter((it) => it.includes(`"id":"${id}"`));
      const last = about.at(-1) ?? '';
      if (!last.includes('"tenantId":"tenant-a"')) found('undelivered', 'own', own);
      if (others.length > 0) found('delivered', 'other', others);
      for (const socket of sockets) await socket?.close();
    },
  };
}

/** What a subscription is not for does not reach it. */
function silence(subscription: ApiOperation, mutation: ApiOperation): SocketCase {
  return {
    name: `does not hear ${mutation.field}`,
    run: async (world, found) => {
      const id = world.nextId();
      const variables = await world.aim(mutation, id, 'tenant-a');
      const socket = await listen(world, subscription, await world.token('tenant-a', 'viewer'));
      const role: Role = /^(approve|reject)/.test(mutation.field) ? 'approver' : 'admin';
      await world.api.must(await world.token('tenant-a', role), mutation.field, variables);
      const heard = await dataOf(socket);
      if (!socket) found('undelivered', 'own', 'it did not start');
      if (heard.length > 0) found('delivered', 'own', heard);
      await socket?.close();
    },
  };
}

function starts(subscription: ApiOperation, role: Role): SocketCase {
  return {
    name: `starts for a ${role}`,
    run: async (world, found) => {
      const socket = await listen(world, subscription, await world.token('tenant-a', role));
      if (!socket) found('refused', role, 'it did not start');
      await socket?.close();
    },
  };
}

function widening(subscription: ApiOperation): SocketCase {
  return {
    name: 'takes no argument that could widen it',
    run: async (world, found) => {
      const token = await world.token('tenant-b', 'viewer');
      const socket = await TestSocket.connect(world.backend.url, token);
      const { field, document } = subscription;
      for (const argument of ['tenantId: "tenant-a"', 'filter: "{}"', 'id: "payment-000001"']) {
        const wider = document.replace(` ${field} {`, ` ${field}(${argument}) {`);
        const { payload } = await socket.start(argument, token, wider);
        if (payload?.errors?.[0]?.errorType !== 'ValidationError') found('served', argument, payload);
      }
      await socket.close();
    },
  };
}

function handshake(): SocketCase {
  return {
    name: 'is refused at the handshake to every token that is not good',
    run: async (world, found) => {
      for (const { name, token } of WITHOUT_TOKEN) {
        for (const inQuery of [false, true]) {
          const sent = await token(world.backend.identity);
          const refused = await TestSocket.open(world.backend.url, sent, { inQuery }).then(
            async (socket) => {
              socket.send({ type: 'connection_init' });
              await socket.closed;
              return socket.heard.map((it) => it.type).join();
            },
            (error: unknown) => String(error),
          );
          if (!/^connection_error$|401/.test(refused)) found('served', name, refused);
        }
      }
    },
  };
}

/** On a good socket too: each start brings its own token. */
function refusedStarts(subscription: ApiOperation, mutations: readonly ApiOperation[]): SocketCase {
  return {
    name: 'is refused at its start to everyone who must get nothing',
    run: async (world, found) => {
      const socket = await TestSocket.connect(world.backend.url, await world.token('tenant-a', 'admin'));
      for (const [place, { name, token }] of [...WITHOUT_TOKEN, ...WITHOUT_RIGHT].entries()) {
        const sent = await token(world.backend.identity);
        const { type, payload } = await socket.start(`s${String(place)}`, sent, subscription.document);
        const code = payload?.errors?.[0]?.errorType ?? '';
        if (type !== 'error' || !/^Unauthorized(Exception)?$/.test(code)) found('served', name, payload);
      }
      for (const mutation of mutations) await change(world, mutation, 'tenant-a');
      const heard = await dataOf(socket);
      if (heard.length > 0) found('delivered', 'somebody who must get nothing', heard);
      await socket.close();
    },
  };
}

/** A removed member hears nothing more of that company, and goes on hearing the other one, whose member they are as well. */
function removal(subscription: ApiOperation, mutations: readonly ApiOperation[]): SocketCase {
  return {
    name: 'ends for a member who is removed',
    run: async (world, found) => {
      const sub = world.nextId();
      for (const tenantId of TENANTS) await world.backend.plantMember(tenantId, sub, ['viewer']);
      const sockets = await Promise.all(
        TENANTS.map(async (it) => listen(world, subscription, await world.token(it, 'viewer', sub))),
      );
      const input = { id: sub, version: 1 };
      await world.api.must(await world.token('tenant-a', 'admin'), 'removeMember', { input });
      const [mutation] = mutations;
      if (mutation) for (const tenantId of TENANTS) await change(world, mutation, tenantId);
      const [ofLeft, ofStill] = sockets;
      const isOpen = ofLeft?.websocket.readyState === ofLeft?.websocket.OPEN;
      const heard = ofLeft && isOpen ? await dataOf(ofLeft) : [];
      if (heard.length > 0) found('delivered', 'a removed member', heard);
      if (!ofStill || (await dataOf(ofStill)).length === 0) found('undelivered', 'the member of the other company', '');
      for (const socket of sockets) await socket?.close();
    },
  };
}
