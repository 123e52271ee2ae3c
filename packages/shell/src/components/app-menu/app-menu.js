var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Component, h, Listen, Prop, State, Watch } from '@stencil/core';
import { Mark } from '../../parts/mark.js';
import { hrefOf } from '../../router/routes.js';
import { words } from '../../strings/en.js';
const text = words.menu;
const PAGES = ['start', 'payments', 'accounts'];
const ICONS = {
    start: 'M2.5 7.2 8 2.7l5.5 4.5v6.1h-3.7V9.6H6.2v3.7H2.5Z',
    payments: 'M2.5 5.5h10m-2.7-3 3 3-3 3M13.5 10.5h-10m2.7-3-3 3 3 3',
    accounts: 'M2.2 6.3 8 2.8l5.8 3.5ZM4 6.5v5M8 6.5v5m4-5v5M2.2 13.3h11.6',
};
/** The main menu: a rail at the start edge where there is room, a bar with a menu button where there is not. */
let AppMenu = class AppMenu {
    /** The page that the reader is on. */
    page = 'start';
    userName = '';
    companyName = '';
    /** Ends the session. */
    signOut;
    open = false;
    #button;
    close() {
        this.open = false;
    }
    escape(event) {
        if (event.key !== 'Escape' || !this.open)
            return;
        this.close();
        this.#button?.focus();
    }
    render() {
        return (h("header", { class: { open: this.open } },
            h("div", { class: "bar" },
                h(Mark, null),
                h("p", { class: "product" }, words.product),
                h("button", { class: "button quiet toggle", type: "button", "aria-expanded": String(this.open), "aria-controls": "panel", ref: (button) => (this.#button = button), onClick: () => (this.open = !this.open) },
                    h("svg", { viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true" },
                        h("path", { d: this.open ? 'm3.5 3.5 9 9m0-9-9 9' : 'M2 4h12M2 8h12M2 12h12' })),
                    text.open)),
            h("div", { class: "panel", id: "panel" },
                h("nav", { "aria-label": text.label }, PAGES.map((page) => this.#link(page))),
                h("session-badge", { userName: this.userName, companyName: this.companyName, signOut: this.signOut }))));
    }
    #link(page) {
        return (h("a", { href: hrefOf(page), "aria-current": page === this.page ? 'page' : null, onClick: () => this.close() },
            h("svg", { viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true" },
                h("path", { d: ICONS[page] })),
            text[page]));
    }
};
__decorate([
    Prop()
], AppMenu.prototype, "page", void 0);
__decorate([
    Prop()
], AppMenu.prototype, "userName", void 0);
__decorate([
    Prop()
], AppMenu.prototype, "companyName", void 0);
__decorate([
    Prop()
], AppMenu.prototype, "signOut", void 0);
__decorate([
    State()
], AppMenu.prototype, "open", void 0);
__decorate([
    Watch('page')
], AppMenu.prototype, "close", null);
__decorate([
    Listen('keydown')
], AppMenu.prototype, "escape", null);
AppMenu = __decorate([
    Component({ tag: 'app-menu', styleUrls: ['../../global/parts.css', 'app-menu.css'], shadow: true })
], AppMenu);
export { AppMenu };
