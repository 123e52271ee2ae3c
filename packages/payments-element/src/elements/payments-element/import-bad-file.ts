import {
  csvFormOf,
  csvParts,
  FORM_FIELDS,
  textsIn,
  type CsvForm,
  type ImportState,
} from '../../controllers/import-controller.js';
import { fieldLabel, problemText, type ImportView } from './import-view.js';

/** Hands over the rows that need a look as a file of their own, each with what is to be mended in it. */
export function saveBadRows({ rows, source, settings }: ImportState, t: ImportView['t']): void {
  if (!source || !settings) return;
  const width = Math.max(...source.rows.map(({ cells }) => cells.length));
  const names = source.hasHeader
    ? source.rows[0]?.cells
    : settings.mapping.map((field) => (field ? fieldLabel({ t }, field) : ''));
  const columns = [
    ...Array.from({ length: width }, (_, index) => ({
      head: names?.[index] ?? '',
      value: ({ file, edits }: (typeof rows)[number]) => {
        const field = settings.mapping[index];
        return field ? textsIn(file, settings.mapping, edits)[field] : file.cells[index];
      },
    })),
    {
      head: t('import.reason'),
      value: ({ problems }: (typeof rows)[number]) =>
        FORM_FIELDS.flatMap((field) => {
          const problem = problems.get(field);
          return problem ? [`${fieldLabel({ t }, field)}: ${problemText({ t }, field, problem)}`] : [];
        }).join(' '),
    },
  ];
  const bad = rows.filter(({ problems }) => problems.size > 0);
  saveFile(
    `${t('import.fileBad')}.csv`,
    new Blob([...csvParts(columns, bad, formOf(source, settings))], { type: 'text/csv' }),
  );
}

/** As the file was, so that the program that wrote it reads it again; rows that were pasted were no file. */
function formOf(
  { delimiter }: NonNullable<ImportState['source']>,
  { locale }: NonNullable<ImportState['settings']>,
): Pick<CsvForm, 'delimiter'> {
  return delimiter === ';' || delimiter === ',' ? { delimiter } : csvFormOf(locale);
}

function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // After the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
