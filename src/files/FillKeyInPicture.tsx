/** The key of a map's colours inside its picture: five classes in two columns, or nine as a square, and what is not there. */
import { PATTERNED_KEYS, type ClassKey } from '../domain/classKeys.ts';
import { formatCount } from '../domain/format.ts';
import type { Legend, LegendClass } from '../domain/mapLegend.ts';
import { PALETTES } from '../domain/palette.ts';
import { TextLines } from '../charts/kit/TextLines.tsx';
import { MapPatterns, patternFill } from '../map/MapPatterns.tsx';
import { isPatterned } from '../map/patterns.ts';
import { VIEW_WIDTH } from '../map/project.ts';
import { EXPLORE_FILES_WORDS } from '../words/exploreFiles.ts';
import { pictureLines } from './pictureText.ts';

const INK = PALETTES.light;
const LINE = 24;
const ROW = 34;
const TITLE = { size: 19, bold: true };
const TYPE = { size: 18 };
const COLUMN = (VIEW_WIDTH - 40) / 2;
const BESIDE = 46;
/** Side of one of nine squares. */
const SQUARE = 52;

interface KeyEntry {
  readonly classKey: ClassKey;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface FillKey {
  readonly title: readonly string[];
  readonly cells: readonly (KeyEntry & { readonly count: string })[];
  readonly entries: readonly KeyEntry[];
  readonly height: number;
}

/** Where everything of a key goes, from its top. */
export function fillKey(legend: Legend): FillKey {
  if (legend.kind === 'outline') return { title: [], cells: [], entries: [], height: 0 };
  const isNine = legend.kind === 'bivariate';
  const titleText = isNine
    ? EXPLORE_FILES_WORDS.highAndLow(legend.rowTitle, legend.columnTitle)
    : `${legend.title} (${legend.unit})`;
  const title = pictureLines(titleText, VIEW_WIDTH - 40, TITLE);
  const top = title.length * LINE + 4;
  const cells = isNine
    ? legend.cells.map(({ classKey, count }, index) => ({
        classKey,
        count: formatCount(count),
        lines: [],
        x: 20 + (index % 3) * SQUARE,
        y: top + (2 - Math.floor(index / 3)) * SQUARE,
      }))
    : [];
  const below = cells.length > 0 ? top + 3 * SQUARE + 14 : top;
  const { entries, height } = inColumns(
    isNine ? legend.absences : [...legend.classes, ...legend.absences],
    below,
  );
  return { title, cells, entries, height: below + height };
}

/** Entries in two columns, each row as high as its longer entry. */
function inColumns(classes: readonly LegendClass[], top: number) {
  let height = 0;
  let rowHeight = 0;
  const entries = classes.map(({ classKey, label, count }, index): KeyEntry => {
    const column = index % 2;
    if (column === 0) {
      height += rowHeight;
      rowHeight = 0;
    }
    const lines = pictureLines(`${label} (${formatCount(count)})`, COLUMN - BESIDE - 10, TYPE);
    rowHeight = Math.max(rowHeight, ROW + (lines.length - 1) * LINE);
    return { classKey, lines, x: 20 + column * COLUMN, y: top + height };
  });
  return { entries, height: height + rowHeight };
}

/** Written on a square so that it can be read on light and on dark. */
function Count({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  return (
    <text
      x={x}
      y={y}
      fontSize="16"
      textAnchor="middle"
      fill="#000000"
      stroke="#ffffff"
      strokeWidth="4"
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  );
}

export function FillKeyInPicture({
  fills,
  id,
  y,
}: {
  readonly fills: FillKey;
  readonly id: string;
  readonly y: number;
}) {
  const prefix = `${id}-key`;
  const colour = (key: ClassKey): string => (isPatterned(key) ? patternFill(prefix, key) : INK.fills[key]);
  return (
    <g transform={`translate(0 ${y})`}>
      <MapPatterns prefix={prefix} statuses={PATTERNED_KEYS} ink={INK} />
      <TextLines lines={fills.title} x="20" y={16} lineHeight={LINE} fontSize={TITLE.size} fontWeight="700" />
      {fills.cells.map(({ classKey, count, x, y: top }) => (
        <g key={classKey}>
          <rect x={x} y={top} width={SQUARE} height={SQUARE} fill={colour(classKey)} stroke={INK.areaLine} />
          <Count x={x + SQUARE / 2} y={top + SQUARE / 2 + 6} text={count} />
        </g>
      ))}
      {fills.entries.map(({ classKey, lines, x, y: top }) => (
        <g key={classKey} transform={`translate(${x} ${top})`}>
          <rect width="36" height="22" fill={colour(classKey)} stroke={INK.localAuthorityLine} />
          <TextLines lines={lines} x={BESIDE} y={17} lineHeight={LINE} fontSize={TYPE.size} />
        </g>
      ))}
    </g>
  );
}
