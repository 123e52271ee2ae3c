import type { SessionClient } from '@remit-elements/auth-core';
import type { KeptTexts } from '@remit-elements/element-kit/vault.js';
import { Component, Element, h, Prop, State, Watch } from '@stencil/core';
import { isSilence } from '../../connection/is-silence.js';
import { MemberDesk, type Told } from '../../members/member-desk.js';
import { nameOf, type Member } from '../../members/member.js';
import { graphqlMembersGateway } from '../../members/members-gateway.js';
import { MembersStore, type MembersState } from '../../members/members-store.js';
import { choiceIn } from '../../members/role-choice.js';
import { Notice } from '../../parts/notice.js';
import type { Translate } from '../../strings/speech.js';
import type { MemberWish } from '../member-dialog/member-dialog.js';
import { MembersTable, type MemberAction } from './members-table.js';

/** What is asked in a dialog now. */
type Asked =
  | { readonly kind: 'invite'; readonly typed?: MemberWish }
  | { readonly kind: 'change' | 'remove' | 'withdraw'; readonly member: Member };

/** Who belongs to the company, and the invitations that wait; for administrators. */
@Component({
  tag: 'members-page',
  styleUrls: ['../../global/parts.css', '../../parts/fields.css', '../../parts/notice.css', 'members-page.css'],
  shadow: true,
})
export class MembersPage {
  @Element() host!: HTMLElement;

  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** The session's client; it alone decides whose members are shown. */
  @Prop() client!: SessionClient;
  /** What this person typed here before. */
  @Prop() typed!: KeptTexts;
  /** How often the server was found to answer again: what could not be read is read anew. */
  @Prop() answers = 0;
  /** The server did not answer. */
  @Prop() suspect!: () => void;
  /** The reader's own rights have changed: the token has to follow. */
  @Prop() renew!: () => Promise<void>;
  /** The reader does not belong to the company any more. */
  @Prop() left!: () => void;

  @State() members!: MembersState;
  @State() asked: Asked | undefined;
  /** What the status line says. */
  @State() said = '';
  /** Why something was not done that no dialog waits for. */
  @State() failure = '';

  #store!: MembersStore;
  #desk!: MemberDesk;
  /** What takes the focus once it is drawn, by its id. */
  #focusDue: string | undefined;
  #view = new AbortController();

  componentWillLoad(): void {
    this.changed();
  }

