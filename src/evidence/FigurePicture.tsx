import { formatFigure } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { PALETTES } from '../domain/palette.ts';
import { barsOf, figureFoot, figureMeasured, figurePictureAlt, largestOf } from './figureBars.ts';
import type { PackStatement } from './packDocument.ts';
import { PictureFrame, titleHeight, titleOf } from './PictureFrame.tsx';
import { pictureLines } from './pictureText.ts';

const WIDTH = 1000;
const LABELS = 330;
/** Room for a name beside the bars. */
const LABEL_ROOM = LABELS - 12 - 20;
const LABEL_LINE = 20;
const VALUES = 130;
const ROW = 40;
const TYPE = { size: 18 };
const INK = PALETTES.light;

/** One figure beside what it is compared with, as a picture that can leave the page. */
export function FigurePicture({ statement, id }: { readonly statement: PackStatement; readonly id: string }) {
  const { indicator } = statement.figure;
  const titleLines = titleOf(statement.title, WIDTH);
  const measured = pictureLines(figureMeasured(statement), WIDTH - 40, TYPE);
  const firstLine = titleHeight(titleLines) + 20;
  const top = firstLine + (measured.length - 1) * LABEL_LINE + 18;
  const bars = placed(barsOf(statement), top);
  const most = largestOf(bars);
  const scale = (value: number): number => (Math.max(0, value) / most) * (WIDTH - LABELS - VALUES - 40);
  return (
    <PictureFrame
      id={id}
      width={WIDTH}
      bodyBottom={bars.reduce((sum, { height }) => sum + height, top) + 8}
      title={statement.title}
      titleLines={titleLines}
      alt={figurePictureAlt(statement)}
      foot={figureFoot(statement)}
    >
      {measured.map((line, index) => (
        <text key={line} x="20" y={firstLine + index * LABEL_LINE} fontSize={TYPE.size}>
          {line}
        </text>
      ))}
      {bars.map(({ name, lines, y, height, observation, isOwn }) => {
        if (!isMeasured(observation)) return null;
        const { value, interval } = observation;
        const end = LABELS + Math.max(scale(value), scale(interval?.upper ?? 0)) + 10;
        return (
          <g key={name} transform={`translate(0 ${y + height / 2})`} fontWeight={isOwn ? 700 : 400}>
            {lines.map((line, index) => (
              <text
                key={`${index} ${line}`}
                x={LABELS - 12}
                y={6 + (index - (lines.length - 1) / 2) * LABEL_LINE}
                fontSize={TYPE.size}
                textAnchor="end"
              >
                {line}
              </text>
            ))}
            <rect
              x={LABELS}
              y="-13"
              width={Math.max(scale(value), 1)}
              height="26"
              fill={isOwn ? INK.fills['class-3'] : INK.fills['class-1']}
            />
            {interval !== null && (
              <path
                d={`M${LABELS + scale(interval.lower)} 0H${LABELS + scale(interval.upper)}`}
                stroke="#000000"
                strokeWidth="3"
              />
            )}
            <text x={end} y="6" fontSize={TYPE.size}>
              {formatFigure(value, indicator)}
            </text>
          </g>
        );
      })}
    </PictureFrame>
  );
}

/** Bars one below the other, each as high as the lines of its name. */
function placed(bars: ReturnType<typeof barsOf>, top: number) {
  let next = top;
  return bars.map((bar) => {
    const lines = pictureLines(bar.name, LABEL_ROOM, { ...TYPE, bold: bar.isOwn });
    const height = Math.max(ROW, lines.length * LABEL_LINE + 12);
    const y = next;
    next += height;
    return { ...bar, lines, y, height };
  });
}
