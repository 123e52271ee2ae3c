/** After the reader saved, renamed or deleted a template of payments; read the element's `templates`. */
export class TemplatesChangeEvent extends Event {
  constructor() {
    super('templates-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'templates-change': TemplatesChangeEvent;
  }
}
