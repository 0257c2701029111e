/** neighbourhoodNames: what people call a neighbourhood. Labels, not official names; nobody finds "020H" on a map of their town. */
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { ProblemList } from '../report.ts';

/** @returns null where these releases have no other names than the official ones */
export function readNeighbourhoodNames(
  context: Pick<BuildContext, 'readCsv' | 'wards'>,
): ReadonlyMap<GssCode, string> | null {
  const source = context.wards().sources.neighbourhoodNames;
  if (source === undefined) return null;
  const { file, columns } = source;
  const problems = new ProblemList(file);
  const labels = new Map<GssCode, string>();
  const taken = new Map<string, string>();
  for (const row of context.readCsv(file, Object.values(columns)).rows) {
    const text = row.text(columns.lsoa);
    const code = parseGssCode(text);
    const label = row.text(columns.label).trim();
    const inAuthority = `${row.text(columns.authority)} ${label}`;
    const other = taken.get(inAuthority);
    if (code === null)
      problems.add(row.row, columns.lsoa, `'${text}' is not a GSS code.`, 'correct the code.');
    else if (labels.has(code))
      problems.add(row.row, columns.lsoa, `${code} appears twice.`, 'remove one of the two rows.');
    else if (label === '') problems.add(row.row, columns.label, `${code} has no label.`, 'give it one.');
    else if (other !== undefined)
      problems.add(
        row.row,
        columns.label,
        `'${label}' is ${other} and ${code} of one authority.`,
        'tell them apart.',
      );
    else {
      taken.set(inAuthority, code);
      labels.set(code, label);
    }
  }
  problems.throwIfAny();
  return labels;
}
