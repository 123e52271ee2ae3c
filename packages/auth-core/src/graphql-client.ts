import type { Session } from './session.js';

/** One entry of AppSync's `errors`. */
export interface GraphQLErrorEntry {
  readonly message?: string;
  readonly errorType?: string;
  readonly errorInfo?: unknown;
  readonly data?: unknown;
  readonly path?: readonly (string | number)[] | null;
}

/** What a query or mutation answers; `data` is not to be trusted before it was decoded. */
export interface GraphQLResult {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLErrorEntry[];
}

export interface Subscription {
  unsubscribe(): void;
}

/** The part of an observable that we call; Amplify's and RxJS's both fit. */
export interface Observable<T> {
  /** Whether it tells when the server has begun to listen; one that does not is taken to listen from the first moment. */
  readonly acknowledges?: true;
  subscribe(observer: {
    next?(value: T): void;
    error?(error: unknown): void;
    complete?(): void;
    /** What changes from now on arrives; what changed before is to be read. */
    acknowledged?(): void;
  }): Subscription;
}

/** The part of an Amplify client that the elements call, so that a host may pass anything of this shape. */
export interface GraphQLClient {
  graphql(options: {
    query: string;
    variables?: Record<string, unknown>;
  }): Promise<GraphQLResult> | Observable<GraphQLResult>;
  /** Cancels a request by the very promise that `graphql` returned; false when it was already settled. */
  cancel(promise: Promise<unknown>): boolean;
}

/** A client that belongs to one session for its whole life. */
export interface SessionClient extends GraphQLClient {
  readonly session: Session;
}
