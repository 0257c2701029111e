import { PALETTES } from '../domain/palette.ts';
import { fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import { StaticMap } from '../map/StaticMap.tsx';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import type { PackMap } from './packMap.ts';
import { SHEET_FONT, wrapText } from './sheetText.ts';

const TOP = 64;
const LEGEND_ROW = 34;
const INK = PALETTES.light;

/** The map as one picture that can leave the page: title, map, outline of the patch, legend and source. */
export function MapSheet({
  map,
  placeName,
  id,
}: {
  readonly map: PackMap;
  readonly placeName: string;
  readonly id: string;
}) {
  const { model, shapes, rings, source } = map;
  const { legend } = model;
  const classes = legend.kind === 'classes' ? [...legend.classes, ...legend.absences] : [];
  const rows = Math.ceil((classes.length + 1) / 2);
  const sourceLines = wrapText(source.text, 128);
  const legendTop = TOP + VIEW_HEIGHT + 30;
  const height = legendTop + (rows + 1) * LEGEND_ROW + sourceLines.length * 22 + 16;
  const { project } = fitView(model.extent);
  const path = rings
    .map(
      (ring) =>
        `M${ring
          .map(([x, y]) =>
            project(x, y)
              .map((n) => n.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('');
  const title = wrapText(model.title, 78);
  return (
    <svg
      className="evidence-sheet"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${VIEW_WIDTH} ${height}`}
      width={VIEW_WIDTH}
      height={height}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      fontFamily={SHEET_FONT}
      fill={INK.label}
    >
      <title id={`${id}-title`}>{model.title}</title>
      <desc id={`${id}-text`}>{words.mapAlt(model.summary.join(' '), placeName)}</desc>
      <rect width={VIEW_WIDTH} height={height} fill="#ffffff" />
      {title.map((line, index) => (
        <text key={line} x="20" y={28 + index * 26} fontSize="22" fontWeight="700">
          {line}
        </text>
      ))}
      <g transform={`translate(0 ${TOP})`}>
        <StaticMap model={model} shapes={shapes} standalone />
        {path !== '' && (
          <g fill="none" strokeLinejoin="round">
            <path d={path} stroke="#ffffff" strokeWidth="8" />
            <path d={path} stroke="#000000" strokeWidth="4" />
          </g>
        )}
      </g>
      <text x="20" y={legendTop} fontSize="19" fontWeight="700">
        {legend.kind === 'classes' ? `${legend.title} (${legend.unit})` : ''}
      </text>
      {classes.map(({ classKey, label, count }, index) => (
        <g
          key={classKey}
          transform={`translate(${20 + (index % 2) * 480} ${legendTop + 14 + Math.floor(index / 2) * LEGEND_ROW})`}
        >
          <rect width="36" height="22" fill={INK.fills[classKey]} stroke={INK.boroughLine} />
          <text x="46" y="17" fontSize="18">
            {label} ({count})
          </text>
        </g>
      ))}
      <g
        transform={`translate(${20 + (classes.length % 2) * 480} ${legendTop + 14 + Math.floor(classes.length / 2) * LEGEND_ROW})`}
      >
        <rect x="1" y="2" width="34" height="18" fill="none" stroke="#000000" strokeWidth="4" />
        <text x="46" y="17" fontSize="18">
          {words.patchOutlined(placeName.length > 42 ? `${placeName.slice(0, 41)}…` : placeName)}
        </text>
      </g>
      {sourceLines.map((line, index) => (
        <text key={line} x="20" y={legendTop + (rows + 1) * LEGEND_ROW + 4 + index * 22} fontSize="16">
          {line}
        </text>
      ))}
    </svg>
  );
}
