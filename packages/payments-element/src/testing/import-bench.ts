/** A file as bookkeeping writes it, for tests and stories of the import. */
export const IMPORT_HEAD = 'Empfänger;IBAN;Betrag;Währung;Ausführungsdatum;Verwendungszweck';

/** One good row. */
export function importRow(index: number): string {
  const amount = `${String(1 + (index % 9))}.${String(index % 1_000).padStart(3, '0')},50`;
  return `Firma ${index};DE89370400440532013000;${amount};EUR;26.11.2099;Rechnung ${index}`;
}

/** Seven rows, each with another mistake. */
export const BAD_ROWS: readonly string[] = [
  ';DE89370400440532013000;1,00;EUR;26.11.2099;Ohne Namen',
  'Tippfehler AG;DE89370400440532013001;1,00;EUR;26.11.2099;IBAN',
  'Wort KG;DE89370400440532013000;zwei;EUR;26.11.2099;Betrag',
  'Taler GmbH;DE89370400440532013000;1,00;XXQ;26.11.2099;Währung',
  'Februar OHG;DE89370400440532013000;1,00;EUR;31.02.2099;Tag',
  `Lang SE;DE89370400440532013000;1,00;EUR;26.11.2099;${'x'.repeat(141)}`,
  'Gestern eG;DE89370400440532013000;1,00;EUR;01.01.2020;Vergangen',
];

/** A file with so many rows, the bad ones spread among them. */
export function importFile(count: number, bad: readonly string[] = []): File {
  const rows = Array.from({ length: count - bad.length }, (_, index) => importRow(index));
  for (const [index, row] of bad.entries()) rows.splice(index * 3 + 2, 0, row);
  return new File([[IMPORT_HEAD, ...rows].join('\r\n')], 'zahlungen.csv', { type: 'text/csv' });
}

/** Chooses a file in the import that is open, as the browser's own picker would. */
export function chooseFile(root: ParentNode, file: File): void {
  const input = root.querySelector<HTMLInputElement>('#import input[type=file]')!;
  const list = new DataTransfer();
  list.items.add(file);
  input.files = list.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
