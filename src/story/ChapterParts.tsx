import type { StoryChapter, StoryMap, StorySource } from '../domain/story.ts';
import type { StoryChart } from '../domain/storyChart.ts';
import { Link } from 'wouter';
import { Disclosure } from '../ui/Disclosure.tsx';
import { STORY_WORDS } from '../words/story.ts';
import { StoryTableView } from './StoryMapFigure.tsx';

/** What a map shows in words, what to keep in mind, and its figures. */
export function MapNotes({ map, open = false }: { readonly map: StoryMap; readonly open?: boolean }) {
  const words = (
    <div data-part="map-summary">
      {map.summary.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
  const cautions = (
    <ul data-part="cautions">
      {map.cautions.map((caution) => (
        <li key={caution}>{caution}</li>
      ))}
    </ul>
  );
  if (open) {
    return (
      <div className="story-notes">
        {words}
        <p className="story-notes__title">{STORY_WORDS.cautions}</p>
        {cautions}
      </div>
    );
  }
  return (
    <div className="story-notes">
      <Disclosure summary={STORY_WORDS.mapInWords}>{words}</Disclosure>
      <Disclosure summary={STORY_WORDS.cautions}>{cautions}</Disclosure>
      {map.table === null ? null : (
        <Disclosure summary={STORY_WORDS.mapFigures}>
          <StoryTableView table={map.table} caption={map.title} />
        </Disclosure>
      )}
    </div>
  );
}

export function ChartNotes({ chart }: { readonly chart: StoryChart }) {
  return (
    <div className="story-notes">
      <Disclosure summary={STORY_WORDS.chartInWords}>
        <p data-part="chart-summary">{chart.summary}</p>
        <StoryTableView table={chart.table} caption={chart.title} />
      </Disclosure>
    </div>
  );
}

export interface SourceListProps {
  readonly sources: readonly StorySource[];
  /** Stands before each number in the sources' ids; null where nothing leads to them. */
  readonly anchor: string | null;
}

export function SourceList({ sources, anchor }: SourceListProps) {
  if (sources.length === 0) return null;
  return (
    <ol className="story-sources" data-part="sources">
      {sources.map(({ text, href }, index) => (
        <li key={text} id={anchor === null ? undefined : `${anchor}${index + 1}`}>
          {href === null ? text : <Link href={href}>{text}</Link>}
        </li>
      ))}
    </ol>
  );
}

export function sourceAnchor(chapter: StoryChapter): string {
  return `${chapter.id}-source-`;
}
