import { toSepaText } from '@remit-elements/element-kit/reading.js';

/** A text in the characters that every bank takes (EPC217-08), in one line, and no longer than the message has room for. */
export function bankText(text: string, longest: number): string {
  return toSepaText(text).replace(/ {2,}/g, ' ').trim().slice(0, longest).trimEnd();
}

/** Whether anything is left of it to read: of what is in no script that banks take, full stops stand in for all. */
export function isReadable(text: string): boolean {
  return /[A-Za-z0-9]/.test(text);
}
