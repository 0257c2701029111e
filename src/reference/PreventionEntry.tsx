/** One entry of the page on prevention: its words with the facts put in, its date, and where it comes from. */
import { textParts } from '../data/preventionPage.ts';
import type { PreventionItem } from '../data/preventionSchema.ts';
import { formatDay, formatMonth } from '../domain/format.ts';
import { PREVENTION_WORDS } from '../words/prevention.ts';
import { placesText, whenWords, type PreventionSources } from './preventionSources.ts';

const words = PREVENTION_WORDS.sources;

export interface EntryProps {
  readonly item: PreventionItem;
  readonly sources: PreventionSources;
}

/** The words, with each fact in its place; those that are numbers stand out. */
function EntryWords({ item, sources }: EntryProps) {
  return textParts(item.text).map((part, index) => {
    const text = part.kind === 'fact' ? (sources.fact(part.id)?.value ?? '') : part.text;
    const isNumber = part.kind === 'fact' && /\d/.test(text);
    return (
      <span key={index} className={isNumber ? 'prevention__fact' : undefined}>
        {text}
      </span>
    );
  });
}

/** "As of December 2021. Source 1, paragraph 55". */
function EntrySource({ item, sources }: EntryProps) {
  const documents = sources.of(item);
  const undated = whenWords(item, documents);
  return (
    <span className="prevention__when">
      {undated === null ? words.asOf(formatDay(formatMonth(item.asOf))) : words.dated(undated)}{' '}
      {documents.map(({ number, document, places }, index) => (
        <span key={number}>
          {index > 0 && '; '}
          <a href={`#source-${document.id}`}>{words.source(number)}</a>
          {places.length > 0 && `, ${placesText(places)}`}
        </span>
      ))}
    </span>
  );
}

/** The words and, after them, the source. */
export function Entry(props: EntryProps) {
  return (
    <>
      <EntryWords {...props} /> <EntrySource {...props} />
    </>
  );
}

/** Paragraphs, an entry each. */
export function Entries({
  items,
  sources,
}: {
  readonly items: readonly PreventionItem[];
  readonly sources: PreventionSources;
}) {
  return items.map((item) => (
    <p key={item.id}>
      <Entry item={item} sources={sources} />
    </p>
  ));
}
