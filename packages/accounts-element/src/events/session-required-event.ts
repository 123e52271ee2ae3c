/** After the session has ended or was refused: the host is to sign the person in and pass a new client. */
export class SessionRequiredEvent extends Event {
  constructor() {
    super('session-required', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'session-required': SessionRequiredEvent;
  }
}
