import { Link } from 'wouter';
import help from '../../content/help.json';
import { formatDay } from '../domain/format.ts';
import type { CompiledStory, StoryChapter } from '../domain/story.ts';
import { Button } from '../ui/Button.tsx';
import { STORY_WORDS } from '../words/story.ts';
import { MapNotes, sourceAnchor, SourceList } from './ChapterParts.tsx';
import { QrCode } from './QrCode.tsx';
import { StoryChartFigure } from './StoryChartFigure.tsx';
import { MapNotices, StoryMapFigure, StoryShapes, StoryTableView } from './StoryMapFigure.tsx';
import { storyPath, storySearch, type StoryView } from './storyAddress.ts';
import { Blocks, Inlines } from './StoryWords.tsx';
import './print.css';

const { print: WORDS } = STORY_WORDS;

export interface PrintViewProps {
  readonly story: CompiledStory;
  readonly view: StoryView;
  readonly onView: (change: Partial<StoryView>) => void;
}

function ChapterPages({ chapter, number, notes }: { chapter: StoryChapter; number: number; notes: boolean }) {
  const { id, heading, blocks, map, chart, sources } = chapter;
  const anchor = sourceAnchor(chapter);
  return (
    <section className="booklet__chapter" data-chapter={id} aria-labelledby={id}>
      <h2 id={id} className="booklet__heading">
        <span className="booklet__number">{number}</span>{' '}
        <Inlines parts={heading} anchor={null} marks={false} />
      </h2>
      <div className="booklet__words" data-part="words">
        <Blocks blocks={blocks} anchor={anchor} />
      </div>
      {map === null ? null : (
        <>
          <StoryMapFigure map={map} />
          <MapNotices map={map} />
          <MapNotes map={map} open />
        </>
      )}
      {chart === null ? null : (
        <>
          <StoryChartFigure chart={chart} />
          <p data-part="chart-summary">{chart.summary}</p>
          {chart.kind === 'lines' ? <StoryTableView table={chart.table} caption={chart.title} /> : null}
        </>
      )}
      {notes ? (
        <aside className="booklet__notes" aria-label={WORDS.notes}>
          <h3>{WORDS.notes}</h3>
          <Blocks blocks={chapter.notes} anchor={anchor} />
        </aside>
      ) : null}
      {sources.length === 0 ? null : (
        <>
          <h3 className="booklet__sources">{STORY_WORDS.sources}</h3>
          <SourceList sources={sources} anchor={anchor} />
        </>
      )}
    </section>
  );
}

interface HelpLine {
  readonly name: string;
  readonly contact?: string;
  readonly for: string;
  readonly site?: string;
}

/** On paper nothing can be followed: numbers and addresses are written out, and the story is found again by its QR code. */
function HelpLines({ address }: { readonly address: string }) {
  return (
    <section className="booklet__help" aria-labelledby="booklet-help">
      <div>
        <h2 id="booklet-help">{WORDS.help}</h2>
        <dl className="booklet__lines">
          {(help.lines as readonly HelpLine[]).map(({ name, contact, site, for: purpose }) => (
            <div key={name}>
              <dt>
                {name}: <strong>{contact ?? <SiteName site={site} />}</strong>
              </dt>
              <dd>
                {purpose}
                {contact === undefined || site === undefined ? null : (
                  <>
                    {' · '}
                    <SiteName site={site} />
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p>{WORDS.helpChecked(help.checkedOn)}</p>
      </div>
      <div className="booklet__scan">
        <h2>{WORDS.scan}</h2>
        <QrCode address={address} />
      </div>
    </section>
  );
}

function SiteName({ site }: { readonly site: string | undefined }) {
  if (site === undefined) return null;
  return <a href={site}>{site.replace(/^https?:\/\/(www\.)?/, '')}</a>;
}

/** The story as a booklet for paper: every chapter with its map, chart, words and sources. */
export function PrintView({ story, view, onView }: PrintViewProps) {
  const { id, title, summary, place, chapters } = story;
  const address = `${location.origin}${location.pathname}`;
  return (
    <main id="main" className={view.largeText ? 'booklet booklet--large' : 'booklet'} tabIndex={-1}>
      <StoryShapes shapes={story.shapes} />
      <nav className="booklet__acts" aria-label={STORY_WORDS.waysToShow}>
        <Button
          variant="primary"
          onClick={() => {
            window.print();
          }}
        >
          {WORDS.print}
        </Button>
        <Button
          onClick={() => {
            onView({ largeText: !view.largeText });
          }}
        >
          {view.largeText ? WORDS.usual : WORDS.large}
        </Button>
        <Button
          onClick={() => {
            onView({ notes: !view.notes });
          }}
        >
          {view.notes ? WORDS.withoutNotes : WORDS.withNotes}
        </Button>
        <Link className="button" href={`${storyPath(id)}${storySearch({ release: view.release })}`}>
          {STORY_WORDS.asScroll}
        </Link>
      </nav>
      <header className="booklet__cover">
        <p className="story__kicker">{STORY_WORDS.kicker(place.name)}</p>
        <h1>{title}</h1>
        <p>{summary}</p>
        <p>{STORY_WORDS.made(story.release, formatDay(story.published))}</p>
        <p className="booklet__address">{WORDS.address(address)}</p>
        <h2>{WORDS.contents}</h2>
        <ol className="booklet__contents">
          {chapters.map((chapter) => (
            <li key={chapter.id}>
              <a href={`#${chapter.id}`}>
                <Inlines parts={chapter.heading} anchor={null} marks={false} />
              </a>
            </li>
          ))}
        </ol>
      </header>
      {chapters.map((chapter, index) => (
        <ChapterPages key={chapter.id} chapter={chapter} number={index + 1} notes={view.notes} />
      ))}
      <HelpLines address={address} />
      <footer className="booklet__foot">
        <h2>{WORDS.how}</h2>
        <p>{WORDS.howText}</p>
        <h2>{WORDS.credits}</h2>
        <div className="booklet__credits">
          {story.attributions.map((attribution) => (
            <p key={attribution}>{attribution}</p>
          ))}
        </div>
      </footer>
    </main>
  );
}
