/** All that an account has. */
export const ACCOUNT = `id tenantId version name holderName
  holderAddress { streetName buildingNumber postCode townName country }
  iban bic currency status isDefault deletedAt`;
