import { report } from '../report.js';
import type { DataSource, SourceAnswer, SourceCaller, SourceRequest } from './source.js';

/** A Lambda's handler in this process: takes the payload, answers what is JSON. */
export type LambdaHandler = (payload: unknown) => Promise<unknown>;

/**
 * AppSync's Lambda data source. What is sent and answered crosses as JSON, so that neither side sees an object of the
 * other's; what the handler throws becomes `ctx.error`, as deployed.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-lambda-js.html
 */
export class LambdaDataSource implements DataSource {
  readonly #name: string;
  readonly #handler: LambdaHandler;
  readonly #tenantGuard: boolean;

  constructor(name: string, handler: LambdaHandler, options: { readonly tenantGuard: boolean }) {
    this.#name = name;
    this.#handler = handler;
    this.#tenantGuard = options.tenantGuard;
  }

  /** @throws When the request is for another tenant than the caller's, or of a form that is not emulated. */
  async ask(request: SourceRequest, { tenantId }: SourceCaller): Promise<SourceAnswer> {
    const { operation, payload, invocationType = 'RequestResponse' } = request;
    if (operation !== 'Invoke' || invocationType !== 'RequestResponse')
      throw new Error(`${String(operation)} of ${String(invocationType)} is not emulated for a Lambda`);
    if (this.#tenantGuard) this.#assertOneTenant(payload, tenantId);
    try {
      return { result: asJson(await this.#handler(asJson(payload))) };
    } catch (error) {
      report(this.#name, error);
      const message = error instanceof Error ? error.message : String(error);
      return { result: null, error: { type: 'Lambda:Unhandled', message } };
    }
  }

  /** A Lambda reads tables by itself, past the guard of the tables: so whom it works for is checked here. */
  #assertOneTenant(payload: unknown, tenantId: string | undefined): void {
    const { caller } = (payload ?? {}) as { caller?: { tenantId?: unknown } };
    if (tenantId !== undefined && caller?.tenantId === tenantId) return;
    throw new Error(`TenantViolation: the payload for ${this.#name} does not name the caller's tenant`);
  }
}

function asJson(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
