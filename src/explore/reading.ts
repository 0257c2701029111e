/** What every layer that is on says of an area, each at the level at which it is published. */
import type { AreaEntry } from '../data/queries.ts';
import type { Finding } from '../domain/finding.ts';
import { formatPeriodOf } from '../domain/format.ts';
import { isMeasured, peersOf, type Peers } from '../domain/observation.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { quintilePhrase, standingPhrase } from '../words/finding.ts';
import { figureText, GEOGRAPHY_WORDS, STATUS_WORDS, unitLabel } from '../words/measures.ts';
import { READING_WORDS as words } from '../words/reading.ts';
import { areaFinding } from './areaFinding.ts';
import type { ChangeReading } from './changeReading.ts';
import type { ExploreData, Measure } from './exploreData.ts';
import { programmeReading } from './programmeReading.ts';

/** A measure with the area that answers for the one read: itself, the ward or the local authority that it lies in. */
export interface MeasureReading {
  readonly kind: 'measure';
  readonly id: string;
  readonly measure: Measure;
  /** Null where the measure has no such area. */
  readonly area: AreaEntry | null;
  readonly finding: Finding | null;
  /** "Published for all of Southtown."; null where the figure is the area's own. */
  readonly level: string | null;
  /** On a map of change, what became of the figure: said in place of how the newest one stands. */
  readonly change: (ChangeReading & { readonly said: string; readonly periods: string }) | null;
}

export interface ProgrammeLayerReading extends ReturnType<typeof programmeReading> {
  readonly kind: 'programme';
  readonly id: string;
}

export type LayerReading = MeasureReading | ProgrammeLayerReading;

/** The measured values of all areas, gathered once for all that are read. */
const peersKept = new WeakMap<Measure['observations'], Peers>();

function peersFor({ observations }: Measure): Peers {
  const peers = peersKept.get(observations) ?? peersOf(observations.values());
  peersKept.set(observations, peers);
  return peers;
}

function changeOf({ change, localAuthorityNames }: ExploreData, area: AreaEntry): MeasureReading['change'] {
  const read = change?.read(area, localAuthorityNames.get(area.borough) ?? area.name) ?? null;
  return change?.colours == null || read === null
    ? null
    : { ...read, said: change.said(area.code), periods: change.colours.period };
}

function measureReading(data: ExploreData, id: string, measure: Measure, area: AreaEntry): MeasureReading {
  const codes = [area.code, area.ward, area.borough];
  const own =
    codes
      .map((code) => measure.areas.find((candidate) => candidate.code === code))
      .find((one) => one !== undefined) ?? null;
  return {
    kind: 'measure',
    id,
    measure,
    area: own,
    finding: own && areaFinding(measure, own, data.localAuthorityNames, peersFor(measure), data.release.id),
    level: own === null || own.code === area.code ? null : words.wholeOf(own.name),
    change: own === null || measure !== data.first ? null : changeOf(data, own),
  };
}

/** In the order in which the layers are told. */
export function readingsOf(data: ExploreData, area: AreaEntry): readonly LayerReading[] {
  const { view, measures, stepTogether, localAuthorityNames, release } = data;
  return view.layers.flatMap(({ id }): readonly LayerReading[] => {
    const one = measures.find((measure) => measure.id === id);
    if (one !== undefined) return [measureReading(data, id, one.measure, area)];
    if (id !== PROGRAMME_LAYER || stepTogether === null) return [];
    const context = { localAuthorityNames, day: release.published };
    return [{ kind: 'programme', id, ...programmeReading(stepTogether, area, context) }];
  });
}

/** A reading in short, for a cell of a table: the figure, then how it stands, or why there is none. */
export function cellLines(reading: LayerReading): readonly string[] {
  if (reading.kind === 'programme') return reading.inShort;
  const { finding, measure, level, change } = reading;
  if (finding === null) return [words.notHere];
  if (change !== null) return [change.figures, change.said].filter((line) => line !== null);
  const { observation, band } = finding;
  const figure = figureText(observation, measure.indicator);
  const standing = isMeasured(observation)
    ? (standingPhrase(finding) ?? (band === null ? null : quintilePhrase(band, finding)))
    : STATUS_WORDS[observation.status].sentence;
  return [figure, standing, level].filter((line) => line !== null);
}

/** The layer of a row with its unit and period. */
export function rowTitle(reading: LayerReading): { readonly title: string; readonly detail: string } {
  if (reading.kind === 'programme') return { title: reading.title, detail: '' };
  const { indicator, period, geography } = reading.measure;
  const time = reading.change?.periods ?? formatPeriodOf(period, indicator);
  return {
    title: indicator.title,
    detail: `${unitLabel(indicator.unit)}, by ${GEOGRAPHY_WORDS[geography].one}, ${time}`,
  };
}
