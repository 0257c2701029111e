import { useMemo } from 'react';
import type { Legend } from '../domain/mapModel.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { leadingMeasure, secondFill } from '../view/viewLayers.ts';
import type { ExploreData } from './exploreData.ts';
import { MapKey } from './ExploreMaps.tsx';
import { binLink, classLink } from './keyLinks.ts';
import { usePointing } from './pointing.ts';
import type { ViewMap } from './viewMaps.ts';

export interface LinkedKeyProps {
  readonly data: ExploreData;
  readonly map: ViewMap;
  readonly changeView: ChangeView;
}

function labelIn(legend: Legend): (key: string) => string {
  if (legend.kind === 'outline') return () => '';
  const classes = [...(legend.kind === 'classes' ? legend.classes : legend.cells), ...legend.absences];
  return (key) => classes.find(({ classKey }) => classKey === key)?.label ?? key;
}

/** A map's key whose classes and bars point, answer and pick out. */
export function LinkedKey({ data, map, changeView }: LinkedKeyProps) {
  const { view, first, second } = data;
  const isFirst = map.key === 'first' || second === null;
  const measure = isFirst ? first : second;
  const layer = isFirst ? leadingMeasure(view) : secondFill(view);
  const pointing = usePointing(data)(measure.geography);
  const { legend, areas } = map.model;
  const { borough, picked } = view;
  const range = isFirst ? view.range : view.secondRange;
  const links = useMemo(() => {
    const boroughs = new Map(map.areas.map((area) => [area.code, area.borough]));
    const counted = borough === null ? areas : areas.filter(({ code }) => boroughs.get(code) === borough);
    const histogram = legend.kind === 'classes' ? legend.histogram : null;
    return {
      link: classLink({
        layer: layer ?? '',
        areas: counted,
        labelOf: labelIn(legend),
        picked,
        pointing,
        changeView,
      }),
      bins:
        histogram === null
          ? undefined
          : binLink({
              histogram,
              measure,
              codes: counted.map(({ code }) => code),
              range,
              onRange: (next) =>
                changeView(isFirst ? { range: next } : { secondRange: next }, { replace: true }),
              pointing,
            }),
    };
  }, [legend, areas, map.areas, borough, picked, range, layer, measure, isFirst, pointing, changeView]);
  return <MapKey map={map} {...links} />;
}
