/** Texts that every payment has. */
export const REQUIRED_TEXTS = 'id debtorAccountId creditorName creditorIban currency requestedExecutionDate';

/** Texts that a payment in a list may have; what is asked for is what is read. */
export const ROW_TEXTS = `endToEndId remittanceInformation creditorReference createdAt createdBy updatedAt editedBy submittedBy rejectionReason exportMessageId deletedAt`;

/** What a list shows, and what its indexes project. */
export const ROW = `tenantId version status amountMinor ${REQUIRED_TEXTS} ${ROW_TEXTS}`;
