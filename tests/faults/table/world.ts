import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalBackend } from '@remit-elements/local-backend';
import { postGraphQL } from '@remit-elements/local-backend/testing.js';
import type { Browser, BrowserContext } from 'playwright-core';
import { Api } from '../../support/api.js';
import { launchBrowser } from '../../support/browser.js';
import { buildHostPage } from '../page/build-host-page.js';
import { FaultProxy } from '../proxy/fault-proxy.js';
import { Desk, type DeskOptions } from './desk.js';
import { ServerRows } from './server-rows.js';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Who may sit at a desk. */
export type Person = 'userTenantA' | 'approverTenantA' | 'adminTenantA' | 'userTenantB';

const PASSWORDS: Readonly<Record<Person, string>> = {
  userTenantA: 'passwordA',
  approverTenantA: 'passwordA',
  adminTenantA: 'passwordA',
  userTenantB: 'passwordB',
};

/** A backend before which the proxy stands. */
export interface WorldBackend {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Payments of each company. */
  readonly payments?: number;
  /** Starts the backend on a folder; in this process when it is not given. */
  readonly start?: (dataDir: string) => Promise<WorldBackend>;
}

/** One backend, one proxy before it, one browser; desks come and go. */
export class World {
  readonly dataDir: string;
  readonly proxy: FaultProxy;
  readonly browser: Browser;
  #backend: WorldBackend;
  readonly #signedIn = new Map<Person, StorageState>();
  readonly #desks = new Set<Desk>();

  private constructor(backend: WorldBackend, proxy: FaultProxy, browser: Browser, dataDir: string) {
    this.#backend = backend;
    this.proxy = proxy;
    this.browser = browser;
    this.dataDir = dataDir;
  }

  static async open({ payments = 3, start }: WorldOptions = {}): Promise<World> {
    const dataDir = await mkdtemp(join(tmpdir(), 'remit-faults-'));
    const [backend, pages, browser] = await Promise.all([
      start ? start(dataDir) : startLocalBackend({ port: 0, dataDir, payments }),
      buildHostPage(),
      launchBrowser(),
    ]);
    return new World(backend, await FaultProxy.start(backend, pages), browser, dataDir);
  }

  /** A window with storage of its own, signed in, the first rows on the screen. */
  async desk(person: Person = 'userTenantA', options: DeskOptions = {}): Promise<Desk> {
    const known = this.#signedIn.get(person);
    const context = await this.browser.newContext({ locale: 'en-GB', ...(known && { storageState: known }) });
    const desk = new Desk(await context.newPage(), this.proxy);
    this.#desks.add(desk);
    await desk.open(options);
    if (!known) {
      await desk.signIn(person, PASSWORDS[person]);
      this.#signedIn.set(person, await context.storageState());
    }
    await desk.rowHeaders.first().waitFor();
    return desk;
  }

  /** The same with a sign-in of its own, which a test may spoil. */
  async newcomer(person: Person): Promise<Desk> {
    const desk = new Desk(await (await this.browser.newContext({ locale: 'en-GB' })).newPage(), this.proxy);
    this.#desks.add(desk);
    await desk.open({});
    await desk.signIn(person, PASSWORDS[person]);
    await desk.rowHeaders.first().waitFor();
    return desk;
  }

  /** The server's rows as that person may read them, past the proxy. */
  async rows(person: Person = 'userTenantA'): Promise<ServerRows> {
    const token = await this.#tokenOf(person);
    const api = await Api.over({
      post: (bearer, query, variables) => postGraphQL(this.#backend.url, bearer, query, variables),
    });
    return new ServerRows(api, token);
  }

  /** Another backend took the place of the one before. */
  moveTo(backend: WorldBackend): void {
    this.#backend = backend;
    this.proxy.moveTo(backend);
  }

  /** Ends all faults and closes the windows; what they have to complain of is returned. */
  async clear(): Promise<readonly string[]> {
    this.proxy.clear();
    const desks = [...this.#desks];
    this.#desks.clear();
    await Promise.all(desks.map((desk) => desk.close()));
    return desks.flatMap((desk) => desk.complaints);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.proxy.close();
    await this.#backend.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Out of the storage that the sign-in of that person's desk left. */
  async #tokenOf(person: Person): Promise<string> {
    if (!this.#signedIn.has(person)) {
      const desk = await this.desk(person);
      this.#desks.delete(desk);
      await desk.close();
    }
    const [origin] = this.#signedIn.get(person)?.origins ?? [];
    const token = origin?.localStorage.find(({ name }) => name.endsWith('.idToken'));
    if (!token) throw new Error(`${person} left no token`);
    return token.value;
  }
}
