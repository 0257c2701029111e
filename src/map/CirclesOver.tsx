import { memo, useEffect, useMemo, useRef } from 'react';
import { circlesOf } from '../domain/mapLayers.ts';
import type { CirclesLayer } from '../domain/mapModel.ts';
import { areFull, CASING, markOf, placesOf, RING, ringOf, type PlacedCircle } from './circlePlaces.ts';
import { followWidth } from './circleScale.ts';
import { DIMMED_OPACITY, WIDTHS } from './layers.ts';
import type { MeasureDrawing, OverProps } from './overDrawing.ts';
import { SizesInPicture } from './SizesInPicture.tsx';

/** A whole circle as a path around its middle. */
function circlePath({ x, y }: PlacedCircle, radius: number): string {
  const [r, d] = [round(radius), round(2 * radius)];
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0-${d} 0z`;
}

interface CirclesProps {
  readonly placed: readonly PlacedCircle[];
  readonly ink: OverProps['ink'];
  readonly canPress: boolean;
}

/** Small circles as dots on one casing. */
const Dots = memo(function Dots({ placed, ink, canPress }: CirclesProps) {
  return (
    <>
      <path
        d={placed.map((one) => circlePath(one, one.radius)).join('')}
        className="overMeasures__casing overMeasures__casing--full"
        {...(ink === null ? {} : { fill: ink.labelHalo, stroke: ink.labelHalo, strokeWidth: 2 * CASING })}
      />
      {placed.map(({ circle: { code }, x, y, radius }) => (
        <circle
          key={code}
          cx={round(x)}
          cy={round(y)}
          r={round(radius)}
          className="overMeasures__dot"
          data-code={canPress ? code : undefined}
          fill={ink?.circle}
        />
      ))}
    </>
  );
});

/** The marks of zeros, in the ink of the circles on a casing. */
const Zeros = memo(function Zeros({
  placed,
  ink,
  canPress,
  layer,
}: CirclesProps & { readonly layer: CirclesLayer }) {
  const { radius, ring } = markOf(layer, { share: 0 });
  return placed.map(({ circle: { code }, x, y }) => (
    <g key={code} className="overMeasures__zero">
      <circle
        cx={round(x)}
        cy={round(y)}
        r={radius + CASING}
        className="overMeasures__casing overMeasures__casing--zero"
        {...(ink === null ? {} : { fill: ink.labelHalo })}
      />
      <circle
        cx={round(x)}
        cy={round(y)}
        r={round(radius - ring / 2)}
        strokeWidth={round(ring)}
        className="circleSizes__circle"
        data-code={canPress ? code : undefined}
        {...(ink === null ? {} : { fill: 'none', stroke: ink.circle })}
      />
    </g>
  ));
});

/** Rings with their outer edge at the circle's radius. All casings first: none covers another's ring. */
const Rings = memo(function Rings({ placed, ink, canPress }: CirclesProps) {
  const parts = [
    { name: 'casing', colour: ink?.labelHalo, wider: 2 * CASING },
    { name: 'ring', colour: ink?.circle, wider: 0 },
  ] as const;
  return parts.map(({ name, colour, wider }) => (
    <g
      key={name}
      className={`overMeasures__${name}`}
      {...(ink === null ? {} : { fill: 'none', stroke: colour })}
    >
      {placed.map(({ circle: { code }, x, y, radius }) => {
        const ring = ringOf(radius);
        return (
          <circle
            key={code}
            cx={round(x)}
            cy={round(y)}
            r={round(radius - ring / 2)}
            // The style sheet widens the rings of large circles on a narrow frame.
            className={ink === null && ring === RING ? 'overMeasures__wide' : undefined}
            strokeWidth={round(ring + wider * (ring / RING))}
            data-code={canPress && name === 'ring' ? code : undefined}
          />
        );
      })}
    </g>
  ));
});

/** Radius in view-box units up to which a circle of a larger area is pressed anywhere. */
const SMALL_ENOUGH = 12;

function groupsOf(layer: CirclesLayer | null, layout: OverProps['layout'], extent: OverProps['extent']) {
  const placed = layer === null ? [] : placesOf(layer, { layout, extent });
  const groups = [
    { name: 'faded', opacity: DIMMED_OPACITY, own: placed.filter(({ circle }) => circle.dimmed) },
    { name: 'plain', opacity: undefined, own: placed.filter(({ circle }) => !circle.dimmed) },
  ]
    .filter(({ own }) => own.length > 0)
    // Parted once: what is drawn is kept as long as the circles are.
    .map(({ name, opacity, own }) => ({
      name,
      opacity,
      sized: own.filter(({ circle }) => circle.share > 0),
      zeros: own.filter(({ circle }) => circle.share === 0),
    }));
  return { placed, groups };
}

/**
 * The circles of a measure. A circle of one of the map's own areas is pressed anywhere; one of a larger area only at its ring,
 * where it is large, so that the areas inside can be pointed at.
 */
export const CirclesOver: MeasureDrawing['Circles'] = memo(function CirclesOver(props) {
  const { layers, layout, extent, geography, shapes, geometry, ink, lit, canPress } = props;
  const group = useRef<SVGGElement>(null);
  const layer = circlesOf({ layers });
  const { placed, groups } = useMemo(() => groupsOf(layer, layout, extent), [layer, layout, extent]);
  const hasCircles = placed.length > 0;
  useEffect(() => {
    const picture = group.current?.ownerSVGElement;
    return hasCircles && picture != null ? followWidth(picture) : undefined;
  }, [hasCircles]);
  if (layer === null || !hasCircles) return null;
  const isOwnLevel = layer.geography === geography;
  const Marks = areFull(layer) ? Dots : Rings;
  const litPath = placed
    .filter(({ circle }) => lit?.has(circle.code) === true)
    .map((one) => circlePath(one, one.radius))
    .join('');
  return (
    <g ref={group} className="overMeasures">
      {groups.map(({ name, opacity, sized, zeros }) => (
        <g key={name} opacity={opacity}>
          <Marks placed={sized} ink={ink} canPress={isOwnLevel && canPress} />
          <Zeros placed={zeros} ink={ink} canPress={isOwnLevel && canPress} layer={layer} />
        </g>
      ))}
      {isOwnLevel || !canPress
        ? null
        : placed.map((one) => (
            <circle
              key={one.circle.code}
              cx={round(one.x)}
              cy={round(one.y)}
              r={round(one.radius)}
              data-code={one.circle.code}
              className={
                one.radius < SMALL_ENOUGH
                  ? 'overMeasures__reach'
                  : 'overMeasures__reach overMeasures__reach--ring'
              }
            />
          ))}
      {litPath === '' ? null : (
        <>
          <path
            d={litPath}
            className="staticMap__mark staticMap__mark--outer"
            strokeWidth={WIDTHS.litCircleOuter}
          />
          <path
            d={litPath}
            className="staticMap__mark staticMap__mark--inner"
            strokeWidth={WIDTHS.litCircleInner}
          />
        </>
      )}
      {ink === null && <SizesInPicture layer={layer} shapes={shapes} projection={geometry.projection} />}
    </g>
  );
});

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
