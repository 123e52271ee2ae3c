/** What a list shows, and what its indexes project. */
export const ROW = `id tenantId version status debtorAccountId creditorName creditorIban amountMinor currency
  requestedExecutionDate endToEndId remittanceInformation creditorReference createdAt createdBy updatedAt submittedBy
  rejectionReason deletedAt`;

/** All that there is to a payment. */
export const PAYMENT = `${ROW} creditorBic creditorAddress { streetName buildingNumber postCode townName country }
  chargeBearer updatedBy editedBy approvedBy exportMessageId`;
