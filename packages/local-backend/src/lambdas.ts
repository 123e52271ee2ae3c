import type { ApiDescription } from './api-description.js';
import type { LambdaHandler } from './appsync/index.js';

/** The handlers of the API's Lambdas, by the names of their data sources; what is given goes before our own. */
export function openLambdas(
  { lambdas = {} }: ApiDescription,
  given: Readonly<Record<string, LambdaHandler>> = {},
): Record<string, LambdaHandler> {
  const missing = (name: string): LambdaHandler => {
    return () => Promise.reject(new Error(`There is no handler for the Lambda ${name}`));
  };
  return Object.fromEntries(Object.keys(lambdas).map((name) => [name, given[name] ?? missing(name)]));
}
