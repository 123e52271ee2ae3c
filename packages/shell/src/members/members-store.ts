import { asApiError, type ErrorCode, type Role } from '@remit-elements/auth-core';
import type { Outcome } from '../api/outcome.js';
import { sendUntilKnown, type Sending } from '../api/send-until-known.js';
import { isSameEmail, memberIn, type Member } from './member.js';
import type { Invitation, MembersGateway } from './members-gateway.js';

export interface MembersState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly members: readonly Member[];
  /** There are more than these. */
  readonly nextToken?: string;
  /** How many of these could not be read. */
  readonly unreadable: number;
  /** Why it failed. */
  readonly error?: ErrorCode;
  readonly isLoadingMore: boolean;
}

const EMPTY: MembersState = { status: 'loading', members: [], unreadable: 0, isLoadingMore: false };
/** All that nearly any company has, in one request. */
const PAGE = 100;
/** Ended invitations are read and left out, so that a page may be empty with more behind it. */
const MOST_EMPTY_PAGES = 10;

type Checking = Pick<Sending, 'checking'>;

/** The members of one session's company; with the session they go. Rows change when the server has said so. Fires `change`. */
export class MembersStore extends EventTarget {
  readonly #gateway: MembersGateway;
  readonly #sending: Omit<Sending, 'signal' | 'checking'>;
  readonly #life = new AbortController();
  #run = new AbortController();
  #isReading = false;
  #state: MembersState = EMPTY;

  /** @param ended The end of the session. */
  constructor(gateway: MembersGateway, ended: AbortSignal, sending: Omit<Sending, 'signal' | 'checking'> = {}) {
    super();
    this.#gateway = gateway;
    this.#sending = sending;
    if (ended.aborted) this.dispose();
    else ended.addEventListener('abort', () => this.dispose(), { signal: this.#life.signal });
  }

  get state(): MembersState {
    return this.#state;
  }

  /** Reads anew from the first page; what is shown stays until then. The last call wins. */
  async load(): Promise<void> {
    if (this.#life.signal.aborted) return;
    if (this.#state.status === 'failed') this.#set({ ...this.#state, status: 'loading' });
    await this.#read([], undefined);
  }

  async more(): Promise<void> {
    const { nextToken, members } = this.#state;
    if (nextToken === undefined || this.#state.isLoadingMore) return;
    this.#set({ ...this.#state, isLoadingMore: true });
    await this.#read(members, nextToken);
  }

  invite(invitation: Invitation, checking: Checking): Promise<Outcome<Member>> {
    return this.#write(undefined, checking, async () => {
      const member = await this.#gateway.invite(invitation);
      // One address, one invitation: the newest.
      this.#replace(member, (other) => other.status === 'INVITED' && isSameEmail(other.email, member.email));
      return member;
    });
  }

  setRoles(member: Member, roles: readonly Role[], checking: Checking): Promise<Outcome<Member>> {
    return this.#write(member, checking, async () => {
      const changed = await this.#gateway.setRoles(member, roles);
      this.#replace(changed);
      return changed;
    });
  }

  remove(member: Member, checking: Checking): Promise<Outcome<Member>> {
    return this.#write(member, checking, async () => {
      const removed = await this.#gateway.remove(member);
      this.#drop(removed.id);
      return removed;
    });
  }

  dispose(): void {
    this.#life.abort();
    this.#run.abort();
    this.#state = EMPTY;
    this.dispatchEvent(new Event('change'));
  }

  async #read(before: readonly Member[], token: string | undefined): Promise<void> {
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    this.#isReading = true;
    try {
      const page = await this.#page(token, signal);
      if (signal.aborted) return;
      this.#isReading = false;
      const members = [...before, ...page.items];
      const unreadable = page.unreadable + (token === undefined ? 0 : this.#state.unreadable);
      const { nextToken } = page;
      const more = nextToken === undefined ? {} : { nextToken };
      this.#set({ status: 'ready', members, unreadable, isLoadingMore: false, ...more });
    } catch (cause) {
      if (signal.aborted) return;
      this.#isReading = false;
      const { code } = asApiError(cause);
      this.#set({ ...this.#state, status: 'failed', error: code, isLoadingMore: false });
    }
  }

  async #page(first: string | undefined, signal: AbortSignal) {
    let token = first;
    let unreadable = 0;
    for (let read = 0; ; read += 1) {
      const page = await this.#gateway.list({ limit: PAGE, ...(token !== undefined && { nextToken: token }) }, signal);
      unreadable += page.unreadable;
      token = page.nextToken;
      if (page.items.length > 0 || token === undefined || read === MOST_EMPTY_PAGES) return { ...page, unreadable };
    }
  }

  async #write(about: Member | undefined, checking: Checking, send: () => Promise<Member>): Promise<Outcome<Member>> {
    const outcome = await sendUntilKnown(send, { ...this.#sending, ...checking, signal: this.#life.signal });
    if (outcome.kind === 'refused') this.#learn(about, outcome.error);
    // What is not known, the list tells; and one that is being read may be older than this.
    if (outcome.kind === 'unknown' || this.#isReading) void this.load();
    return outcome;
  }

  /** What a refusal tells of the row as it is now. */
  #learn(about: Member | undefined, { code, current }: { readonly code: ErrorCode; readonly current?: unknown }): void {
    if (code === 'NotFound' && about) this.#drop(about.id);
    if (code !== 'VersionConflict' && code !== 'StatusConflict') return;
    const now = memberIn(current);
    if (now) this.#replace(now);
    else void this.load();
  }

  #replace(member: Member, isReplaced: (other: Member) => boolean = () => false): void {
    const { members } = this.#state;
    const isHere = members.some(({ id }) => id === member.id);
    const others = members.filter((other) => other.id === member.id || !isReplaced(other));
    const next = isHere ? others.map((other) => (other.id === member.id ? member : other)) : [...others, member];
    this.#set({ ...this.#state, members: next });
  }

  #drop(id: string): void {
    this.#set({ ...this.#state, members: this.#state.members.filter((member) => member.id !== id) });
  }

  #set(state: MembersState): void {
    if (this.#life.signal.aborted) return;
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}
