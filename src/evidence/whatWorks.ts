/** The approaches of content/what-works.json, which `npm run stories` has checked. */
import list from '../../content/what-works.json';
import type { Approach, WhatWorks } from '../data/whatWorksSchema.ts';

/** JSON has no literal types; a file of another form does not come through the build. */
export const WHAT_WORKS = list as WhatWorks;

export interface ChosenWorks {
  readonly checkedOn: string;
  readonly approaches: readonly Approach[];
}

/** Those chosen, in the order of the list. An approach that is no longer listed is left out. */
export function chosenWorks(ids: readonly string[]): ChosenWorks {
  const { checkedOn, approaches } = WHAT_WORKS;
  return { checkedOn, approaches: approaches.filter(({ id }) => ids.includes(id)) };
}
