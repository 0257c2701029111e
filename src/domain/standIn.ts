/**
 * Which measure answers for a public one: the one asked for where it has figures itself, else a partner's that stands in for
 * it and has them. One rule for the explorer, pages of areas, cards, packs, embeds, stories, print and speech, so that none
 * of them denies a figure that another shows. The measure that answers keeps its own name, source, period and cautions.
 */
import type { Observation } from './observation.ts';

interface Answering {
  readonly id: string;
  readonly standsInFor?: string;
}

/** The measures that stand in for one, in the order of the catalogue. */
export function standInsFor<Measure extends Answering>(
  asked: Pick<Answering, 'id'>,
  measures: readonly Measure[],
): readonly Measure[] {
  return measures.filter(({ standsInFor }) => standsInFor === asked.id);
}

/**
 * @param answers whether a measure has what is asked for: a map of a level, a figure of an area
 * @returns the one asked for where none answers
 */
export function answeringMeasure<Measure extends Answering>(
  asked: Measure,
  measures: readonly Measure[],
  answers: (measure: Measure) => boolean,
): Measure {
  return [asked, ...standInsFor(asked, measures)].find(answers) ?? asked;
}

/** Whether something is published of an area: a figure that is withheld, or not complete, is published as that. */
export function isTold(observation: Observation | null | undefined): boolean {
  return observation != null && observation.status !== 'notCollected';
}
