/** The choices that decide what the map shows. Each writes to the address and keeps nothing itself. */
import { useCallback, useMemo } from 'react';
import type { AreaEntry } from '../data/queries.ts';
import type { Catalogue } from '../data/schema.ts';
import { formatPeriodOf } from '../domain/format.ts';
import { isMapGeography, parseGssCode, MAP_GEOGRAPHIES, type MapGeography } from '../domain/geography.ts';
import { TOPICS, type Indicator } from '../domain/indicator.ts';
import { pairingRule } from '../domain/pairing.ts';
import { drawnGeography, shownIndicator } from '../domain/shownIndicator.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { CheckboxGroup, type Choice } from '../ui/CheckboxGroup.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import {
  COMPARATORS,
  CONTEXT_LAYERS,
  LAYOUTS,
  PAIRINGS,
  type ExploreView,
  type Layer,
} from '../view/exploreView.ts';
import {
  leadingMeasure,
  overLayers,
  secondFill,
  withLeading,
  withOver,
  withSecondFill,
} from '../view/viewLayers.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS as words } from '../words/explore.ts';
import { MAP_WORDS } from '../words/map.ts';
import { TOPIC_WORDS } from '../words/measures.ts';

const LAYER_CHOICES: readonly Choice<Layer>[] = [
  ...(PROGRAMME_LAYER === null ? [] : [{ value: PROGRAMME_LAYER, label: words.programmeLayer }]),
  ...CONTEXT_LAYERS.map((value) => ({ value, label: MAP_WORDS.layerTitles[value] })),
];

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
  /** Why the uncertainty view is off; null when it can be on. */
  readonly uncertaintyOff: string | null;
}

interface MeasureChoicesProps extends Pick<ExploreControlsProps, 'view' | 'changeView'> {
  readonly indicators: readonly Indicator[];
  readonly chosen: Indicator | undefined;
  readonly onTheMap: Indicator | undefined;
}

/** The first measure, the one it is compared with, and the level of the map, of those the first can be drawn at. */
function MeasureChoices({ view, changeView, indicators, chosen, onTheMap }: MeasureChoicesProps) {
  const compare = secondFill(view);
  const second = indicators.find(({ id }) => id === compare);
  // Ids of the measures that may not be set beside the first, as text: the same text keeps the list as it is.
  const refused = indicators
    .filter((indicator) => chosen !== undefined && pairingRule(chosen, indicator).kind === 'refused')
    .map(({ id }) => id)
    .join();
  // Two long lists: made again only when what they offer changes.
  const measures = useMemo(() => indicatorGroups(indicators, () => false), [indicators]);
  const seconds = useMemo(() => {
    const ids = new Set(refused.split(','));
    return [{ value: '', label: words.compareNone }, ...indicatorGroups(indicators, ({ id }) => ids.has(id))];
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
  const chooseSecond = useCallback(
    (id: string) => {
      changeView((now) => ({ layers: withSecondFill(now, id === '' ? null : id) }));
    },
    [changeView],
  );
  const drawnAt = (level: MapGeography): MapGeography | null =>
    chosen === undefined ? null : drawnGeography(shownIndicator(chosen, level, indicators), level);
  return (
    <>
      <Select
        id="indicator"
        label={words.indicator}
        value={onTheMap?.id ?? leadingMeasure(view) ?? ''}
        options={measures}
        onChange={chooseMeasure}
      />
      <Select
        id="compare"
        label={words.compare}
        value={second === undefined ? (compare ?? '') : shownIndicator(second, view.geography, indicators).id}
        options={seconds}
        onChange={chooseSecond}
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

/** Choices that few need, folded away: layers, the kind of map, what a figure is compared with and how sure it is. */
function MoreChoices({ view, changeView, uncertaintyOff }: ExploreControlsProps) {
  return (
    <Disclosure summary={words.more}>
      <div className="explore-controls__more">
        <CheckboxGroup
          legend={words.layers}
          choices={LAYER_CHOICES}
          checked={overLayers(view)}
          onChange={(over) => changeView({ layers: withOver(view, over) })}
        />
        <RadioGroup
          legend={words.layout}
          choices={LAYOUTS.map((value) => ({ value, label: words.layouts[value] }))}
          value={view.layout}
          onChange={(layout) => changeView({ layout })}
        />
        <div className="explore-controls__compare">
          <Select
            label={words.against}
            value={view.against}
            options={COMPARATORS.map((value) => ({ value, label: words.comparators[value] }))}
            onChange={(against) => changeView({ against })}
          />
          <CheckboxGroup
            legend={words.sureness}
            choices={[
              {
                value: 'uncertainty',
                label: words.uncertainty,
                ...(uncertaintyOff === null ? {} : { hint: uncertaintyOff }),
              },
            ]}
            checked={view.uncertainty ? ['uncertainty'] : []}
            onChange={(checked) => changeView({ uncertainty: checked.length > 0 })}
          />
          {secondFill(view) !== null && (
            <RadioGroup
              legend={words.pairing}
              choices={PAIRINGS.map((value) => ({ value, label: words.pairings[value] }))}
              value={view.pairing}
              onChange={(pairing) => changeView({ pairing })}
            />
          )}
        </div>
      </div>
    </Disclosure>
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
      <MoreChoices {...props} />
    </form>
  );
}
