/** Every indicator, in the order of listing: topic by topic. */
import { TOPICS } from '../../src/domain/indicator.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import { CHILDREN_AND_FAMILIES } from './childrenAndFamilies.ts';
import { CHILDREN_MISSING } from './childrenMissing.ts';
import { DEPRIVATION } from './deprivation.ts';
import { EDUCATION } from './education.ts';
import { HEALTH } from './health.ts';
import { HOUSING } from './housing.ts';
import { OTHER_CRIME } from './otherCrime.ts';
import { PEOPLE } from './people.ts';
import { VIOLENCE } from './violence.ts';
import { WORK } from './work.ts';
import { YOUTH_JUSTICE } from './youthJustice.ts';

export const ALL_INDICATORS: readonly IndicatorDefinition[] = [
  ...VIOLENCE,
  ...OTHER_CRIME,
  ...CHILDREN_MISSING,
  ...CHILDREN_AND_FAMILIES,
  ...EDUCATION,
  ...YOUTH_JUSTICE,
  ...HEALTH,
  ...DEPRIVATION,
  ...WORK,
  ...HOUSING,
  ...PEOPLE,
].sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
