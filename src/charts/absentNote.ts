import { absentSentence } from '../words/charts.ts';
import type { ChartRow } from './chartRow.ts';

/** How many of the rows have no figure and why, as a sentence; null when all have one. */
export function absentNote(rows: readonly ChartRow[], areas: string): string | null {
  const counts = { suppressed: 0, notCollected: 0, incomplete: 0 };
  for (const row of rows) if (row.status !== 'measured') counts[row.status] += 1;
  return absentSentence(counts, areas);
}
