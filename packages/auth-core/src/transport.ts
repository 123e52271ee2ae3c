import type { GraphQLResult, Observable } from './graphql-client.js';

export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** What a session client sends by: Amplify, or a fake in tests. */
export interface Transport {
  /** A promise for a query or mutation; for a subscription an observable, that does nothing until subscribed to. */
  graphql(request: GraphQLRequest): Promise<GraphQLResult> | Observable<GraphQLResult>;
  cancel(promise: Promise<unknown>): boolean;
  /** Calls when the socket that subscriptions share has broken. Returns how to stop. */
  onDisrupted(listener: () => void): () => void;
  /** Calls with the document of each subscription that the server has begun to serve. Returns how to stop. */
  onAcknowledged(listener: (query: string) => void): () => void;
  /** Must be called after unsubscribing from all, so that the next subscription opens a socket with its own token. */
  releaseSocket(): void;
  /** Resolves when a subscription would not share a socket that was released. */
  socketReady(): Promise<void>;
}

/** @param token Gives the token for one message; when it rejects, nothing is sent. */
export type OpenTransport = (token: () => Promise<string>) => Transport;
