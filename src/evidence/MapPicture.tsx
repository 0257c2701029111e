import { familyOf, legendOf } from '../domain/mapLayers.ts';
import { TextLines } from '../charts/kit/TextLines.tsx';
import { LayeredMap } from '../map/LayeredMap.tsx';
import { FAMILY_PALETTES } from '../domain/familyPalettes.ts';
import { tierOf } from '../map/labelLayout.ts';
import { VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';

import { LayersInPicture, layerRows } from '../files/LayersInPicture.tsx';
import { outlinedIn, outlinePath, packMapAlt, type PackMap } from './packMap.ts';
import { PackLocatorDrawing } from './PackLocatorDrawing.tsx';
import { PictureFrame, titleHeight, titleOf } from '../files/PictureFrame.tsx';
import { pictureLines } from '../files/pictureText.ts';

const LEGEND_ROW = 34;
const LINE = 24;
const TYPE = { size: 18 };
/** The legend stands in two columns, each entry beside its colour. */
const COLUMN = (VIEW_WIDTH - 40) / 2;
const BESIDE = 46;
/** Large enough for the narrowest page and for paper, and with room for the wide fonts that the picture may be read in. */
const LETTERS = { ...tierOf(620), letterWidth: 0.68 };

/** The map as one picture that can leave the page: title, map, outline of the patch, legend and source. */
export function MapPicture({
  map,
  placeName,
  id,
}: {
  readonly map: PackMap;
  readonly placeName: string;
  readonly id: string;
}) {
  const { model, shapes, sources, locator } = map;
  const legend = legendOf(model);
  const ink = FAMILY_PALETTES.light[familyOf(legend)];
  const classes = legend.kind === 'classes' ? [...legend.classes, ...legend.absences] : [];
  const titleLines = titleOf(model.title, VIEW_WIDTH);
  const top = titleHeight(titleLines) + 14;
  const legendTop = top + VIEW_HEIGHT + 30;
  const legendTitle =
    legend.kind === 'classes'
      ? pictureLines(`${legend.title} (${legend.unit})`, VIEW_WIDTH - 40, { size: 19, bold: true })
      : [];
  const entriesTop = legendTop + Math.max(0, legendTitle.length - 1) * LINE + 14;
  const { entries, height } = legendEntries(classes);
  const layersTop = entriesTop + height;
  const layers = layerRows(model.layers);
  const outlinedTop = layersTop + layers.height;
  const outlined = pictureLines(outlinedIn(map, placeName), VIEW_WIDTH - 40 - BESIDE, TYPE);
  const path = outlinePath(map);
  return (
    <PictureFrame
      id={id}
      width={VIEW_WIDTH}
      bodyBottom={outlinedTop + outlined.length * LINE + 12}
      title={model.title}
      titleLines={titleLines}
      alt={packMapAlt(map, placeName)}
      foot={sources.map(({ text }) => text).join(' ')}
    >
      <g transform={`translate(0 ${top})`}>
        <LayeredMap
          model={model}
          shapes={shapes}
          standalone
          letters={LETTERS}
          underNames={
            path !== '' && (
              <g fill="none" strokeLinejoin="round">
                <path d={path} stroke="#ffffff" strokeWidth="8" />
                <path d={path} stroke="#000000" strokeWidth="4" />
              </g>
            )
          }
        />
        <rect width={VIEW_WIDTH} height={VIEW_HEIGHT} fill="none" stroke={ink.localAuthorityLine} />
        {locator !== null && <PackLocatorDrawing locator={locator} />}
      </g>
      <TextLines lines={legendTitle} x="20" y={legendTop} lineHeight={LINE} fontSize="19" fontWeight="700" />
      {entries.map(({ classKey, lines, x, y }) => (
        <g key={classKey} transform={`translate(${x} ${entriesTop + y})`}>
          <rect width="36" height="22" fill={ink.fills[classKey]} stroke={ink.localAuthorityLine} />
          <TextLines lines={lines} x={BESIDE} y={17} lineHeight={LINE} fontSize={TYPE.size} />
        </g>
      ))}
      <LayersInPicture rows={layers.rows} id={id} y={layersTop} />
      <g transform={`translate(20 ${outlinedTop})`} fontSize={TYPE.size}>
        <rect x="1" y="2" width="34" height="18" fill="none" stroke="#000000" strokeWidth="4" />
        <TextLines lines={outlined} x={BESIDE} y={17} lineHeight={LINE} />
      </g>
    </PictureFrame>
  );
}

/** Entries of the legend in two columns, each row as high as its longer entry. */
function legendEntries<Entry extends { readonly label: string; readonly count: string | number }>(
  classes: readonly Entry[],
) {
  let height = 0;
  let rowHeight = 0;
  const entries = classes.map((entry, index) => {
    const column = index % 2;
    if (column === 0) {
      height += rowHeight;
      rowHeight = 0;
    }
    const lines = pictureLines(`${entry.label} (${entry.count})`, COLUMN - BESIDE - 10, TYPE);
    rowHeight = Math.max(rowHeight, LEGEND_ROW + (lines.length - 1) * LINE);
    return { ...entry, lines, x: 20 + column * COLUMN, y: height };
  });
  return { entries, height: height + rowHeight };
}
