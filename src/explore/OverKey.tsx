/** The key of a measure over the colours: what its pattern means, or how large its circles are. */
import { useMemo } from 'react';
import { FIFTH_UNTOLD, HIGHEST_FIFTH } from '../domain/classKeys.ts';
import type { CirclesLayer, PatternLayer } from '../domain/mapModel.ts';
import { CircleSizes } from '../map/CircleSizes.tsx';
import { ClassKeyList } from '../map/ClassKeyList.tsx';
import { KeySample } from '../map/KeySample.tsx';
import type { KeyClass } from '../map/keyLink.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import type { ExploreData } from './exploreData.ts';
import { classLink } from './keyLinks.ts';
import { usePointing } from './pointing.ts';
import type { ViewMap } from './viewMaps.ts';

export interface OverKeyProps {
  readonly layer: PatternLayer | CirclesLayer;
  readonly map: ViewMap;
  readonly data: ExploreData;
  readonly changeView: ChangeView;
}

export function OverKey({ layer, ...props }: OverKeyProps) {
  return layer.kind === 'pattern' ? <PatternKey layer={layer} {...props} /> : <CirclesKey layer={layer} />;
}

/** The pattern with how many areas have it, and the areas without a figure; pressed, each picks its areas out. */
function PatternKey({ layer, map, data, changeView }: OverKeyProps & { readonly layer: PatternLayer }) {
  const { id, codes, open, classes, clearness } = layer;
  const pointing = usePointing(data)(map.model.geography);
  const { picked, borough } = data.view;
  const observations = data.measures.find((one) => one.id === id)?.measure.observations;
  const link = useMemo(() => {
    const keyOf = (code: (typeof map.areas)[number]['code']): KeyClass => {
      const status = observations?.get(code)?.status ?? 'notCollected';
      if (open.has(code)) return FIFTH_UNTOLD;
      return codes.has(code) ? HIGHEST_FIFTH : status === 'measured' ? 'outline' : status;
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
  }, [id, map, codes, open, classes, observations, borough, picked, pointing, changeView]);
  return (
    <div className="mapLegend">
      <ClassKeyList classes={classes} link={link} sample={sampleOf} />
      {clearness !== undefined && <p className="layer__of">{clearness}</p>}
    </div>
  );
}

function sampleOf(key: KeyClass) {
  return <KeySample classKey={key} />;
}

/** Three sizes, each with its figure, and the areas without a circle. */
function CirclesKey({ layer }: { readonly layer: CirclesLayer }) {
  return (
    <div className="mapLegend circles-key">
      {layer.sizes.length > 0 && <CircleSizes layer={layer} />}
      <ClassKeyList classes={layer.absences} />
    </div>
  );
}
