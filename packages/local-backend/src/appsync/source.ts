/** What a function's `request` returned: the request to its data source. */
export type SourceRequest = Readonly<Record<string, unknown>>;

/** What a data source hands to a function's response handler. */
export interface SourceAnswer {
  readonly result: unknown;
  readonly error?: { readonly type: string; readonly message: string };
}

/** Whom a request is made for. */
export interface SourceCaller {
  readonly tenantId: string | undefined;
  /** The GraphQL field, as `Query.listPayments`. */
  readonly operation: string;
}

/** What a function asks between its request and its response. */
export interface DataSource {
  ask(request: SourceRequest, caller: SourceCaller): Promise<SourceAnswer>;
}
