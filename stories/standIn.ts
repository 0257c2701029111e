/** When a scene is drawn with a partner's measure in place of the public one that it names. */
import type { GssCode } from '../src/domain/geography.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import { isMeasured } from '../src/domain/observation.ts';
import { pairingRule } from '../src/domain/pairing.ts';
import { drawnGeography } from '../src/domain/shownIndicator.ts';
import { answeringMeasure } from '../src/domain/standIn.ts';
import type { ReleaseData } from './releaseData.ts';
import { periodAt } from './resolveFigure.ts';
import { splitList, type SceneReader } from './sceneReader.ts';

/**
 * The measure drawn by ward: the one named or, where that has no figures for wards, the one that stands in for it there.
 * The named one stays where the other has nothing for the place or the time that the scene is about.
 * @param asked the period the scene asks for; null for the newest
 */
export function wardMeasure(
  data: ReleaseData,
  { value }: SceneReader,
  named: Indicator,
  asked: string | null,
): Indicator {
  const place = value('borough');
  const borough = place === null ? null : (data.area(place)?.code ?? null);
  return answeringMeasure(named, data.indicators, (one) => {
    if (drawnGeography(one, 'ward') !== 'ward') return false;
    if (one === named) return true;
    // The same bare year of two measures may be two different twelve months.
    if (asked !== null && one.yearMeans !== named.yearMeans) return false;
    const period = periodAt(one, 'ward', asked);
    return period !== null && hasFigures(data, one, period, borough);
  });
}

function hasFigures(data: ReleaseData, shown: Indicator, period: string, borough: GssCode | null): boolean {
  const observations = data.observations(shown, 'ward', period);
  return data
    .areas('ward')
    .some(
      (ward) => (borough === null || ward.borough === borough) && isMeasured(observations.get(ward.code)),
    );
}

/** The measure of a scene's map: by ward unless the scene is tied to another level. */
export function sceneMeasure(data: ReleaseData, scene: SceneReader, named: Indicator): Indicator {
  const { value } = scene;
  const by = value('by');
  if (by !== null && by !== 'ward') return named;
  const shown = wardMeasure(data, scene, named, value('period'));
  if (shown === named || by === 'ward') return shown;
  // Boroughs are marked on a map of boroughs only.
  const marksLocalAuthorities = splitList(value('areas') ?? '').some(
    (words) => data.area(words)?.geography === 'borough',
  );
  return marksLocalAuthorities || !staysPaired(data, scene, shown) ? named : shown;
}

/** Whether the scene's second measure can be on the same map of wards. */
function staysPaired(data: ReleaseData, scene: SceneReader, shown: Indicator): boolean {
  const named = data.indicator(scene.value('compare') ?? '');
  if (named === null) return true;
  const second = wardMeasure(data, scene, named, null);
  return drawnGeography(second, 'ward') === 'ward' && pairingRule(shown, second).kind === 'allowed';
}
