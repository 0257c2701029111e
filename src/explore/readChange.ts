/** The change that a view asks for, from the files that are there. */
import { figuresAt } from '../data/figuresAt.ts';
import type { FileNeed, ReleaseFiles } from '../data/releaseFiles.ts';
import { SINGLE_AREAS } from '../domain/geography.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { drawnAs, leadingMeasure } from '../view/viewLayers.ts';
import type { changeColours } from './changeColours.ts';
import type { Measure, ViewChange } from './exploreData.ts';

/** Asked for with the first change. */
const CHANGE_SCRIPT: FileNeed<typeof changeColours> = {
  path: () => 'changeColours',
  check: null,
  script: async () => (await import('./changeColours.ts')).changeColours,
};

/** @returns null where none is asked for, undefined while its script is lacking */
export function readChange(
  files: ReleaseFiles,
  view: ExploreView,
  measure: Measure | null,
): ViewChange | null | undefined {
  const { since } = view;
  if (since === null || measure === null) return null;
  const script = files.read(CHANGE_SCRIPT);
  if (script === undefined) return undefined;
  const { indicator, geography, period, comparator } = measure;
  const around =
    comparator === null || comparator === 'borough'
      ? undefined
      : figuresAt(files, indicator, comparator, since)?.get(SINGLE_AREAS[comparator]);
  const ofAll = (of: string) => figuresAt(files, indicator, 'region', of)?.get(SINGLE_AREAS.region) ?? null;
  const [colour, other] = drawnAs(view, 'fill');
  return script({
    measure,
    since,
    earlier: figuresAt(files, indicator, geography, since) ?? new Map(),
    aroundEarlier: around ?? null,
    authorities: {
      earlier: figuresAt(files, indicator, 'borough', since) ?? new Map(),
      later: figuresAt(files, indicator, 'borough', period) ?? new Map(),
    },
    together: { earlier: ofAll(since), later: ofAll(period) },
    hasOtherColours: colour !== leadingMeasure(view) || other !== undefined,
  });
}
