import { h } from '@stencil/core';
/** The company mark; the name stands beside it. */
export const Mark = () => (h("svg", { class: "mark", viewBox: "0 0 32 32", width: "32", height: "32", "aria-hidden": "true" },
    h("rect", { width: "32", height: "32", rx: "8" }),
    h("path", { d: "M8 11h16M13 16h11M17 21h7" })));
