/** What the columns of a pack's files mean, as a table of its own. */
import { csvText, DOWNLOAD_CSV } from '../domain/csv.ts';
import { COLUMN_WORDS } from '../words/evidenceFiles.ts';
import { PACK_CSV_COLUMNS } from './packRows.ts';

export const DICTIONARY_HEADINGS = ['column', 'meaning', 'values'] as const;

export function dictionaryRows(): readonly (readonly string[])[] {
  return PACK_CSV_COLUMNS.map((column) => [column, ...COLUMN_WORDS[column]]);
}

export function packDictionary(): string {
  return csvText([DICTIONARY_HEADINGS, ...dictionaryRows()], DOWNLOAD_CSV);
}
