import type { SessionClient } from '../graphql-client.js';

/** The two doors by which data enters an element: a session's client, or the host's own gateway. */
export interface Doors<Gateway> {
  readonly client: SessionClient | undefined;
  readonly gateway: Gateway | undefined;
}

/** What an element reads by: one `Made` for each client, else the host's own gateway. The client wins. */
export class GatewaySource<Made> {
  readonly #make: (client: SessionClient) => Made;
  #client: SessionClient | undefined;
  #made: Made | undefined;

  constructor(make: (client: SessionClient) => Made) {
    this.#make = make;
  }

  of<Gateway>({ client, gateway }: Doors<Gateway>): Made | Gateway | undefined {
    if (client !== this.#client) {
      this.#client = client;
      const usable = usableClient(client);
      this.#made = usable && this.#make(usable);
    }
    return client ? this.#made : gateway;
  }
}

/** Every host has one; the package is typed without the DOM. */
declare const console: { warn(message: string): void };

let told = false;

/** The client, provided that it is one session's. An Amplify client by itself is nobody's: the element goes on waiting. */
export function usableClient(client: SessionClient | undefined): SessionClient | undefined {
  // Not every host has types.
  if (!client || (client as Partial<SessionClient>).session) return client;
  if (!told)
    console.warn('[remit-elements] client must be made by createSessionClient() of @remit-elements/auth-core.');
  told = true;
  return undefined;
}
