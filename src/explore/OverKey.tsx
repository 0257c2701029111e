/** The key of a measure over the colours: what its pattern means, or how large its circles are. */
import { useMemo } from 'react';
import { formatCount } from '../domain/format.ts';
import type { CirclesLayer, PatternLayer } from '../domain/mapModel.ts';
import { ClassButton } from '../map/ClassButton.tsx';
import type { KeyClass } from '../map/keyLink.ts';
import { Swatch } from '../map/Swatch.tsx';
import type { ChangeView } from '../view/useExploreView.ts';
import { beginning } from '../words/beginning.ts';
import { MAP_WORDS } from '../words/map.ts';
import { unitLabel } from '../words/measures.ts';
import type { ExploreData } from './exploreData.ts';
import { classLink } from './keyLinks.ts';
import { usePointing } from './pointing.ts';
import type { ViewMap } from './viewMaps.ts';

const { legend: words } = MAP_WORDS;

export interface OverKeyProps {
  readonly layer: PatternLayer | CirclesLayer;
  readonly map: ViewMap;
  readonly data: ExploreData;
  readonly changeView: ChangeView;
}

export function OverKey({ layer, ...props }: OverKeyProps) {
  return layer.kind === 'pattern' ? (
    <PatternKey layer={layer} {...props} />
  ) : (
    <CirclesKey layer={layer} {...props} />
  );
}

/** The pattern with how many areas have it, and the areas without a figure; pressed, each picks its areas out. */
function PatternKey({ layer, map, data, changeView }: OverKeyProps & { readonly layer: PatternLayer }) {
  const { id, codes, classes } = layer;
  const pointing = usePointing(data)(map.model.geography);
  const { picked, borough } = data.view;
  const observations = data.measures.find((one) => one.id === id)?.measure.observations;
  const link = useMemo(() => {
    const keyOf = (code: (typeof map.areas)[number]['code']): KeyClass => {
      const status = observations?.get(code)?.status ?? 'notCollected';
      return codes.has(code) ? 'highest-fifth' : status === 'measured' ? 'outline' : status;
    };
    return classLink({
      layer: id,
      areas: map.areas
        .filter((area) => borough === null || area.borough === borough)
        .map(({ code }) => ({ code, classKey: keyOf(code) })),
      labelOf: (key) => classes.find(({ classKey }) => classKey === key)?.label ?? '',
      picked,
      pointing,
      changeView,
    });
  }, [id, map, codes, classes, observations, borough, picked, pointing, changeView]);
  return (
    <ul className="mapLegend mapLegend__classes" aria-label={words.pickLabel}>
      {classes.map((one) => (
        <li key={one.classKey}>
          <ClassButton of={one} link={link} className="mapLegend__class">
            {(lit) => (
              <>
                <span className="mapLegend__label">
                  {one.classKey === 'highest-fifth' ? (
                    <span className="swatch swatch--pattern" aria-hidden="true" />
                  ) : (
                    <Swatch classKey={one.classKey} />
                  )}
                  {one.label}
                </span>{' '}
                <span className="mapLegend__count">
                  {lit > 0 && <span aria-hidden="true">{words.litOf(formatCount(lit))} </span>}
                  {words.count(formatCount(one.count), one.count === 1)}
                </span>
              </>
            )}
          </ClassButton>
        </li>
      ))}
    </ul>
  );
}

/** Radius of the largest circle of a key. */
const LARGEST = 22;

/** Three sizes, standing on one line, each with its figure. */
function CirclesKey({
  layer: { id, sizes, absences },
  data,
}: OverKeyProps & { readonly layer: CirclesLayer }) {
  const measure = data.measures.find((one) => one.id === id)?.measure.indicator;
  return (
    <ul className="circles-key">
      {measure !== undefined && <li className="circles-key__unit">{beginning(unitLabel(measure.unit))}</li>}
      {sizes.map(({ share, label }) => (
        <li key={label} className="circles-key__size">
          <svg
            viewBox={`0 0 ${2 * LARGEST + 2} ${2 * LARGEST + 2}`}
            width="46"
            height="46"
            aria-hidden="true"
          >
            <circle cx={LARGEST + 1} cy={2 * LARGEST + 1 - share * LARGEST} r={share * LARGEST} />
          </svg>
          {label}
        </li>
      ))}
      {absences.map(({ classKey, label, count }) => (
        <li key={classKey} className="circles-key__absence">
          {label}: {words.count(formatCount(count), count === 1)}
        </li>
      ))}
    </ul>
  );
}
