import { memo } from 'react';
import type { Pointing } from '../domain/linking.ts';
import { useLit } from '../ui/useLit.ts';
import { tickFormat } from './chartIndicator.ts';
import { ColumnLayer } from './ColumnLayer.tsx';
import { AxisAcross } from './kit/Axes.tsx';
import { DotLayer } from './kit/DotLayer.tsx';
import { DotMark } from './kit/DotMark.tsx';
import { laneBase } from './kit/labelLanes.ts';
import { LaneLabels } from './kit/LaneLabels.tsx';
import { LitDots } from './kit/LitDots.tsx';
import { TextLines } from './kit/TextLines.tsx';
import { CHART_LINE_HEIGHT } from './kit/textWidth.ts';
import type { LinkedStrip } from './LayerStrips.tsx';
import { placeIn, type LayerStripsLayout, type PlacedStrip } from './layerStripsLayout.ts';
import './layerStrips.css';

export interface LayerStripsDrawingProps {
  readonly layout: LayerStripsLayout<LinkedStrip>;
  /** What answers at the level of the map; when it changes the strips' own have changed too. */
  readonly pointing: Pointing;
}

/** The strips' SVG, from their layout. What is pointed at is drawn over strips that stay as they are. */
export function LayerStripsDrawing({ layout, pointing }: LayerStripsDrawingProps) {
  return (
    <>
      {layout.strips.map((placed) => (
        <Strip key={placed.strip.id} placed={placed} />
      ))}
      <LitLink layout={layout} pointing={pointing} />
      {layout.strips.map(({ strip, offset, layout: { areas, radius } }) => (
        <g key={strip.id} transform={`translate(0 ${offset})`}>
          <LitDots pointing={strip.pointing} dots={areas} radius={radius} />
        </g>
      ))}
    </>
  );
}

const Strip = memo(function Strip({ placed }: { readonly placed: PlacedStrip }) {
  const { strip, top, title, subtitle, offset, layout } = placed;
  const { axis, baseline } = layout;
  const first = top + CHART_LINE_HEIGHT - 3;
  return (
    <>
      <TextLines
        className="layer-strips__title"
        lines={title}
        x={0}
        y={first}
        lineHeight={CHART_LINE_HEIGHT}
      />
      <TextLines
        className="chart__quiet-text"
        lines={subtitle}
        x={0}
        y={first + title.length * CHART_LINE_HEIGHT}
        lineHeight={CHART_LINE_HEIGHT}
      />
      <g transform={`translate(0 ${offset})`} data-colours={strip.family}>
        <AxisAcross
          axis={axis}
          y={baseline}
          gridTop={layout.top}
          format={tickFormat(strip.indicator, axis)}
        />
        {layout.kind === 'dots' ? (
          <DotLayer dots={layout.areas} radius={layout.radius} />
        ) : (
          <ColumnLayer columns={layout.columns} />
        )}
        {layout.comparators.map(({ name, x }) => (
          <line
            key={name}
            className="chart__comparator-line"
            x1={x}
            x2={x}
            y1={layout.top - 2}
            y2={baseline}
          />
        ))}
        {layout.labels.map((label) => (
          <line
            key={label.id}
            className={label.kind === 'area' ? 'chart__leader' : 'chart__comparator-line'}
            x1={label.x}
            x2={label.x}
            y1={laneBase(layout.top, label.lane) - 10}
            y2={label.y}
          />
        ))}
        {layout.selected.map(({ code, x, y }) => (
          <DotMark key={code} x={x} y={y} radius={layout.radius} hovered={false} />
        ))}
        <LaneLabels labels={layout.labels} top={layout.top} isQuiet={({ kind }) => kind === 'comparator'} />
      </g>
    </>
  );
});

/** A thin line from strip to strip through the one area that answers, at whichever level each is. */
function LitLink({ layout, pointing }: LayerStripsDrawingProps) {
  useLit(pointing);
  const places = layout.strips.flatMap((placed) => {
    const place = placeIn(placed, placed.strip.pointing.get().area);
    return place === null ? [] : [place];
  });
  if (places.length < 2) return null;
  const d = `M${places.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  return (
    <>
      <path className="layer-strips__link-casing" d={d} />
      <path className="layer-strips__link" d={d} />
    </>
  );
}
