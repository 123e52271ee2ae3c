var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Component, h } from '@stencil/core';
import { hrefOf } from '../../router/routes.js';
import { words } from '../../strings/en.js';
const PAGES = ['payments', 'accounts'];
/** Where the reader begins: the two things that can be done here. */
let StartPage = class StartPage {
    render() {
        return (h("ul", null, PAGES.map((page) => (h("li", null,
            h("h2", null, words.menu[page]),
            h("p", null, words.start[page].text),
            h("a", { href: hrefOf(page) },
                words.start[page].link,
                h("svg", { viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true" },
                    h("path", { d: "M3 8h10M9 4l4 4-4 4" }))))))));
    }
};
StartPage = __decorate([
    Component({ tag: 'start-page', styleUrls: ['../../global/parts.css', 'start-page.css'], shadow: true })
], StartPage);
export { StartPage };
