import { hasNotices } from '../domain/story.ts';
import { StoryChartFigure } from './StoryChartFigure.tsx';
import { MapNotices, StoryMapFigure } from './StoryMapFigure.tsx';
import type { Slide } from './slidesOf.ts';
import { Blocks, Inlines } from './StoryWords.tsx';

export interface SlideFaceProps {
  readonly slide: Slide;
  /** 1 on the slides, 3 below the headings of the presenter's window. */
  readonly headingLevel: 1 | 3;
}

/** What the audience sees of a slide: heading, words, picture. */
export function SlideFace({ slide, headingLevel }: SlideFaceProps) {
  const { chapter, blocks, picture, part, parts } = slide;
  const Heading = headingLevel === 1 ? 'h1' : 'h3';
  const form = picture === null ? 'words' : blocks.length === 0 ? 'picture' : 'both';
  return (
    <div className={`slide slide--${form}`} data-slide={`${chapter.id} ${part}`}>
      <Heading className="slide__heading">
        <Inlines parts={chapter.heading} anchor={null} marks={false} />
        {parts > 1 ? (
          <span className="slide__part">
            {' '}
            ({part}/{parts})
          </span>
        ) : null}
      </Heading>
      {blocks.length === 0 ? null : (
        <div className="slide__words" data-part="words">
          <Blocks blocks={blocks} anchor={null} />
        </div>
      )}
      {picture === 'map' && chapter.map !== null ? (
        <div
          className={hasNotices(chapter.map) ? 'slide__picture slide__picture--remarks' : 'slide__picture'}
        >
          <StoryMapFigure map={chapter.map} />
          <MapNotices map={chapter.map} />
        </div>
      ) : null}
      {picture === 'chart' && chapter.chart !== null ? (
        <div className="slide__picture slide__picture--chart">
          <StoryChartFigure chart={chapter.chart} />
        </div>
      ) : null}
    </div>
  );
}
