var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { countPendingWrites, forgetKept } from '@remit-elements/payments-element/kept.js';
import { Component, Element, h, Listen, State } from '@stencil/core';
import { KeptChoices } from '../../memory/kept-choices.js';
import { MessageCard } from '../../parts/message-card.js';
import { PaymentsList } from '../../payments/payments-list.js';
import { Router } from '../../router/router.js';
import { hrefOf } from '../../router/routes.js';
import { createSessionKeeper } from '../../session/create-session-keeper.js';
import { leave } from '../../session/leave.js';
import { words } from '../../strings/en.js';
import { loadPayments } from '../element-page/load-element.js';
/** The application: whoever is signed in sees the menu and a page, anybody else the sign-in. */
let AppShell = class AppShell {
    host;
    session;
    route;
    /** How many unsent payments a sign-out would discard, while that is asked. */
    leaving = 0;
    #keeper;
    #router;
    /** Of whoever is signed in, and nobody else. */
    #own;
    #isLeaving = false;
    #heading;
    /** The heading takes the focus once it is drawn: after a navigation, and after signing in. */
    #focusDue = false;
    componentWillLoad() {
        this.#router = new Router(window);
        this.#router.addEventListener('change', () => this.#moved());
        this.route = this.#router.route;
        this.#keeper = createSessionKeeper();
        this.#keeper.addEventListener('change', () => this.#sessionChanged());
        this.session = this.#keeper.state;
        void this.#keeper.start();
    }
    componentDidRender() {
        document.title = this.#title();
        if (!this.#focusDue || !this.#heading?.isConnected)
            return;
        this.#focusDue = false;
        this.#heading.focus();
    }
    /** Payments of the chosen account. */
    chooseAccount(event) {
        if (event.accountId !== undefined)
            this.#router.go(hrefOf('payments', { account: event.accountId }));
    }
    /** An element's requests are refused: the token is dead. */
    sessionRequired() {
        void this.#keeper.renew();
    }
    render() {
        const { session } = this;
        switch (session.status) {
            case 'starting':
                return h("main", { class: "alone", "aria-busy": "true", "aria-label": words.loading });
            case 'signed-out':
                return (h("sign-in-panel", { ended: session.ended, signIn: (userName, password) => this.#keeper.signIn(userName, password) }));
            case 'signed-in':
                return this.#frame(session);
            default:
                return h("main", { class: "alone" }, this.#message(session));
        }
    }
    #frame({ client, userName }) {
        return (h("div", { class: "frame" },
            h("button", { class: "button skip", type: "button", onClick: () => this.#heading?.focus() }, words.skip),
            h("app-menu", { page: this.route.page, userName: userName, companyName: client.session.tenantName, signOut: () => this.#signOut() }),
            h("main", { class: "content" }, this.#page(client)),
            this.leaving > 0 && (h("leaving-dialog", { count: this.leaving, stay: () => (this.leaving = 0), leave: () => void this.#leave(client, true) }))));
    }
    #page(client) {
        const { page, query } = this.route;
        if (page === 'not-found')
            return this.#notFound();
        return [
            h("h1", { tabindex: "-1", class: { unseen: page !== 'start' }, ref: (heading) => (this.#heading = heading) }, words.menu[page]),
            page === 'start' ? (h("start-page", null)) : (h("element-page", { key: page, page: page, client: client, query: query, isBack: this.#router.isBack, list: this.#ownOf(client).list, listChanged: (shown) => this.#follow(shown) })),
        ];
    }
    #notFound() {
        return (h(MessageCard, { heading: words.notFound.title },
            h("p", null, words.notFound.text),
            h("a", { class: "button", href: hrefOf('start') }, words.notFound.back)));
    }
    #message(session) {
        switch (session.status) {
            case 'memberless':
                return (h(MessageCard, { heading: words.memberless.title },
                    h("p", null, words.memberless.text),
                    h("p", null, words.memberless.user(session.userName)),
                    h("button", { class: "button", type: "button", onClick: () => this.#signOut() }, words.signOut)));
            case 'misconfigured':
                return (h(MessageCard, { heading: words.misconfigured.title, alert: true },
                    h("p", null,
                        session.field ? words.misconfigured.missing : words.misconfigured.unreadable,
                        ' ',
                        h("code", null, session.field ?? 'amplify_outputs.json')),
                    h("p", null, words.misconfigured.advice)));
            case 'unreachable':
                return (h(MessageCard, { heading: words.unreachable.title, alert: true },
                    h("p", null, words.unreachable.text),
                    h("button", { class: "button", type: "button", onClick: () => void this.#keeper.start() }, words.retry)));
        }
    }
    /** The address follows what the list shows; going back leaves the list, not each filter. */
    #follow(query) {
        if (query !== this.route.query)
            this.#router.go(hrefOf('payments', query), { replace: true, stay: true });
    }
    /** A renewed session of the same person in the same company goes on with what the one before had. */
    #ownOf({ session }) {
        const owner = JSON.stringify([session.tenantId, session.subject]);
        if (this.#own?.owner === owner)
            return this.#own;
        this.#own?.choices.close();
        const choices = new KeptChoices(session);
        return (this.#own = { owner, choices, list: new PaymentsList(choices, loadPayments) });
    }
    #signOut() {
        const { session } = this;
        if (session.status === 'signed-in')
            void this.#leave(session.client, false);
        else
            void this.#keeper.signOut();
    }
    /** Asks first when something is not sent yet; what is kept for this person goes with the sign-out. */
    async #leave(client, isSure) {
        if (this.#isLeaving)
            return;
        this.#isLeaving = true;
        this.leaving = 0;
        const { choices } = this.#ownOf(client);
        const steps = {
            countPending: () => countPendingWrites(client.session),
            forget: () => Promise.all([forgetKept(client.session), choices.forget()]),
            signOut: () => {
                // The next person begins at the start, not where this one was.
                this.#router.go(hrefOf('start'), { replace: true });
                return this.#keeper.signOut();
            },
        };
        try {
            this.leaving = await leave(steps, isSure);
        }
        finally {
            this.#isLeaving = false;
        }
    }
    #moved() {
        const before = this.route;
        this.route = this.#router.route;
        this.#focusDue = before.page !== this.route.page;
    }
    #sessionChanged() {
        const now = this.#keeper.state;
        this.#focusDue = this.session.status === 'signed-out' && now.status === 'signed-in';
        if (now.status === 'signed-out')
            this.#forgetOwn();
        this.session = now;
    }
    #forgetOwn() {
        this.#own?.choices.close();
        this.#own = undefined;
    }
    #title() {
        const { session, route } = this;
        const page = session.status === 'signed-in'
            ? route.page === 'not-found'
                ? words.notFound.title
                : words.menu[route.page]
            : session.status === 'signed-out'
                ? words.signIn.title
                : undefined;
        return page ? `${page} · ${words.product}` : words.product;
    }
};
__decorate([
    Element()
], AppShell.prototype, "host", void 0);
__decorate([
    State()
], AppShell.prototype, "session", void 0);
__decorate([
    State()
], AppShell.prototype, "route", void 0);
__decorate([
    State()
], AppShell.prototype, "leaving", void 0);
__decorate([
    Listen('account-select')
], AppShell.prototype, "chooseAccount", null);
__decorate([
    Listen('session-required')
], AppShell.prototype, "sessionRequired", null);
AppShell = __decorate([
    Component({
        tag: 'app-shell',
        styleUrls: ['../../global/parts.css', '../../parts/message-card.css', 'app-shell.css'],
        shadow: true,
    })
], AppShell);
export { AppShell };
