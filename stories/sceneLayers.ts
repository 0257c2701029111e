/** What a scene draws over the colours of its map: names as in addresses, a measure with how it is drawn ("imd-score:pattern"). */
import { LANDMARK_LAYERS } from '../src/domain/landmark.ts';
import { canBeCircles } from '../src/domain/circles.ts';
import type { MapGeography } from '../src/domain/geography.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import { pairingRule } from '../src/domain/pairing.ts';
import { LAYERS, type Layer } from '../src/view/exploreView.ts';
import { pairingSentence } from '../src/words/measures.ts';
import type { Report } from './diagnostics.ts';
import type { ReleaseData } from './releaseData.ts';
import { periodAt, unknownIndicator } from './resolveFigure.ts';
import type { SceneReader } from './sceneReader.ts';
import { wardMeasure } from './standIn.ts';

const WAYS = ['pattern', 'circles'] as const;

/** Landmarks need a key, which a story's map has not. */
const STORY_LAYERS = LAYERS.filter((layer) => !LANDMARK_LAYERS.some((landmark) => landmark === layer));

/** A measure over the colours, at its own level. */
export interface OverMeasure {
  readonly as: (typeof WAYS)[number];
  readonly indicator: Indicator;
  readonly period: string;
  readonly geography: MapGeography;
  /** The measure that the scene names. */
  readonly asked: Indicator;
}

export interface SceneLayers {
  /** Names of what is over the areas and no measure. */
  readonly over: readonly Layer[];
  readonly measures: readonly OverMeasure[];
}

/** What the layers lie over. */
export interface ScenePlan {
  readonly fills: readonly Indicator[];
  readonly geography: MapGeography;
  readonly isHexagons: boolean;
}

export function readLayers(
  data: ReleaseData,
  scene: SceneReader,
  plan: ScenePlan,
  report: Report,
): SceneLayers {
  const tell = (problem: string, remedy: string): null => {
    report(scene.lineOf('layers'), problem, remedy);
    return null;
  };
  const words = (scene.value('layers') ?? 'boroughs, places').split(',').map((word) => word.trim());
  const measures: OverMeasure[] = [];
  for (const word of words) {
    if (STORY_LAYERS.some((layer) => layer === word)) continue;
    const measure = readMeasure(data, scene, word, plan, tell);
    if (measure === null) continue;
    if (measures.some(({ as }) => as === measure.as))
      tell(`Two measures are drawn as ${measure.as}.`, 'Keep one, so that both can be read.');
    else measures.push(measure);
  }
  return { over: STORY_LAYERS.filter((layer) => words.includes(layer)), measures };
}

type Tell = (problem: string, remedy: string) => null;

function readMeasure(
  data: ReleaseData,
  scene: SceneReader,
  word: string,
  plan: ScenePlan,
  tell: Tell,
): OverMeasure | null {
  const [id = '', way] = word.split(':').map((part) => part.trim());
  const asked = data.indicator(id);
  if (asked === null && way === undefined)
    return tell(
      `There is no layer "${word}".`,
      `Use any of: ${STORY_LAYERS.join(', ')}, or a measure as "id:pattern" or "id:circles".`,
    );
  if (asked === null) {
    const { problem, remedy } = unknownIndicator(data, id);
    return tell(problem, remedy);
  }
  const as = WAYS.find((known) => known === way);
  if (as === undefined)
    return tell(
      `"${word}" does not say how the measure is drawn.`,
      `Write "${id}:pattern" or "${id}:circles"; colours are named in "map:" and "compare:".`,
    );
  const own = plan.geography === 'ward' ? wardMeasure(data, scene, asked, null) : asked;
  const { fills } = plan;
  if (fills.includes(own))
    return tell(`"${id}" is in the colours of the map already.`, 'Name another measure, or remove it.');
  for (const fill of fills) {
    const rule = pairingRule(fill, own);
    if (rule.kind === 'allowed') continue;
    const offer = rule.kind === 'warned' ? `Use "${rule.offer}".` : 'Use another measure.';
    return tell(pairingSentence(rule) ?? 'The two cannot be shown together.', offer);
  }
  return placed(own, asked, as, plan, tell);
}

/** At the map's level where the measure has it; circles else by authority. */
function placed(
  indicator: Indicator,
  asked: Indicator,
  as: OverMeasure['as'],
  { geography, isHexagons }: ScenePlan,
  tell: Tell,
): OverMeasure | null {
  const { id } = asked;
  const level = as === 'circles' && indicator.geographies[geography] === undefined ? 'borough' : geography;
  const period = periodAt(indicator, level, null);
  if (period === null)
    return tell(
      `"${id}" has no figures by ${level}.`,
      as === 'pattern' ? `Write "${id}:circles", or use another measure.` : 'Use another measure.',
    );
  if (as === 'circles' && !canBeCircles(indicator))
    return tell(
      `"${id}" is a score, and twice the score is not twice as much.`,
      `Write "${id}:pattern", or use a measure of a number or a rate.`,
    );
  if (as === 'circles' && isHexagons && level !== geography)
    return tell(
      `"${id}" is published by ${level}, which has no place among hexagons.`,
      'Remove "layout: hexagons" or the circles.',
    );
  return { as, indicator, period, geography: level, asked };
}
