/** After the reader, or the end of what was selected, changed the selection; read the element's `selection`. */
export class SelectionChangeEvent extends Event {
  constructor() {
    super('selection-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'selection-change': SelectionChangeEvent;
  }
}
