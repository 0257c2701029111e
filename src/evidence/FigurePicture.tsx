import { Bar } from '../charts/kit/Bar.tsx';
import { placeInterval, type Position } from '../charts/kit/scale.ts';
import { TextLines } from '../charts/kit/TextLines.tsx';
import { formatFigure } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import { PALETTES } from '../domain/palette.ts';
import {
  barScale,
  barsOf,
  figureFoot,
  figureMeasured,
  figurePictureAlt,
  type FigureBar,
} from './figureBars.ts';
import type { PackStatement } from './packDocument.ts';
import { PictureFrame, titleHeight, titleOf } from '../files/PictureFrame.tsx';
import { pictureLines } from '../files/pictureText.ts';

const WIDTH = 1000;
const LABELS = 330;
/** Room for a name beside the bars. */
const LABEL_ROOM = LABELS - 12 - 20;
const LABEL_LINE = 20;
const VALUES = 130;
const ROW = 40;
const BAR_HEIGHT = 26;
const TYPE = { size: 18 };
const INK = PALETTES.light;

/** One figure beside what it is compared with, as a picture that can leave the page. */
export function FigurePicture({ statement, id }: { readonly statement: PackStatement; readonly id: string }) {
  const titleLines = titleOf(statement.title, WIDTH);
  const measured = pictureLines(figureMeasured(statement), WIDTH - 40, TYPE);
  const firstLine = titleHeight(titleLines) + 20;
  const top = firstLine + (measured.length - 1) * LABEL_LINE + 18;
  const bars = placed(barsOf(statement), top);
  const scale = barScale(bars, WIDTH - LABELS - VALUES - 40);
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
      <TextLines lines={measured} x="20" y={firstLine} lineHeight={LABEL_LINE} fontSize={TYPE.size} />
      {bars.map((bar) => (
        <SheetBar
          key={bar.name}
          bar={bar}
          position={(value) => LABELS + scale(value)}
          indicator={statement.figure.indicator}
        />
      ))}
    </PictureFrame>
  );
}

interface SheetBarProps {
  readonly bar: PlacedBar;
  readonly position: Position;
  readonly indicator: Indicator;
}

/** A bar with its name before it and its figure behind it and its interval. */
function SheetBar({ bar: { lines, y, height, observation, isOwn }, position, indicator }: SheetBarProps) {
  const { value, interval } = observation;
  return (
    <g transform={`translate(0 ${y + height / 2})`} fontWeight={isOwn ? 700 : 400}>
      <TextLines
        lines={lines}
        x={LABELS - 12}
        y={6 - ((lines.length - 1) / 2) * LABEL_LINE}
        lineHeight={LABEL_LINE}
        fontSize={TYPE.size}
        textAnchor="end"
      />
      <Bar
        x={LABELS}
        width={position(value) - LABELS}
        least={1}
        y={-BAR_HEIGHT / 2}
        height={BAR_HEIGHT}
        interval={placeInterval(interval, position)}
        look={{ fill: isOwn ? INK.fills['class-3'] : INK.fills['class-1'] }}
        intervalLook={{ stroke: '#000000', strokeWidth: 3 }}
      />
      <text x={position(Math.max(value, interval?.upper ?? 0)) + 10} y="6" fontSize={TYPE.size}>
        {formatFigure(value, indicator)}
      </text>
    </g>
  );
}

interface PlacedBar extends FigureBar {
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
}

/** Bars one below the other, each as high as the lines of its name. */
function placed(bars: readonly FigureBar[], top: number): readonly PlacedBar[] {
  let next = top;
  return bars.map((bar) => {
    const lines = pictureLines(bar.name, LABEL_ROOM, { ...TYPE, bold: bar.isOwn });
    const height = Math.max(ROW, lines.length * LABEL_LINE + 12);
    const y = next;
    next += height;
    return { ...bar, lines, y, height };
  });
}
