import { formatFigure, formatPeriod, formatUnit } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { PALETTES } from '../domain/palette.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { barsOf, figureSheetAlt } from './figureBars.ts';
import type { PackStatement } from './packDocument.ts';
import { SHEET_FONT, wrapText } from './sheetText.ts';

const WIDTH = 1000;
const LABELS = 330;
const VALUES = 130;
const ROW = 40;
const INK = PALETTES.light;

/** One figure beside what it is compared with, as a picture that can leave the page. */
export function FigureSheet({ statement, id }: { readonly statement: PackStatement; readonly id: string }) {
  const { indicator, finding } = statement.figure;
  const bars = barsOf(statement);
  const most = Math.max(
    ...bars.map(({ observation }) =>
      isMeasured(observation) ? Math.max(observation.value, observation.interval?.upper ?? 0) : 0,
    ),
    Number.MIN_VALUE,
  );
  const scale = (value: number): number => (Math.max(0, value) / most) * (WIDTH - LABELS - VALUES - 40);
  const hasInterval = finding.interval !== null;
  const foot = wrapText(`${hasInterval ? `${words.chart.interval} ` : ''}${statement.source.text}`, 128);
  const height = 84 + bars.length * ROW + foot.length * 22 + 14;
  return (
    <svg
      className="evidence-sheet"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      fontFamily={SHEET_FONT}
      fill={INK.label}
    >
      <title id={`${id}-title`}>{statement.title}</title>
      <desc id={`${id}-text`}>{figureSheetAlt(statement)}</desc>
      <rect width={WIDTH} height={height} fill="#ffffff" />
      <text x="20" y="30" fontSize="22" fontWeight="700">
        {statement.title}
      </text>
      <text x="20" y="58" fontSize="18">
        {formatUnit(indicator.unit)}, {formatPeriod(finding.period, indicator.yearMeans)}
      </text>
      {bars.map(({ name, observation, isOwn }, index) => {
        if (!isMeasured(observation)) return null;
        const { value, interval } = observation;
        const end = LABELS + Math.max(scale(value), scale(interval?.upper ?? 0)) + 10;
        return (
          <g key={name} transform={`translate(0 ${76 + index * ROW})`}>
            <text x={LABELS - 12} y="24" fontSize="18" textAnchor="end" fontWeight={isOwn ? 700 : 400}>
              {name.length > 34 ? `${name.slice(0, 33)}…` : name}
            </text>
            <rect
              x={LABELS}
              y="5"
              width={Math.max(scale(value), 1)}
              height="26"
              fill={isOwn ? INK.fills['class-3'] : INK.fills['class-1']}
            />
            {interval !== null && (
              <path
                d={`M${LABELS + scale(interval.lower)} 18H${LABELS + scale(interval.upper)}`}
                stroke="#000000"
                strokeWidth="3"
              />
            )}
            <text x={end} y="24" fontSize="18" fontWeight={isOwn ? 700 : 400}>
              {formatFigure(value, indicator)}
            </text>
          </g>
        );
      })}
      {foot.map((line, index) => (
        <text key={line} x="20" y={84 + bars.length * ROW + 16 + index * 22} fontSize="16">
          {line}
        </text>
      ))}
    </svg>
  );
}
