var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Component, h, Prop, State, Watch } from '@stencil/core';
import { MessageCard } from '../../parts/message-card.js';
import { words } from '../../strings/en.js';
import { loadAccounts } from './load-element.js';
/** A page that one of our elements fills; its code is fetched when the page is opened. */
let ElementPage = class ElementPage {
    page;
    /** The session's client; it alone decides whose rows are shown. */
    client;
    /** What the payments list of this session shows. */
    list;
    /** What the address says about it. */
    query = '';
    /** That address was come to by the browser's own buttons. */
    isBack = false;
    /** The list shows something else; what the address says of it from now on. */
    listChanged;
    status = 'loading';
    componentWillLoad() {
        void this.load();
    }
    disconnectedCallback() {
        this.list.leave();
    }
    arrive() {
        this.list.arrive(this.query, { isBack: this.isBack });
    }
    /** Somebody else's list is one that nothing was fetched for yet. */
    async load() {
        const { list } = this;
        this.status = 'loading';
        try {
            await (this.page === 'payments' ? list.load() : loadAccounts());
            if (list !== this.list)
                return;
            this.arrive();
            this.status = 'ready';
        }
        catch {
            // Whatever kept the code from arriving, all that helps is to fetch it again.
            this.status = 'failed';
        }
    }
    render() {
        if (this.status === 'failed')
            return this.#failure();
        return this.status === 'ready' ? this.#element() : skeleton();
    }
    #element() {
        return this.page === 'payments' ? (h("payments-element", { client: this.client, viewState: this.list.viewState, views: this.list.views, templates: this.list.templates, "onView-state-change": (event) => this.listChanged(this.list.change(elementOf(event).viewState)), "onViews-change": (event) => void this.list.setViews(elementOf(event).views ?? []), "onTemplates-change": (event) => void this.list.setTemplates(elementOf(event).templates ?? []) })) : (h("accounts-element", { client: this.client }));
    }
    #failure() {
        return (h(MessageCard, { heading: words.pageFailed.title, alert: true },
            h("p", null, words.pageFailed.text),
            h("button", { class: "button", type: "button", onClick: () => location.reload() }, words.retry)));
    }
};
__decorate([
    Prop()
], ElementPage.prototype, "page", void 0);
__decorate([
    Prop()
], ElementPage.prototype, "client", void 0);
__decorate([
    Prop()
], ElementPage.prototype, "list", void 0);
__decorate([
    Prop()
], ElementPage.prototype, "query", void 0);
__decorate([
    Prop()
], ElementPage.prototype, "isBack", void 0);
__decorate([
    Prop()
], ElementPage.prototype, "listChanged", void 0);
__decorate([
    State()
], ElementPage.prototype, "status", void 0);
__decorate([
    Watch('query')
], ElementPage.prototype, "arrive", null);
__decorate([
    Watch('list')
], ElementPage.prototype, "load", null);
ElementPage = __decorate([
    Component({
        tag: 'element-page',
        styleUrls: ['../../global/parts.css', '../../parts/message-card.css', 'element-page.css'],
        shadow: true,
    })
], ElementPage);
export { ElementPage };
/** The workspace that something was chosen in. */
function elementOf({ currentTarget }) {
    return currentTarget;
}
function skeleton() {
    return (h("div", { class: "skeleton", role: "status", "aria-label": words.loading }, [0, 1, 2, 3, 4, 5].map(() => (h("span", null)))));
}
