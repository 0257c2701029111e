/** Which figures of an area are set beside those of other places, topic by topic. */
import { isComparable } from '../domain/comparison.ts';
import { TOPICS, type Topic } from '../domain/indicator.ts';
import { isMeasured } from '../domain/observation.ts';
import type { ProfileFigure, ProfileModel } from './profileModel.ts';

export interface StripTopic {
  readonly topic: Topic;
  readonly figures: readonly ProfileFigure[];
}

/** Who lives in a place is context: it is told, and not set on a scale from low to high. */
const NOT_SET_BESIDE: readonly Topic[] = ['people'];

/** Whether a figure has a strip: the area's own, with a spread of areas; numbers of people say nothing beside another area's. */
export function isSetBeside(
  { entry }: Pick<ProfileFigure, 'entry'>,
  { file }: Pick<ProfileModel, 'file'>,
): boolean {
  return (
    entry.level === file.area.geography &&
    entry.spread !== null &&
    isMeasured(entry.observation) &&
    isComparable(entry.indicator) &&
    !NOT_SET_BESIDE.includes(entry.indicator.topic)
  );
}

/** The figures that are set beside those of other places, by topic. */
export function stripTopics(model: ProfileModel): readonly StripTopic[] {
  const own = [...model.byId.values()].filter((figure) => isSetBeside(figure, model));
  return TOPICS.flatMap((topic) => {
    const figures = own.filter(({ entry }) => entry.indicator.topic === topic);
    return figures.length === 0 ? [] : [{ topic, figures }];
  });
}
