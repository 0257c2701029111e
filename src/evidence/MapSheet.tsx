import { PALETTES } from '../domain/palette.ts';
import { fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import { StaticMap } from '../map/StaticMap.tsx';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { packMapAlt, type PackMap } from './packMap.ts';
import { SheetFrame, titleHeight } from './SheetFrame.tsx';
import { FOOT_LETTERS, wrapText } from './sheetText.ts';

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
  const titleLines = wrapText(model.title, 78);
  const top = titleHeight(titleLines) + 14;
  const legendTop = top + VIEW_HEIGHT + 30;
  const outlinedTop = legendTop + 14 + Math.ceil(classes.length / 2) * LEGEND_ROW;
  const outlined = wrapText(words.patchOutlined(placeName), 100);
  const { project } = fitView(model.extent);
  const path = rings
    .map((ring) => {
      const corners = ring.map(([x, y]) =>
        project(x, y)
          .map((n) => n.toFixed(1))
          .join(' '),
      );
      return `M${corners.join('L')}Z`;
    })
    .join('');
  return (
    <SheetFrame
      id={id}
      width={VIEW_WIDTH}
      bodyBottom={outlinedTop + outlined.length * 24 + 12}
      title={model.title}
      titleLines={titleLines}
      alt={packMapAlt(map, placeName)}
      foot={wrapText(source.text, FOOT_LETTERS)}
    >
      <g transform={`translate(0 ${top})`}>
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
      <g transform={`translate(20 ${outlinedTop})`} fontSize="18">
        <rect x="1" y="2" width="34" height="18" fill="none" stroke="#000000" strokeWidth="4" />
        {outlined.map((line, index) => (
          <text key={`${index} ${line}`} x="46" y={17 + index * 24}>
            {line}
          </text>
        ))}
      </g>
    </SheetFrame>
  );
}
