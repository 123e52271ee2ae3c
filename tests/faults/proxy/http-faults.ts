/** What was answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What happens to one request on its way. */
export type HttpFault =
  /** The server carries it out; the connection breaks before anything of the answer arrives. */
  | { readonly kind: 'answer-lost' }
  /** The connection breaks before the server hears of it. */
  | { readonly kind: 'never-sent' }
  /** The server gets it twice; the client hears the second answer. */
  | { readonly kind: 'doubled' }
  /** The server does not hear of it before `until`. */
  | { readonly kind: 'sent-late'; readonly until: Promise<void> }
  /** The server carries it out; the client does not hear of it before `until`. */
  | { readonly kind: 'answered-late'; readonly until: Promise<void> }
  /** The server carries it out; the connection breaks in the middle of the answer. */
  | { readonly kind: 'cut' }
  /** Something between answers in the server's place, before it hears of the request or after it has carried it out. */
  | { readonly kind: 'answered-for'; readonly carriedOut: boolean; readonly answer: Answered }
  /** The server answers, and something between writes into its answer. */
  | { readonly kind: 'rewritten'; readonly rewrite: (answer: GraphQLAnswer) => unknown };

/** The body of a GraphQL answer. */
export interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

export const answerLost: HttpFault = { kind: 'answer-lost' };
export const neverSent: HttpFault = { kind: 'never-sent' };
export const doubled: HttpFault = { kind: 'doubled' };
export const cut: HttpFault = { kind: 'cut' };
export const sentLate = (until: Promise<void>): HttpFault => ({ kind: 'sent-late', until });
export const answeredLate = (until: Promise<void>): HttpFault => ({ kind: 'answered-late', until });

/** Writes into the answer to an operation: `rewrite` gets what the field answered. */
export function rewritten(rewrite: (answer: GraphQLAnswer) => unknown): HttpFault {
  return { kind: 'rewritten', rewrite };
}

/** A status with the body that AppSync gives beside it. */
export function status(code: 401 | 429 | 500 | 503, options: StatusOptions = {}): HttpFault {
  const { carriedOut = false, retryAfterSeconds } = options;
  const errorType = code === 401 ? 'UnauthorizedException' : 'InternalFailure';
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
  };
  const body = Buffer.from(JSON.stringify({ errors: [{ errorType, message: 'By the fault proxy' }] }));
  return { kind: 'answered-for', carriedOut, answer: { status: code, headers, body } };
}

interface StatusOptions {
  /** Whether the server has carried the request out all the same. */
  readonly carriedOut?: boolean;
  readonly retryAfterSeconds?: number;
}

/** Cognito's refusal. */
export function refused(type: string): HttpFault {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': type };
  const body = Buffer.from(JSON.stringify({ __type: type, message: 'By the fault proxy' }));
  return { kind: 'answered-for', carriedOut: false, answer: { status: 400, headers, body } };
}

/** What a captive portal answers to everything. */
export function portal(options: { readonly carriedOut?: boolean } = {}): HttpFault {
  const { carriedOut = false } = options;
  const body = Buffer.from('<!doctype html><title>Hotel Wi-Fi</title><p>Accept our terms to go on.</p>');
  return { kind: 'answered-for', carriedOut, answer: { status: 200, headers: { 'content-type': 'text/html' }, body } };
}

/** What something waits for, and how to let it go on. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