  connectedCallback(): void {
    this.#view = new AbortController();
    // Who comes back to the page sees what others did meanwhile.
    const look = (): void => void (document.visibilityState === 'visible' && this.#isAdmin && this.#store.load());
    document.addEventListener('visibilitychange', look, { signal: this.#view.signal });
  }

  disconnectedCallback(): void {
    this.#view.abort();
  }

  componentDidRender(): void {
    if (this.#focusDue === undefined || this.asked) return;
    this.host.shadowRoot?.getElementById(this.#focusDue)?.focus();
    this.#focusDue = undefined;
  }

  /** A new session is a new, empty store. */
  @Watch('client')
  changed(): void {
    const store = new MembersStore(graphqlMembersGateway(this.client), this.client.session.ended);
    this.#store = store;
    this.#desk = new MemberDesk(store, (key, values) => this.t(key, values));
    this.members = store.state;
    [this.asked, this.said, this.failure] = [undefined, '', ''];
    store.addEventListener('change', () => {
      if (store !== this.#store) return;
      this.members = store.state;
      if (isSilence(store.state.error)) this.suspect();
    });
    if (!this.#isAdmin) return;
    void store.load();
    void this.#resume();
  }

  /** Nobody has to ask for what was missed meanwhile. */
  @Watch('answers')
  reached(): void {
    if (this.#isAdmin) void this.#store.load();
  }

  get #isAdmin(): boolean {
    return this.client.session.roles.includes('admin');
  }

  render() {
    const { t, members } = this;
    if (!this.#isAdmin || members.error === 'Unauthorized') return this.#denied();
    return [
      <div class="bar">
        <button id="invite" class="button primary invite" type="button" onClick={() => this.#ask({ kind: 'invite' })}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M8 3v10M3 8h10" />
          </svg>
          {t('members.invite')}
        </button>
        <div class="news">
          {members.status === 'ready' ? this.#counts() : <p class="counts">{t('loading')}</p>}
          <p role="status">{this.said}</p>
        </div>
      </div>,
      <div role="alert">{this.failure && <p class="failure">{this.failure}</p>}</div>,
      this.#rows(),
      this.#dialog(),
    ];
  }

  #counts() {
    const { members, nextToken } = this.members;
    const open = members.filter(({ status }) => status === 'INVITED').length;
    return (
      <p class="counts">
        {nextToken === undefined && <span>{this.t('members.count', { count: members.length - open })}</span>}
        {open > 0 && <span>{this.t('members.open', { count: open })}</span>}
      </p>
    );
  }

  #rows() {
    const { t } = this;
    const { status, members, unreadable, nextToken, isLoadingMore } = this.members;
    const isFailed = status === 'failed';
    if (members.length === 0) return isFailed ? this.#notLoaded() : skeleton();
    return [
      <MembersTable
        t={t}
        members={this.#sorted()}
        subject={this.client.session.subject}
        act={(action, member) => this.#act(action, member)}
      />,
      unreadable > 0 && <p class="hint">{t('members.unreadable', { count: unreadable })}</p>,
      isFailed && this.#notLoaded(),
      nextToken !== undefined && (
        <button
          class="button"
          type="button"
          aria-disabled={isLoadingMore ? 'true' : null}
          onClick={() => void this.#store.more()}
        >
          {t('members.more')}
        </button>
      ),
      members.length === 1 && nextToken === undefined && <p class="alone">{t('members.alone')}</p>,
    ];
  }

  #notLoaded() {
    const { t } = this;
    return <Notice text={t('writing.notLoaded')} action={t('retry')} act={() => void this.#store.load()} />;
  }

  #denied() {
    const company = this.client.session.tenantName;
    return (
      <section class="denied">
        <h2>{this.t('members.denied.title')}</h2>
        <p>{this.t('members.denied.text', { company })}</p>
      </section>
    );
  }

  #dialog() {
    const { t, asked } = this;
    if (!asked) return null;
    const dismiss = (): void => this.#dismiss(asked);
    if (asked.kind === 'invite') {
      const send = (wish: MemberWish, checking: () => void) =>
        this.#told(asked, this.#desk.invite(wish.email, wish.role, checking));
      return (
        <member-dialog
          key="invite"
          t={t}
          typed={asked.typed}
          changed={(wish: MemberWish) => void this.typed.keep(INVITATION, { texts: { ...wish } })}
          send={send}
          dismiss={dismiss}
        />
      );
    }
    const { member, kind } = asked;
    const isSelf = member.id === this.client.session.subject;
    if (kind === 'change') {
      const send = (wish: MemberWish, checking: () => void) =>
        this.#told(asked, this.#desk.change(member, wish.role, checking));
      return <member-dialog key={member.id} t={t} member={member} isSelf={isSelf} send={send} dismiss={dismiss} />;
    }
    return (
      <ask-dialog
        key={member.id}
        t={t}
        question={t(`members.${kind}Title`, { name: nameOf(member) })}
        lines={this.#desk.consequences(member, isSelf)}
        confirm={t(`members.${kind}`)}
        act={async (checking: () => void) => (await this.#remove(asked, member, checking))?.text}
        dismiss={dismiss}
      />
    );
  }

  #act(action: MemberAction, member: Member): void {
    if (action === 'sendAgain') void this.#sendAgain(member);
    else this.#ask({ kind: action, member });
  }

  #ask(asked: Asked): void {
    [this.asked, this.said, this.failure] = [asked, '', ''];
  }

  #dismiss(asked: Asked): void {
    if (this.asked !== asked) return;
    if (asked.kind === 'invite') void this.typed.drop(INVITATION);
    this.asked = undefined;
  }

  /** Asks again what was asked when the session ended, or the page was left: nobody has to type it anew. */
  async #resume(): Promise<void> {
    const store = this.#store;
    const { email = '', role } = (await this.typed.of(INVITATION))?.texts ?? {};
    if (role === undefined || store !== this.#store || this.asked) return;
    this.#ask({ kind: 'invite', typed: { email, role: choiceIn(role) } });
  }

  async #sendAgain(member: Member): Promise<void> {
    [this.said, this.failure] = ['', ''];
    const checking = (): void => void (this.said = this.t('members.checking'));
    const told = this.#desk.sendAgain(member, checking);
    await this.#told(undefined, told);
    const { member: sent } = await told;
    // Another invitation, and so another row, took this one's place.
    if (sent) this.#focusDue = `sendAgain-${sent.id}`;
  }

  async #remove(asked: Asked, member: Member, checking: () => void): Promise<Told['failure']> {
    const rows = this.#sorted();
    const index = rows.findIndex(({ id }) => id === member.id);
    const next = rows[index + 1] ?? rows[index - 1];
    const told = this.#desk.remove(member, checking);
    const isDone = (await told).member !== undefined;
    if (isDone) this.#focusDue = next ? `change-${next.id}` : 'invite';
    const failure = await this.#told(asked, told);
    if (isDone && member.id === this.client.session.subject) this.left();
    return failure;
  }

  /** Says what became of it: in its dialog where that is still there, else on the page. */
  async #told(asked: Asked | undefined, telling: Promise<Told>): Promise<Told['failure']> {
    const desk = this.#desk;
    const { member, said, failure } = await telling;
    if (desk !== this.#desk) return undefined;
    const isAsked = asked !== undefined && this.asked === asked;
    this.said = said ?? '';
    if (failure && !isAsked) this.failure = failure.text;
    if (member && isAsked) this.#dismiss(asked);
    const { subject } = this.client.session;
    if (asked?.kind === 'change' && member?.id === subject) await this.renew();
    return failure;
  }

  #sorted(): readonly Member[] {
    const { compare } = new Intl.Collator(document.documentElement.lang);
    return [...this.members.members].sort((one, other) => compare(nameOf(one), nameOf(other)));
  }
}

/** Under which name what is typed into an invitation is kept. */
const INVITATION = 'invitation';

function skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[0, 1, 2, 3].map(() => (
        <span />
      ))}
    </div>
  );
}
