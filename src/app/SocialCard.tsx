/** The picture shown with a link to a page: 1200 × 630, drawn once at build time. No figures: others keep it for months. */
import type { MapShapes } from '../domain/mapShapes.ts';
import partnership from '../../content/partnership.json';
import { wrapText } from '../charts/kit/textWidth.ts';
import { PALETTES } from '../domain/palette.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { StaticMap } from '../map/StaticMap.tsx';
import { VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import { CARD_WORDS } from '../words/pages.ts';
import { CARD_COLOURS } from './cardLayout.ts';
import { CARD_SIZE } from './pageHead.ts';

export interface SocialCardProps {
  readonly title: string;
  readonly subtitle: string;
  readonly model: MapModel;
  readonly shapes: MapShapes;
}

/** Room for letters at the size the title is set in. */
const LINE_LETTERS = 17;

/** Words of a title on lines that fit the left half. */
function cardLines(title: string): readonly string[] {
  return wrapText(title, LINE_LETTERS, (line) => line.length);
}

const MAP_PLACE = { x: 636, y: 60, width: 540, height: 510 } as const;

export function SocialCard({ title, subtitle, model, shapes }: SocialCardProps) {
  const lines = cardLines(title);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={CARD_SIZE.width}
      height={CARD_SIZE.height}
      viewBox={`0 0 ${CARD_SIZE.width} ${CARD_SIZE.height}`}
    >
      <rect width={CARD_SIZE.width} height={CARD_SIZE.height} fill={PALETTES.light.ground} />
      <rect width={18} height={CARD_SIZE.height} fill={CARD_COLOURS.accent} />
      <rect y={CARD_SIZE.height - 150} width={18} height={150} fill={CARD_COLOURS.asset} />
      <svg {...MAP_PLACE} viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`}>
        <StaticMap model={model} shapes={shapes} standalone />
      </svg>
      <text x={72} y={118} fontSize={28} fill={CARD_COLOURS.quiet}>
        {CARD_WORDS.site}
      </text>
      {lines.map((line, place) => (
        <text key={line} x={72} y={210 + place * 70} fontSize={62} fill={CARD_COLOURS.ink}>
          {line}
        </text>
      ))}
      <text x={72} y={205 + lines.length * 70} fontSize={28} fill={CARD_COLOURS.accent}>
        {subtitle}
      </text>
      <text x={72} y={CARD_SIZE.height - 56} fontSize={25} fill={CARD_COLOURS.quiet}>
        {partnership.name}
      </text>
    </svg>
  );
}
