/** Where somebody lives or has their seat, in the parts of ISO 20022. */
export interface PostalAddress {
  readonly streetName?: string;
  readonly buildingNumber?: string;
  readonly postCode?: string;
  readonly townName?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}
