/**
 * The measures people come for, in the order in which they are told. The catalogue's `headline` flag says more measures (which
 * are drawn as maps of a borough's wards), and published catalogues cannot say which of them come first, so the order is here
 * and nowhere else.
 */
import type { Geography } from './geography.ts';

/** Leads on every page: the map of the first page, of the explorer and of what lies inside an area. */
export const LEADING_MEASURE = 'violence-with-injury';
/** Violence, deprivation, missing episodes: told first of the combined area, in frames and above the explorer's map. */
export const HEADLINE_MEASURES = [LEADING_MEASURE, 'imd-score', 'children-missing-incidents'] as const;
/** Its counts tell which way violence goes. */
export const COUNTED_MEASURE = 'violence-and-sexual-offences';
/** As the police records name it; published for local authorities and larger. */
const RECORDED_MEASURE = 'violence-with-injury-recorded';

const [, ...AFTER_VIOLENCE] = HEADLINE_MEASURES;

/** What the page of an area of a level leads with: after the first measure the counts that are held at the level. */
export function headlinesOf(level: Extract<Geography, 'ward' | 'borough' | 'region'>): readonly string[] {
  const counted = level === 'ward' ? COUNTED_MEASURE : RECORDED_MEASURE;
  return [LEADING_MEASURE, counted, 'robbery', ...AFTER_VIOLENCE];
}

/** Beside each borough on the page of the combined area. */
export const LOCAL_AUTHORITY_COLUMNS: readonly string[] = [...HEADLINE_MEASURES, RECORDED_MEASURE];
