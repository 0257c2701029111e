/** What the columns of a pack's files mean, as a table of its own. */
import { csvCell } from '../ui/tableCsv.ts';
import { COLUMN_WORDS } from '../words/evidenceFiles.ts';
import { PACK_CSV_COLUMNS } from './packRows.ts';

export const DICTIONARY_HEADINGS = ['column', 'meaning', 'values'] as const;

export function dictionaryRows(): readonly (readonly string[])[] {
  return PACK_CSV_COLUMNS.map((column) => [column, ...COLUMN_WORDS[column]]);
}

export function packDictionary(): string {
  return (
    [DICTIONARY_HEADINGS, ...dictionaryRows()].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n'
  );
}
