var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Component, h, Prop } from '@stencil/core';
import { words } from '../../strings/en.js';
const text = words.leaving;
/** Asks before a sign-out discards payments; to stay is what Enter and Escape do. */
let LeavingDialog = class LeavingDialog {
    /** How many payments are not sent. */
    count = 0;
    stay;
    leave;
    #dialog;
    componentDidLoad() {
        this.#dialog?.showModal();
    }
    render() {
        return (h("dialog", { "aria-labelledby": "question", "aria-describedby": "consequence", onClose: () => this.stay(), ref: this.#setDialog },
            h("h2", { id: "question" }, text.title(this.count)),
            h("p", { id: "consequence" }, text.text(this.count)),
            h("div", { class: "actions" },
                h("button", { class: "button primary", type: "button", autofocus: true, onClick: () => this.#dialog?.close() }, text.stay),
                h("button", { class: "button", type: "button", onClick: () => this.leave() }, text.leave))));
    }
    #setDialog = (dialog) => {
        this.#dialog = dialog;
    };
};
__decorate([
    Prop()
], LeavingDialog.prototype, "count", void 0);
__decorate([
    Prop()
], LeavingDialog.prototype, "stay", void 0);
__decorate([
    Prop()
], LeavingDialog.prototype, "leave", void 0);
LeavingDialog = __decorate([
    Component({ tag: 'leaving-dialog', styleUrls: ['../../global/parts.css', 'leaving-dialog.css'], shadow: true })
], LeavingDialog);
export { LeavingDialog };
