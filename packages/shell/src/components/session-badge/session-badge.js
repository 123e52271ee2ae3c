var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Component, h, Prop } from '@stencil/core';
import { words } from '../../strings/en.js';
/** Who is signed in, for which company, and the way out. */
let SessionBadge = class SessionBadge {
    userName = '';
    companyName = '';
    /** Ends the session. */
    signOut;
    render() {
        return [
            h("div", { class: "who" },
                h("span", { class: "monogram", "aria-hidden": "true" }, initials(this.companyName)),
                h("p", { class: "names" },
                    h("bdi", { class: "company" }, this.companyName),
                    h("bdi", { class: "user" }, this.userName))),
            h("button", { class: "button", type: "button", onClick: () => this.signOut() }, words.signOut),
        ];
    }
};
__decorate([
    Prop()
], SessionBadge.prototype, "userName", void 0);
__decorate([
    Prop()
], SessionBadge.prototype, "companyName", void 0);
__decorate([
    Prop()
], SessionBadge.prototype, "signOut", void 0);
SessionBadge = __decorate([
    Component({ tag: 'session-badge', styleUrls: ['../../global/parts.css', 'session-badge.css'], shadow: true })
], SessionBadge);
export { SessionBadge };
/** The first letters of a name's first and last words. */
function initials(name) {
    const parts = name.split(/\s+/).filter(Boolean);
    const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
    return ends
        .map((part) => Array.from(part ?? '')[0] ?? '')
        .join('')
        .toLocaleUpperCase();
}
