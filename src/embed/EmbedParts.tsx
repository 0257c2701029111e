import { useMemo } from 'react';
import { LocalAuthorityBars } from '../charts/LocalAuthorityBars.tsx';
import { DistributionChart } from '../charts/DistributionChart.tsx';
import { formatPeriodOf } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { indicatorAt } from '../domain/indicator.ts';
import { MOST_AREAS } from '../view/exploreView.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EMBED_WORDS } from '../words/embed.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { localAuthorityRows } from '../explore/localAuthorityRows.ts';
import { commonComparators } from '../explore/commonComparators.ts';
import { MapNotes, TitledMap } from '../explore/ExploreMaps.tsx';
import { LayerKey } from '../map/LayerKey.tsx';
import { MapSummary } from '../map/MapSummary.tsx';
import { usePointing } from '../explore/pointing.ts';
import { exploreRows } from '../explore/exploreRows.ts';
import { useLocalAuthorityFigures } from '../explore/useLocalAuthorityFigures.ts';
import type { ExploreData, MeasuredData } from '../explore/exploreData.ts';
import { viewMaps, type ViewMap } from '../explore/viewMaps.ts';

export interface EmbedPartProps {
  readonly data: ExploreData;
  readonly changeView: ChangeView;
}

/** Choosing replaces the frame's address, so that Back in the page around it still means that page. */
function useLinked({ data, changeView }: EmbedPartProps) {
  const onHover = useHoverStore((state) => state.setHovered);
  const { areas } = data.view;
  const onSelectArea = (code: GssCode) => {
    const others = areas.filter((area) => area !== code);
    const next = areas.includes(code) ? others : [...others, code].slice(-MOST_AREAS);
    changeView({ areas: next }, { replace: true });
  };
  return { onHover, onSelectArea };
}

/** Where the figures come from, under a chart. */
function Footnotes({ map }: { readonly map: ViewMap }) {
  return (
    <div className="explore-key__notes">
      {[...map.standIns, ...map.cautions, ...map.footnotes].map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

/** The still map: several frames may stand in one page, and a browser has WebGL for a few maps only. */
export function EmbedMap(props: EmbedPartProps) {
  const maps = useMemo(() => viewMaps(props.data), [props.data]);
  const linked = useLinked(props);
  const hovered = useHoverStore((state) => state.hovered);
  return maps.map((map) => (
    <div key={map.key}>
      <TitledMap map={map} headingLevel={1} interactive={false} hovered={hovered} {...linked} />
      <LayerKey model={map.model} alsoSaid={map.cautions} />
      <MapSummary model={map.model} />
      <MapNotes map={map} />
    </div>
  ));
}

/** A chart is of a measure. */
type EmbedChartProps = EmbedPartProps & { readonly data: MeasuredData };

export function EmbedDistribution(props: EmbedChartProps) {
  const { first } = props.data;
  const linked = useLinked(props);
  const pointing = usePointing(props.data);
  const [map] = useMemo(() => viewMaps(props.data), [props.data]);
  const rows = useMemo(() => exploreRows(props.data, map.model), [props.data, map]);
  const comparators = useMemo(() => commonComparators(first), [first]);
  const { indicator, geography, period } = first;
  return (
    <>
      <h1>{indicator.title}</h1>
      <DistributionChart
        {...linked}
        pointing={pointing(geography)}
        headingLevel={2}
        rows={rows}
        indicator={indicator}
        areas={GEOGRAPHY_WORDS[geography].many}
        period={formatPeriodOf(period, indicator)}
        comparators={comparators}
        extent={indicator.geographies[geography]?.breaks?.extent ?? null}
        range={props.data.view.range}
        onRange={(range) => {
          props.changeView({ range }, { replace: true });
        }}
      />
      <Footnotes map={map} />
    </>
  );
}

export function EmbedLocalAuthorities(props: EmbedChartProps) {
  const { data } = props;
  const { indicator, period } = data.first;
  const linked = useLinked(props);
  const pointing = usePointing(data);
  const figures = useLocalAuthorityFigures(data);
  const [map] = useMemo(() => viewMaps(data), [data]);
  return (
    <>
      <h1>{indicator.title}</h1>
      {figures === null ? (
        <p>{EMBED_WORDS.noLocalAuthorities}</p>
      ) : (
        <LocalAuthorityBars
          {...linked}
          pointing={pointing('borough')}
          headingLevel={2}
          rows={localAuthorityRows(data, figures.observations)}
          indicator={indicatorAt(indicator, 'borough')}
          period={formatPeriodOf(period, indicator)}
          comparators={figures.comparators}
        />
      )}
      <Footnotes map={map} />
    </>
  );
}
