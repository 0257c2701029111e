import { useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import { legendOf } from '../domain/mapLayers.ts';
import type { Legend } from '../domain/mapLegend.ts';
import { LegendHistogram } from '../map/LegendHistogram.tsx';
import { MapLegend } from '../map/MapLegend.tsx';
import { isTranslatedPage } from '../ui/isTranslatedPage.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { MAP_WORDS } from '../words/map.ts';
import { seriesKey, type ExploreData, type LayerMeasure } from './exploreData.ts';
import { classLink } from './keyLinks.ts';
import type { BinLinkInput, LinkedBins } from './LinkedBins.tsx';
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

/** The key of a map's colours, whose classes and bars point, answer and pick out. */
export function FillKey({ data, map, changeView }: LinkedKeyProps) {
  const fills = data.measures.filter(({ as }) => as === 'fill');
  const fill = fills[map.key === 'first' ? 0 : 1];
  return fill === undefined ? null : <KeyOfFill data={data} map={map} fill={fill} changeView={changeView} />;
}

function KeyOfFill({ data, map, fill, changeView }: LinkedKeyProps & { readonly fill: LayerMeasure }) {
  const { id, measure } = fill;
  const isFirst = map.key === 'first';
  const { borough, picked, range: firstRange, secondRange } = data.view;
  const pointing = usePointing(data)(measure.geography);
  const { areas } = map.model;
  const legend = legendOf(map.model);
  const counted = useMemo(() => {
    if (borough === null) return areas;
    const boroughs = new Map(map.areas.map((area) => [area.code, area.borough]));
    return areas.filter(({ code }) => boroughs.get(code) === borough);
  }, [areas, map.areas, borough]);
  const link = useMemo(
    () => classLink({ layer: id, areas: counted, labelOf: labelIn(legend), picked, pointing, changeView }),
    [id, legend, counted, picked, pointing, changeView],
  );
  const codes = useMemo(() => counted.map(({ code }) => code), [counted]);
  const onRange = useCallback<BinLinkInput['onRange']>(
    (range) => changeView(isFirst ? { range } : { secondRange: range }, { replace: true }),
    [changeView, isFirst],
  );
  const range = isFirst ? firstRange : secondRange;
  const histogram = legend.kind === 'classes' ? legend.histogram : null;
  return (
    <MapLegend
      key={isTranslatedPage() ? map.model.title : seriesKey(data)}
      isBare
      legend={legend}
      link={link}
      histogram={
        histogram === null ? null : (
          <BinsWhenUsed
            {...{ histogram, measure, codes, range, onRange, pointing }}
            label={MAP_WORDS.legend.histogram(legend.title)}
          />
        )
      }
    />
  );
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;
let loaded: typeof LinkedBins | null = null;

/** The histogram to be read, until the page is used: then its bars answer. */
function BinsWhenUsed(props: BinLinkInput & { readonly label: string }) {
  const [Bins, setBins] = useState<ComponentType<typeof props> | null>(() => loaded);
  useEffect(() => {
    if (Bins !== null) return undefined;
    const stop = new AbortController();
    const load = (): void => {
      stop.abort();
      import('./LinkedBins.tsx').then(
        (module) => {
          loaded = module.LinkedBins;
          setBins(() => loaded);
        },
        // Without it the bars are read as before.
        () => undefined,
      );
    };
    for (const sign of SIGNS) window.addEventListener(sign, load, { passive: true, signal: stop.signal });
    return () => stop.abort();
  }, [Bins]);
  return Bins === null ? (
    <LegendHistogram histogram={props.histogram} label={props.label} />
  ) : (
    <Bins {...props} />
  );
}
