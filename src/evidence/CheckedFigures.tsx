import { formatFigure, formatInterval, formatPeriodOf } from '../domain/format.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { PACK_WORDS } from '../words/evidencePack.ts';
import { STATUS_WORDS } from '../words/measures.ts';
import { beginning } from '../words/beginning.ts';
import { EvidenceTable } from './EvidenceTable.tsx';
import type { PackDocument, PackStatement } from './packDocument.ts';
import type { PackRow } from './packRows.ts';

const words = EVIDENCE_WORDS.check;

function figureText(row: PackRow | undefined, { figure }: PackStatement): string {
  if (row === undefined) return STATUS_WORDS.notCollected.label;
  if (row.value === null)
    return row.status === 'measured' ? PACK_WORDS.figureTable.none : STATUS_WORDS[row.status].label;
  const value = formatFigure(row.value, figure.indicator);
  if (row.lower === null || row.upper === null) return value;
  return `${value} (${formatInterval({ lower: row.lower, upper: row.upper }, figure.indicator)})`;
}

/** The row of the other release that speaks of the same figure. */
function counterpart(row: PackRow, now: PackDocument): PackRow | undefined {
  return now.rows.find(
    (other) =>
      other.role === row.role && other.indicator === row.indicator && other.areaCode === row.areaCode,
  );
}

/** Every figure of the pack as its release holds it, with today's beside it where there are newer ones. */
export function CheckedFigures({
  then,
  now,
}: {
  readonly then: PackDocument;
  readonly now: PackDocument | null;
}) {
  const headings = [
    words.measure,
    now === null ? PACK_WORDS.figureTable.figure : words.then(then.release.id),
    ...(now === null ? [] : [words.now(now.release.id)]),
  ];
  const rows = then.statements.flatMap((statement) =>
    statement.rows.map((row) => {
      const { indicator } = statement.figure;
      const newer = now === null ? undefined : counterpart(row, now);
      const isLater = newer !== undefined && newer.period !== row.period;
      const today = `${figureText(newer, statement)}${isLater ? `, ${formatPeriodOf(newer.period, indicator)}` : ''}`;
      return {
        key: `${row.role} ${row.indicator} ${row.areaCode} ${row.period}`,
        cells: [
          `${row.title}: ${beginning(row.areaName)}, ${formatPeriodOf(row.period, indicator)}`,
          figureText(row, statement),
          ...(now === null ? [] : [today]),
        ],
      };
    }),
  );
  return <EvidenceTable caption={words.caption} headings={headings} rows={rows} />;
}
