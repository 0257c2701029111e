import type { BigNumber } from '../domain/bigNumber.ts';
import { hasNotices, type CompiledStory, type StoryChapter, type StorySlide } from '../domain/story.ts';
import type { StoryChart } from '../domain/storyChart.ts';
import { SLIDE_WORDS } from '../words/slides.ts';
import { StoryChartFigure } from './StoryChartFigure.tsx';
import { MapNotices, StoryMapFigure } from './StoryMapFigure.tsx';
import { CloseSlide, TitleSlide } from './SlideEnds.tsx';
import type { Slide } from './slidesOf.ts';
import { Inlines } from './StoryWords.tsx';

export interface SlideFaceProps {
  readonly slide: Slide;
  readonly story: CompiledStory;
  /** 1 on the slides, 3 below the headings of the presenter's window. */
  readonly headingLevel: 1 | 3;
}

function Words({ parts }: { readonly parts: StorySlide['says'] }) {
  return <Inlines parts={parts} anchor={null} marks={false} />;
}

/** So many signs of a figure are drawn at one size. */
const SHORT = 6;
const MEDIUM = 9;

function sizeOf({ text }: BigNumber): string {
  return text.length <= SHORT ? 'short' : text.length <= MEDIUM ? 'medium' : 'long';
}

function Figure({ number }: { readonly number: BigNumber }) {
  const { lead, text, unit, place, period } = number;
  return (
    <>
      <p className="slide__figure">
        {lead === '' ? null : <span className="slide__lead">{lead} </span>}
        <span className={`slide__number slide__number--${sizeOf(number)}`}>{text}</span>{' '}
        <span className="slide__unit">{unit}</span>
      </p>
      <p className="slide__whence">
        {place}, {period}
      </p>
    </>
  );
}

/** A chart of few rows is drawn larger, and one of some in one column, so that it fills the slide. */
function chartSize(chart: StoryChart): string {
  const rows = chart.kind === 'bars' ? chart.bars.length : chart.kind === 'timeline' ? chart.spans.length : 0;
  if (rows === 0 || rows > 10) return '';
  return rows <= 4 ? ' slide__picture--few' : ' slide__picture--some';
}

function Picture({
  chapter,
  picture,
}: {
  readonly chapter: StoryChapter;
  readonly picture: 'map' | 'chart';
}) {
  const { map, chart } = chapter;
  if (picture === 'chart')
    return chart === null ? null : (
      <div className={`slide__picture slide__picture--chart${chartSize(chart)}`}>
        <StoryChartFigure chart={chart} />
      </div>
    );
  return map === null ? null : (
    <div className={hasNotices(map) ? 'slide__picture slide__picture--remarks' : 'slide__picture'}>
      <StoryMapFigure map={map} />
      <MapNotices map={map} />
    </div>
  );
}

interface WrittenProps {
  readonly face: StorySlide;
  readonly chapter: StoryChapter | null;
}

/** What is below the heading. */
function Body({ face, chapter }: WrittenProps) {
  switch (face.kind) {
    case 'number':
      return <Figure number={face.number} />;
    case 'picture':
      return chapter === null ? null : <Picture chapter={chapter} picture={face.picture} />;
    case 'retold':
      return (
        <>
          <blockquote className="slide__retold">
            <Words parts={face.retold} />
          </blockquote>
          <p className="slide__from">{SLIDE_WORDS.retold(face.from)}</p>
        </>
      );
    case 'list':
      return (
        <ul className="slide__points">
          {face.points.map((point, index) => (
            <li key={index}>
              <Words parts={point} />
            </li>
          ))}
        </ul>
      );
    case 'question':
    case 'pause':
      return null;
  }
}

/** A slide as its author wrote it. */
function WrittenSlide({ face, chapter, Heading }: WrittenProps & { readonly Heading: 'h1' | 'h3' }) {
  return (
    <>
      {face.kind === 'question' || face.kind === 'pause' ? (
        <p className="slide__kicker">{SLIDE_WORDS[face.kind]}</p>
      ) : null}
      <Heading className="slide__heading">
        <Words parts={face.says} />
      </Heading>
      <Body face={face} chapter={chapter} />
    </>
  );
}

/** What the audience sees of a slide. */
export function SlideFace({ slide, story, headingLevel }: SlideFaceProps) {
  const { chapter, face, part } = slide;
  const Heading = headingLevel === 1 ? 'h1' : 'h3';
  return (
    <div
      className={`slide slide--${face.kind}`}
      data-slide={chapter === null ? '' : `${chapter.id} ${part}`}
      data-kind={face.kind}
    >
      {face.kind === 'title' && <TitleSlide story={story} Heading={Heading} />}
      {face.kind === 'close' && <CloseSlide Heading={Heading} />}
      {'says' in face && <WrittenSlide face={face} chapter={chapter} Heading={Heading} />}
    </div>
  );
}
