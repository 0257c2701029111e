/** The key of what is over the colours of a map, inside its picture: as large and in the same colours as on the map. */
import { TextLines } from '../charts/kit/TextLines.tsx';
import { PALETTES } from '../domain/palette.ts';
import type { CirclesLayer, MapLayer, MarksLayer, PatternLayer } from '../domain/mapModel.ts';
import { markOf } from '../map/circlePlaces.ts';
import { OVER_LINES, OVER_TILE } from '../map/patternOver.ts';
import { SYMBOL_PATH } from '../map/patterns.ts';
import { VIEW_WIDTH } from '../map/project.ts';
import { PACK_WORDS } from '../words/evidencePack.ts';
import { pictureLines } from './pictureText.ts';

const words = PACK_WORDS.map;
const INK = PALETTES.light;
const LINE = 24;
const TYPE = { size: 18 };
const BESIDE = 46;
const ROOM = VIEW_WIDTH - 40 - BESIDE;
const GAP = 12;

type KeyLayer = PatternLayer | CirclesLayer | MarksLayer;

interface Row {
  readonly layer: KeyLayer;
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
}

function textOf(layer: KeyLayer): string {
  switch (layer.kind) {
    case 'pattern': {
      const [fifth] = layer.classes;
      return words.pattern(layer.title, layer.period ?? '', fifth?.label ?? '', fifth?.count ?? 0);
    }
    case 'circles':
      return words.circles(layer.title, layer.unit, layer.period ?? '', layer.notShown[0] ?? '');
    case 'marks':
      return words.marks(layer.title, layer.period ?? '', layer.lines.length > 0, layer.source ?? '');
  }
}

/** Rows of the key and how high they are together; nothing where only colours are shown. */
export function layerRows(layers: readonly MapLayer[]): {
  readonly rows: readonly Row[];
  readonly height: number;
} {
  let height = 0;
  const rows = layers.flatMap((layer): Row[] => {
    if (layer.kind !== 'pattern' && layer.kind !== 'circles' && layer.kind !== 'marks') return [];
    const lines = pictureLines(textOf(layer), ROOM, TYPE);
    const text = Math.max(22, lines.length * LINE);
    const own = layer.kind === 'circles' ? text + sizesHeight(layer) : text;
    const row = { layer, lines, y: height, height: own };
    height += own + GAP;
    return [row];
  });
  return { rows, height };
}

function sizesHeight({ sizes, largestRadius }: CirclesLayer): number {
  return 2 * (sizes[0]?.share ?? 0) * largestRadius + 16;
}

export function LayersInPicture({
  rows,
  id,
  y,
}: {
  readonly rows: readonly Row[];
  readonly id: string;
  readonly y: number;
}) {
  return rows.map((row) => (
    <g key={row.layer.id} transform={`translate(20 ${y + row.y})`} fontSize={TYPE.size}>
      <Sample layer={row.layer} id={id} />
      <TextLines lines={row.lines} x={BESIDE} y={17} lineHeight={LINE} />
      {row.layer.kind === 'circles' && (
        <Sizes layer={row.layer} top={Math.max(22, row.lines.length * LINE)} />
      )}
    </g>
  ));
}

function Sample({ layer, id }: { readonly layer: KeyLayer; readonly id: string }) {
  switch (layer.kind) {
    case 'pattern':
      return (
        <>
          <pattern id={`${id}-sample`} patternUnits="userSpaceOnUse" width={OVER_TILE} height={OVER_TILE}>
            <path d={OVER_LINES.light} fill={INK.selectionOuter} />
            <path d={OVER_LINES.dark} fill={INK.selectionInner} />
          </pattern>
          <rect width="18" height="22" fill={INK.fills['class-0']} />
          <rect x="18" width="18" height="22" fill={INK.fills['class-3']} />
          <rect width="36" height="22" fill={`url(#${id}-sample)`} stroke={INK.localAuthorityLine} />
        </>
      );
    case 'circles':
      return <circle cx="18" cy="11" r="9" fill="none" stroke={INK.circle} strokeWidth="3" />;
    case 'marks':
      return layer.lines.length > 0 ? (
        <path d="M2 16 12 6 24 14 34 6" fill="none" stroke={INK.asset} strokeWidth="4" />
      ) : (
        <path
          d={SYMBOL_PATH}
          transform="translate(18 11) scale(0.8)"
          fill={INK.asset}
          stroke={INK.assetInk}
          strokeWidth="2"
        />
      );
  }
}

/** Three sizes beside one another, on one line. */
function Sizes({ layer, top }: { readonly layer: CirclesLayer; readonly top: number }) {
  const { sizes } = layer;
  const bottom = top + sizesHeight(layer) - 4;
  let x = BESIDE;
  return sizes.map(({ share, label }) => {
    const { radius, ring } = markOf(layer, { share });
    const left = x;
    x += 2 * radius + 120;
    return (
      <g key={label}>
        <circle
          cx={left + radius}
          cy={bottom - radius}
          r={radius - ring / 2}
          fill="none"
          stroke={INK.circle}
          strokeWidth={ring}
        />
        <text x={left + 2 * radius + 10} y={bottom - radius + 6}>
          {label}
        </text>
      </g>
    );
  });
}
