import { PAYMENT } from './detail-fields.js';

/** One document for several payments, and the names of its fields in their order. */
export interface BatchDocument {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly names: readonly string[];
}

interface BatchField {
  /** As `submitPayment`. */
  readonly field: string;
  readonly argument: 'id' | 'input';
  /** As `SubmitPaymentInput`. */
  readonly type: string;
  readonly value: unknown;
}

/** Mutations by field and input, one after the other; as each by itself they select all that is shown. */
export function mutationsOf(inputs: readonly (readonly [field: string, input: unknown])[]): BatchDocument {
  return documentOf(
    'mutation WritePayments',
    inputs.map(([field, value]) => {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
      return { field, argument: 'input', type, value };
    }),
  );
}

/** Payments by their ids, whole but for their history. */
export function queriesOf(ids: readonly string[]): BatchDocument {
  return documentOf(
    'query GetPayments',
    ids.map((value) => ({ field: 'getPayment', argument: 'id', type: 'ID', value })),
  );
}

/**
 * Of names and types alone: what anybody typed goes into the variables. The tenant is asked for outside the fragment too:
 * the server looks there whether a mutation's answer means what it says.
 */
function documentOf(operation: string, fields: readonly BatchField[]): BatchDocument {
  const named = fields.map((one, index) => ({ ...one, name: `p${String(index)}` }));
  const declared = named.map(({ name, type }) => `$${name}: ${type}!`).join(', ');
  const selected = named.map(
    ({ name, field, argument }) => `${name}: ${field}(${argument}: $${name}) { tenantId ...Whole }`,
  );
  return {
    query: `${operation}(${declared}) { ${selected.join(' ')} } fragment Whole on Payment { ${PAYMENT} }`,
    variables: Object.fromEntries(named.map(({ name, value }) => [name, value])),
    names: named.map(({ name }) => name),
  };
}
