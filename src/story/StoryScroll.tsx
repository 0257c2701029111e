import { Link } from 'wouter';
import { formatDay } from '../domain/format.ts';
import { hasNotices, type CompiledStory, type StoryChapter } from '../domain/story.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { STORY_WORDS } from '../words/story.ts';
import { ChartNotes, MapNotes, sourceAnchor, SourceList } from './ChapterParts.tsx';
import { StoryChartFigure } from './StoryChartFigure.tsx';
import { MapNotices, StoryMapFigure, StoryShapes } from './StoryMapFigure.tsx';
import { storyPath, storySearch } from './storyAddress.ts';
import { Blocks, Inlines } from './StoryWords.tsx';
import './storyScroll.css';

interface ChapterSectionProps {
  readonly chapter: StoryChapter;
  readonly number: number;
  readonly total: number;
  /** Id of the chapter after it; null for the last. */
  readonly next: string | null;
  /** Kept in links to the explore page, where the story is read with a release of its own. */
  readonly release: string | null;
}

function exploreHref(explore: string, release: string | null): string {
  const query = [explore, release === null ? '' : `release=${release}`].filter(Boolean).join('&');
  return query === '' ? '/explore' : `/explore?${query}`;
}

function ChapterSection({ chapter, number, total, next, release }: ChapterSectionProps) {
  const { id, heading, blocks, map, chart, sources } = chapter;
  const anchor = sourceAnchor(chapter);
  const pinned = map ?? chart;
  const chartInText = map !== null && chart !== null;
  return (
    <section className={pinned === null ? 'chapter chapter--words' : 'chapter'} data-chapter={id}>
      <div className="chapter__head">
        <p className="chapter__number">{STORY_WORDS.chapterOf(number, total)}</p>
        <h2 id={id} tabIndex={-1} className="chapter__heading">
          <Inlines parts={heading} anchor={null} marks={false} />
        </h2>
      </div>
      {map === null ? null : (
        <div className={hasNotices(map) ? 'chapter__pinned chapter__pinned--remarks' : 'chapter__pinned'}>
          <StoryMapFigure map={map} />
          <MapNotices map={map} />
        </div>
      )}
      {map === null && chart !== null ? (
        <div className="chapter__pinned chapter__pinned--chart">
          <StoryChartFigure chart={chart} />
        </div>
      ) : null}
      <div className="chapter__text">
        <div className="chapter__words" data-part="words">
          <Blocks blocks={blocks} anchor={anchor} />
        </div>
        {chartInText ? <StoryChartFigure chart={chart} /> : null}
        <p className="chapter__acts">
          {map === null ? null : (
            <Link className="button" href={exploreHref(map.explore, release)}>
              {STORY_WORDS.explore}
            </Link>
          )}
          <button type="button" className="button" data-listen={id} hidden>
            {STORY_WORDS.listen}
          </button>
          {next === null ? null : (
            <a className="button" data-step="chapter" href={`#${next}`}>
              {STORY_WORDS.nextChapter}
            </a>
          )}
        </p>
        {map === null ? null : <MapNotes map={map} />}
        {chart === null ? null : <ChartNotes chart={chart} />}
        {sources.length === 0 ? null : (
          <Disclosure summary={STORY_WORDS.sources} startOpen>
            <SourceList sources={sources} anchor={anchor} />
          </Disclosure>
        )}
      </div>
    </section>
  );
}

export interface StoryScrollProps {
  readonly story: CompiledStory;
  readonly release?: string | null;
}

/**
 * The whole story as a page: complete without script. The map of each chapter stays in sight by style sheet alone while its
 * words go by. `followReading` adds what needs script.
 */
export function StoryScroll({ story, release = null }: StoryScrollProps) {
  const { id, title, summary, place, chapters } = story;
  const path = storyPath(id);
  const first = chapters[0];
  return (
    <main id="main" className="story" tabIndex={-1} data-story={id} data-release={story.release}>
      <StoryShapes shapes={story.shapes} />
      <header className="story__head">
        <p className="story__kicker">{STORY_WORDS.kicker(place.name)}</p>
        <h1>{title}</h1>
        <p className="story__summary">{summary}</p>
        <nav aria-label={STORY_WORDS.waysToShow}>
          <ul className="story__ways">
            <li>
              <Link className="button" href={`${path}${storySearch({ view: 'slides', release })}`}>
                {STORY_WORDS.asSlides}
              </Link>
            </li>
            <li>
              <Link className="button" href={`${path}${storySearch({ view: 'print', release })}`}>
                {STORY_WORDS.asBooklet}
              </Link>
            </li>
            <li>
              <Link className="button" href="/offline">
                {STORY_WORDS.roomKit}
              </Link>
            </li>
          </ul>
        </nav>
      </header>
      {chapters.map((chapter, index) => (
        <ChapterSection
          key={chapter.id}
          chapter={chapter}
          number={index + 1}
          total={chapters.length}
          next={chapters[index + 1]?.id ?? null}
          release={release}
        />
      ))}
      <footer className="story__foot">
        <p>{STORY_WORDS.made(story.release, formatDay(story.published))}</p>
        {story.attributions.map((attribution) => (
          <p key={attribution}>{attribution}</p>
        ))}
        <p>
          <Link href="/story">{STORY_WORDS.allStories}</Link>
        </p>
      </footer>
      <nav className="story-bar" aria-label={STORY_WORDS.chapters}>
        <a className="button story-bar__step" data-step="back" href="#main">
          {STORY_WORDS.back}
        </a>
        <details className="story-bar__list" data-chapter-list="">
          <summary className="button" data-chapter-now="">
            {STORY_WORDS.chapters}
          </summary>
          <ol>
            {chapters.map((chapter) => (
              <li key={chapter.id}>
                <a href={`#${chapter.id}`} data-to={chapter.id}>
                  <Inlines parts={chapter.heading} anchor={null} marks={false} />
                </a>
              </li>
            ))}
          </ol>
        </details>
        <a
          className="button button--primary story-bar__step"
          data-step="next"
          href={`#${first?.id ?? 'main'}`}
        >
          {STORY_WORDS.next}
        </a>
      </nav>
    </main>
  );
}
