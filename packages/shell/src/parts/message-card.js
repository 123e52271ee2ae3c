import { h } from '@stencil/core';
/** One message, on its own in the middle: what happened, whether anything was lost, what to do. */
export const MessageCard = ({ heading, alert }, children) => (h("section", { class: "message", ...(alert ? { role: 'alert' } : {}) },
    h("h1", { tabindex: "-1" }, heading),
    children));
