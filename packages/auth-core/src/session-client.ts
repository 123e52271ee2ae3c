import { ApiError } from './api-error.js';
import type { GraphQLResult, Observable, SessionClient } from './graphql-client.js';
import { LiveSubscriptions } from './live-subscriptions.js';
import type { LiveSession } from './live-session.js';
import { isRefusedToken, isServerAnswer, toApiError } from './to-api-error.js';
import type { TokenKeeper } from './token-keeper.js';
import type { GraphQLRequest, OpenTransport, Transport } from './transport.js';

/** One request of a caller: it may be sent twice, but is settled once. */
interface Call {
  /** What is on its way now. */
  sent: Promise<GraphQLResult>;
  isOpen(): boolean;
  giveUp(error: ApiError): boolean;
}

/** The client of one session: it sends that session's token only, and nothing at all once the session has ended. */
export class TransportSessionClient implements SessionClient {
  readonly #keeper: TokenKeeper;
  readonly #transport: Transport;
  readonly #subscriptions: LiveSubscriptions;
  readonly #calls = new WeakMap<Promise<unknown>, Call>();

  constructor(keeper: TokenKeeper, open: OpenTransport) {
    this.#keeper = keeper;
    this.#transport = open(() => keeper.token());
    this.#subscriptions = new LiveSubscriptions(this.#transport, keeper);
  }

  get session(): LiveSession {
    return this.#keeper.session;
  }

  graphql({ query, variables }: GraphQLRequest): Promise<GraphQLResult> | Observable<GraphQLResult> {
    // Amplify writes into the options it is given, and takes more of them than we allow: it gets its own.
    const send = (): Promise<GraphQLResult> | Observable<GraphQLResult> =>
      this.#transport.graphql({ query, ...(variables && { variables }) });
    const sent = send();
    if ('subscribe' in sent) {
      return {
        acknowledges: true,
        subscribe: (observer) => this.#subscriptions.open({ query, changes: sent }, observer),
      };
    }
    const call: Call = { sent, isOpen: () => true, giveUp: () => false };
    const answer = this.#settle(
      call,
      this.#exchange(call, () => send() as Promise<GraphQLResult>),
    );
    this.#calls.set(answer, call);
    return answer;
  }

  cancel(promise: Promise<unknown>): boolean {
    return this.#calls.get(promise)?.giveUp(new ApiError('Timeout', 'The request was cancelled')) ?? false;
  }

  /** Gives the first of: the answer, the end of the session, a cancellation. What comes later is dropped. */
  #settle(call: Call, exchange: Promise<GraphQLResult>): Promise<GraphQLResult> {
    const { ended } = this.session;
    return new Promise((resolve, reject) => {
      const onEnd = (): void => void call.giveUp(new ApiError('SessionEnded', 'The session has ended'));
      let isOpen = true;
      call.isOpen = () => isOpen;
      const close = (): boolean => {
        const wasOpen = isOpen;
        isOpen = false;
        ended.removeEventListener('abort', onEnd);
        return wasOpen;
      };
      call.giveUp = (error) => {
        if (!close()) return false;
        this.#transport.cancel(call.sent);
        reject(error);
        return true;
      };
      ended.addEventListener('abort', onEnd);
      if (ended.aborted) onEnd();
      exchange.then(
        (result) => {
          if (close()) resolve(result);
        },
        (cause: unknown) => {
          // An answer with errors is passed on whole, as Amplify does, since its data may be of use.
          if (close()) reject(isServerAnswer(cause) ? (cause as Error) : toApiError(cause));
        },
      );
    });
  }

  async #exchange(call: Call, sendAgain: () => Promise<GraphQLResult>): Promise<GraphQLResult> {
    try {
      return await this.#received(call);
    } catch (cause) {
      if (!isRefusedToken(cause) || !call.isOpen()) throw cause;
      await this.#keeper.refresh();
      if (!call.isOpen()) throw cause;
      call.sent = sendAgain(); // what came with a refused token was not carried out
      return await this.#receivedByNewToken(call);
    }
  }

  /** A server that does not take a token that was just made takes none of this session's any more. */
  async #receivedByNewToken(call: Call): Promise<GraphQLResult> {
    try {
      return await this.#received(call);
    } catch (cause) {
      if (isRefusedToken(cause) && call.isOpen()) this.session.end(toApiError(cause));
      throw cause;
    }
  }

  /** Waits until a change of the sign-in that was just told of is understood, so that nothing slips out beside it. */
  async #received(call: Call): Promise<GraphQLResult> {
    try {
      return await call.sent;
    } finally {
      await this.#keeper.settled();
    }
  }
}
