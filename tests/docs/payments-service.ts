import { ApiError, type ErrorCode } from '@remit-elements/auth-core';
import type { PaymentCommand, PaymentListQuery, PaymentsGateway } from '@remit-elements/payments-element';

const STATUS: Partial<Record<ErrorCode, number>> = {
  Unauthorized: 403,
  NotFound: 404,
  ValidationError: 422,
  VersionConflict: 412,
  StatusConflict: 409,
  IdempotencyConflict: 409,
};

/** What our worked example does not speak of. */
const UNKNOWN = new Set<PaymentCommand['type']>(['submit', 'withdraw', 'approve', 'reject', 'export', 'restore']);

/** The service of the worked example, as a `fetch`: the rules are those of the gateway in memory, chosen by the token. */
export function paymentsService(gatewayOf: (token: string) => PaymentsGateway): typeof fetch {
  return async (input, { method = 'GET', headers, body } = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const token = new Headers(headers).get('authorization')?.replace('Bearer ', '') ?? '';
    try {
      const command = typeof body === 'string' ? (JSON.parse(body) as PaymentCommand) : undefined;
      const found = await answerOf(gatewayOf(token), `${method} ${url.pathname}`, url.searchParams, command);
      return found === undefined ? Response.json({ code: 'NotFound' }, { status: 404 }) : Response.json(found);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      const { code, violations, current } = cause;
      return Response.json({ code, violations, current }, { status: STATUS[code] ?? 500 });
    }
  };
}

async function answerOf(
  gateway: PaymentsGateway,
  request: string,
  parameters: URLSearchParams,
  command: PaymentCommand | undefined,
): Promise<unknown> {
  const [, id = '', requestId = ''] = /^PUT \/payments\/([^/]+)\/commands\/([^/]+)$/.exec(request) ?? [];
  if (command?.id === id && command.requestId === requestId) {
    if (UNKNOWN.has(command.type)) throw new ApiError('Unauthorized', 'This service does not know it');
    return gateway.write(command);
  }
  if (request === 'GET /payments') return gateway.list(JSON.parse(parameters.get('query') ?? '{}') as PaymentListQuery);
  if (request === 'GET /accounts') return gateway.accounts?.();
  return gateway.get(/^GET \/payments\/([^/]+)$/.exec(request)?.[1] ?? '');
}
