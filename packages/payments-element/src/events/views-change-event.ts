/** After the reader saved, renamed or deleted a view of a list; read the element's `views`. */
export class ViewsChangeEvent extends Event {
  constructor() {
    super('views-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'views-change': ViewsChangeEvent;
  }
}
