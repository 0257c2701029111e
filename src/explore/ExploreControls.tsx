/** The choices that decide what the map shows. Each writes to the address and keeps nothing itself. */
import { useCallback, useMemo } from 'react';
import type { AreaEntry } from '../data/queries.ts';
import type { Catalogue } from '../data/schema.ts';
import { formatPeriodOf } from '../domain/format.ts';
import { isMapGeography, parseGssCode, MAP_GEOGRAPHIES, type MapGeography } from '../domain/geography.ts';
import { TOPICS, type Indicator } from '../domain/indicator.ts';
import { drawnGeography, shownIndicator } from '../domain/shownIndicator.ts';
import { Select } from '../ui/Select.tsx';
import type { ExploreView } from '../view/exploreView.ts';
import { leadingMeasure, measuresOf, withLeading } from '../view/viewLayers.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS as words } from '../words/explore.ts';
import { TOPIC_WORDS } from '../words/measures.ts';
import { useLayerWays } from './useLayerWays.ts';

/** Indicators that can be drawn as a map, under their topics. */
function indicatorGroups(indicators: readonly Indicator[], disabled: (indicator: Indicator) => boolean) {
  return TOPICS.map((topic) => ({
    label: TOPIC_WORDS[topic],
    options: indicators
      .filter((indicator) => indicator.topic === topic && drawnGeography(indicator, 'ward') !== null)
      .map((indicator) => ({ value: indicator.id, label: indicator.title, disabled: disabled(indicator) })),
  })).filter((group) => group.options.length > 0);
}

/**
 * The level at which a measure chosen from the list is shown. Where another stands in for it at the level of the view, and both
 * are in the list, the one that was chosen must be the one on the map.
 */
function levelOf(
  indicators: readonly Indicator[],
  id: string,
  level: MapGeography,
): Partial<Pick<ExploreView, 'geography'>> {
  const chosen = indicators.find((indicator) => indicator.id === id);
  return chosen === undefined || shownIndicator(chosen, level, indicators) === chosen
    ? {}
    : { geography: drawnGeography(chosen, level) ?? level };
}

export interface ExploreControlsProps {
  readonly view: ExploreView;
  readonly changeView: ChangeView;
  readonly catalogue: Catalogue;
  readonly boroughs: readonly AreaEntry[];
  /** Periods of the first measure at the level that is drawn. */
  readonly periods: readonly string[];
  readonly shownPeriod: string;
}

interface MeasureChoicesProps extends Pick<ExploreControlsProps, 'view' | 'changeView'> {
  readonly indicators: readonly Indicator[];
  readonly chosen: Indicator | undefined;
  readonly onTheMap: Indicator | undefined;
}

/** The leading measure, and the level of the map, of those it can be drawn at. */
function MeasureChoices({ view, changeView, indicators, chosen, onTheMap }: MeasureChoicesProps) {
  // Ids of the measures that may not stand beside the others that are on, as text: the same text keeps the list as it is.
  const leading = leadingMeasure(view);
  const hasOthers = measuresOf(view).some(({ id }) => id !== leading);
  const ways = useLayerWays(hasOthers);
  const refused = indicators
    .filter(
      ({ id }) =>
        hasOthers && ways !== null && ways.refusedBeside(view, id, { indicators }, leading) !== null,
    )
    .map(({ id }) => id)
    .join();
  // A long list: made again only when what it offers changes.
  const measures = useMemo(() => {
    const ids = new Set(refused.split(','));
    return indicatorGroups(indicators, ({ id }) => ids.has(id));
  }, [indicators, refused]);
  const chooseMeasure = useCallback(
    (indicator: string) => {
      changeView((now) => ({
        layers: withLeading(now, indicator),
        ...levelOf(indicators, indicator, now.geography),
      }));
    },
    [changeView, indicators],
  );
  const drawnAt = (level: MapGeography): MapGeography | null =>
    chosen === undefined ? null : drawnGeography(shownIndicator(chosen, level, indicators), level);
  return (
    <>
      <Select
        id="indicator"
        label={words.indicator}
        value={onTheMap?.id ?? leading ?? ''}
        options={leading === null ? [{ value: '', label: words.noIndicator }, ...measures] : measures}
        onChange={chooseMeasure}
      />
      <Select
        id="geography"
        label={words.geography}
        value={drawnAt(view.geography) ?? view.geography}
        options={MAP_GEOGRAPHIES.map((value) => ({
          value,
          label: words.geographies[value],
          disabled: chosen !== undefined && drawnAt(value) !== value,
        }))}
        onChange={(geography) => {
          if (isMapGeography(geography)) changeView({ geography });
        }}
      />
    </>
  );
}

export function ExploreControls(props: ExploreControlsProps) {
  const { view, changeView, boroughs, periods } = props;
  const { indicators } = props.catalogue;
  const leading = leadingMeasure(view);
  const chosen = indicators.find(({ id }) => id === leading);
  // What is on the map may stand in for the measure chosen, and a year of its own mean something else.
  const onTheMap = chosen && shownIndicator(chosen, view.geography, indicators);
  return (
    <form
      className="explore-controls"
      aria-label={words.controls}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <MeasureChoices {...{ view, changeView, indicators, chosen, onTheMap }} />
      <Select
        id="borough"
        label={words.borough}
        value={view.borough ?? ''}
        options={[
          { value: '', label: words.allLocalAuthorities },
          ...boroughs.map(({ code, name }) => ({ value: String(code), label: name })),
        ]}
        onChange={(code) => changeView({ borough: parseGssCode(code) })}
      />
      {periods.length > 1 && (
        <Select
          id="period"
          label={words.period}
          value={props.shownPeriod}
          options={periods
            .toReversed()
            .map((value) => ({ value, label: formatPeriodOf(value, onTheMap ?? {}) }))}
          onChange={(period) => changeView({ period: period === periods.at(-1) ? null : period })}
        />
      )}
    </form>
  );
}
