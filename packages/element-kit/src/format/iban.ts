/** An IBAN as it is stored: upper case, without spaces or hyphens. */
export function compactIban(iban: string): string {
  return iban.replace(/[\s\-\u00ad\u200b-\u200f\u2060\ufeff]/g, '').toUpperCase();
}

/** An IBAN as ISO 13616 prints it: in groups of four. */
export function groupIban(iban: string): string {
  return compactIban(iban).replace(/(.{4})(?=.)/g, '$1 ');
}
