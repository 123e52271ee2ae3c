var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Component, Element, h, Prop, State } from '@stencil/core';
import { Mark } from '../../parts/mark.js';
import { words } from '../../strings/en.js';
const text = words.signIn;
/** The sign-in: two fields, one button. What was typed stays until it succeeds. */
let SignInPanel = class SignInPanel {
    host;
    /** Signs in; answers why not. */
    signIn;
    /** The session ended by itself, which is said. */
    ended = false;
    pending = false;
    failure;
    errors = {};
    #userName;
    #password;
    componentDidLoad() {
        this.#userName?.focus();
    }
    render() {
        return (h("main", null,
            h("form", { noValidate: true, onSubmit: (event) => void this.#submit(event) },
                h("header", null,
                    h(Mark, null),
                    h("p", { class: "product" }, words.product),
                    h("h1", null, text.title)),
                this.ended && !this.failure ? (h("p", { class: "notice", role: "status" }, text.ended)) : null,
                this.failure ? (h("p", { class: "failure", role: "alert" }, text.failures[this.failure])) : null,
                this.#field('userName', 'username', 'text', (input) => (this.#userName = input)),
                this.#field('password', 'current-password', 'password', (input) => (this.#password = input)),
                h("button", { class: "button primary", type: "submit", "aria-disabled": this.pending ? 'true' : null }, this.pending ? text.pending : text.submit))));
    }
    #field(field, autocomplete, type, ref) {
        const error = this.errors[field];
        return (h("div", { class: "field" },
            h("label", { htmlFor: field }, text[field]),
            h("input", { id: field, name: autocomplete, type: type, autocomplete: autocomplete, autocapitalize: "none", spellcheck: false, required: true, "aria-invalid": error ? 'true' : null, "aria-describedby": error ? `${field}-error` : null, onInput: () => this.#clear(field), ref: ref }),
            error ? (h("p", { class: "error", id: `${field}-error` }, error)) : null));
    }
    #clear(field) {
        if (this.errors[field])
            this.errors = { ...this.errors, [field]: undefined };
    }
    async #submit(event) {
        event.preventDefault();
        const [userName, password] = [this.#userName, this.#password];
        if (this.pending || !userName || !password)
            return;
        const name = userName.value.trim();
        this.errors = {
            ...(name ? {} : { userName: text.userNameMissing }),
            ...(password.value ? {} : { password: text.passwordMissing }),
        };
        if (!name)
            userName.focus();
        else if (!password.value)
            password.focus();
        else
            await this.#attempt(name, password.value);
    }
    async #attempt(userName, password) {
        this.pending = true;
        this.failure = undefined;
        try {
            this.failure = await this.signIn(userName, password);
        }
        finally {
            this.pending = false;
        }
    }
};
__decorate([
    Element()
], SignInPanel.prototype, "host", void 0);
__decorate([
    Prop()
], SignInPanel.prototype, "signIn", void 0);
__decorate([
    Prop()
], SignInPanel.prototype, "ended", void 0);
__decorate([
    State()
], SignInPanel.prototype, "pending", void 0);
__decorate([
    State()
], SignInPanel.prototype, "failure", void 0);
__decorate([
    State()
], SignInPanel.prototype, "errors", void 0);
SignInPanel = __decorate([
    Component({ tag: 'sign-in-panel', styleUrls: ['../../global/parts.css', 'sign-in-panel.css'], shadow: true })
], SignInPanel);
export { SignInPanel };
