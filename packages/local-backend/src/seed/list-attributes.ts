/** What the sort keys and the search text of a payment follow from. */
export interface Listed {
  readonly id: string;
  readonly status: string;
  readonly createdAt: string;
  readonly debtorAccountId: string;
  readonly creditorName: string;
  readonly creditorIban: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly requestedExecutionDate: string;
  readonly remittanceInformation?: string | undefined;
  readonly creditorReference?: string | undefined;
  readonly endToEndId?: string | undefined;
}

/** What lists and searches go by, in code of its own, so that the resolvers' is held to it. */
export function listAttributes(payment: Listed): Record<string, string> {
  const { createdAt, id, status, currency, creditorName, creditorIban, endToEndId } = payment;
  const made = `${createdAt}#${id}`;
  const amount = `${currency}#${String(payment.amountMinor).padStart(16, '0')}`;
  const searched = [creditorName, payment.remittanceInformation, payment.creditorReference, creditorIban];
  return {
    createdKey: made,
    statusKey: `${status}#${made}`,
    executionDateKey: `${payment.requestedExecutionDate}#${made}`,
    amountKey: `${amount}#${made}`,
    creditorNameKey: `${creditorName.toLowerCase()}\u0000${made}`,
    creditorKey: `${creditorIban}#${amount}#${made}`,
    accountKey: `${payment.debtorAccountId}#${made}`,
    ...(endToEndId === undefined ? {} : { endToEndKey: `${endToEndId}#${made}` }),
    searchText: searched
      .filter((text) => text !== undefined)
      .map((text) => text.toLowerCase())
      .join('\u0000'),
  };
}
