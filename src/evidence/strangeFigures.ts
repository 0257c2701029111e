/** Figures in a changed text of a bid that are in neither the text as made nor the figures of the pack. */
import { cleanLine } from '../domain/cleanText.ts';
import { formatFigure } from '../domain/format.ts';
import { measuredOf } from '../domain/observation.ts';
import type { PackDocument } from './packDocument.ts';
import { summaryRow } from './summaryRow.ts';

const FIGURE = /\d+(?:,\d{3})*(?:\.\d+)?/gu;

function figuresIn(text: string): readonly string[] {
  return (cleanLine(text).match(FIGURE) ?? []).map((figure) => figure.replaceAll(',', ''));
}

/** @param made the text as it was made from the figures, with room for all of them */
export function strangeFigures(text: string, made: string, pack: PackDocument): readonly string[] {
  const known = new Set(
    [
      made,
      pack.title,
      ...pack.intro,
      ...pack.statements.map((statement) => `${statement.text} ${summaryRow(statement).join(' ')}`),
      ...pack.statements.flatMap(({ figure: { finding, indicator } }) => {
        const measured = measuredOf(finding.observation);
        return measured === null
          ? []
          : [
              formatFigure(measured.value, indicator),
              String(measured.numerator ?? ''),
              String(measured.denominator ?? ''),
            ];
      }),
    ].flatMap(figuresIn),
  );
  return [...new Set(figuresIn(text).filter((figure) => !known.has(figure)))];
}
