/** After the reader changed what the list shows; read the element's `viewState`. */
export class ViewStateChangeEvent extends Event {
  constructor() {
    super('view-state-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'view-state-change': ViewStateChangeEvent;
  }
}
