import type { ExportFile } from '../../controllers/export-desk.js';

/** By then every browser has begun to read it; some begin long after the click. */
const KEPT_MS = 60_000;

/** Lets the browser save a file, as if the reader had followed a link to it. */
export function saveFile({ name, type, parts }: Pick<ExportFile, 'name' | 'type' | 'parts'>): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
