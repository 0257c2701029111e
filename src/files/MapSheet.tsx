import { fillOf } from '../domain/mapLayers.ts';
import type { MapModel } from '../domain/mapModel.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { StaticMap } from '../map/StaticMap.tsx';
import type { OverDrawing } from '../map/overDrawing.ts';
import { VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import { FillKeyInPicture, fillKey } from './FillKeyInPicture.tsx';
import { LayersInPicture, layerRows } from './LayersInPicture.tsx';
import { PictureFrame, titleHeight, titleOf } from './PictureFrame.tsx';

/** A drawn map as one picture that can leave the page: title, map, key, source. */
export function MapSheet({
  model,
  shapes,
  over,
  foot,
  id,
}: {
  readonly model: MapModel;
  readonly shapes: MapShapes;
  readonly over: OverDrawing | undefined;
  /** Whole sentences: what must be known, whose the figures are. */
  readonly foot: readonly string[];
  readonly id: string;
}) {
  const titleLines = titleOf(model.title, VIEW_WIDTH);
  const top = titleHeight(titleLines) + 14;
  const keyTop = top + VIEW_HEIGHT + 20;
  const fills = fillKey(fillOf(model)?.legend ?? { kind: 'outline', title: model.title });
  const layers = layerRows(model.layers);
  const layersTop = keyTop + fills.height + 8;
  return (
    <PictureFrame
      id={id}
      width={VIEW_WIDTH}
      bodyBottom={layersTop + layers.height + 8}
      title={model.title}
      titleLines={titleLines}
      alt={[...model.summary, ...(model.selectionSummary ?? [])].join(' ')}
      foot={foot.join(' ')}
    >
      <g transform={`translate(0 ${top})`}>
        <StaticMap model={model} shapes={shapes} over={over} standalone />
      </g>
      <FillKeyInPicture fills={fills} id={id} y={keyTop} />
      <LayersInPicture rows={layers.rows} id={id} y={layersTop} />
    </PictureFrame>
  );
}
