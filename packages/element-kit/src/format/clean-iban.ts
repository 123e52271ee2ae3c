/**
 * Takes off what people and documents put around and between an IBAN's characters: a leading `IBAN`, spaces and dashes of
 * every kind, dots, invisible characters, lower case, full-width letters. All else stays, for `ibanProblem` to refuse.
 */
export function cleanIban(text: string): string {
  const bare = text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}\p{Pd}.]/gu, '');
  return bare.toUpperCase().replace(/^IBAN:?/, '');
}
