import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from 'wouter';
import { FILES } from '../data/releaseFiles.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { formatPeriodOf } from '../domain/format.ts';
import { GEOGRAPHIES, MAP_GEOGRAPHIES, type Geography } from '../domain/geography.ts';
import { TOPICS, type Indicator, type Topic } from '../domain/indicator.ts';
import { stationsFile } from '../layers/registry.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OutlineLinks } from './OutlineLinks.tsx';
import { LEVEL_TITLES } from '../words/indicatorPage.ts';
import { GEOGRAPHY_WORDS, TOPIC_WORDS } from '../words/measures.ts';
import { REFERENCE_WORDS } from '../words/reference.ts';
import { SITE_WORDS } from '../words/site.ts';
import './dataFilter.css';
import './reference.css';

const words = REFERENCE_WORDS.data;

function newestPeriod(indicator: Indicator): string {
  const periods = GEOGRAPHIES.flatMap((level) => indicator.geographies[level]?.periods ?? []);
  return formatPeriodOf(periods.toSorted().at(-1) ?? '', indicator);
}

function levelWord(level: Geography): string {
  return (MAP_GEOGRAPHIES as readonly Geography[]).includes(level)
    ? GEOGRAPHY_WORDS[level].many
    : GEOGRAPHY_WORDS[level].one;
}

/** Radio buttons that the style sheet answers to (dataFilter.css), so that they work without script. */
function Choices({
  name,
  legend,
  choices,
}: {
  readonly name: 'topic' | 'level';
  readonly legend: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}) {
  return (
    <fieldset className="data-filter__choices">
      <legend>{legend}</legend>
      {[{ id: 'all', label: words.all }, ...choices].map(({ id, label }) => (
        <label key={id} className="data-filter__choice">
          <input type="radio" name={name} id={`${name}-is-${id}`} defaultChecked={id === 'all'} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Files that are no measure's own, and the way to what nobody publishes. */
function WholeFiles({
  release,
  stations,
}: {
  readonly release: string | null;
  readonly stations: string | null;
}) {
  const { base } = useRouter();
  return (
    <>
      <h2>{words.files}</h2>
      <ul className="data__files">
        <li>
          <a href={`${base}/data/csv/dictionary.csv`} download>
            {words.dictionary}
          </a>
        </li>
        {release !== null && <OutlineLinks base={base} release={release} hasWards />}
        {stations !== null && (
          <li>
            <a href={`${base}/${stations}`} download>
              {words.stations}
            </a>
          </li>
        )}
        <li>
          <Link href="/not-held">{words.notHeld}</Link>
        </li>
      </ul>
    </>
  );
}

/** One line of the list: what it is, where it is published, and its file. */
function Measure({
  indicator,
  publisher,
}: {
  readonly indicator: Indicator;
  readonly publisher: string | undefined;
}) {
  const { base } = useRouter();
  const isPublished = (level: Geography) => indicator.geographies[level] !== undefined;
  return (
    <li
      id={indicator.id}
      className={[
        'measure-list__item',
        ...MAP_GEOGRAPHIES.filter(isPublished).map((level) => `has-${level}`),
      ].join(' ')}
    >
      <div>
        <Link href={`/data/${indicator.id}`} className="measure-list__title">
          {indicator.title}
        </Link>
        <p className="measure-list__facts">
          {GEOGRAPHIES.filter(isPublished).map(levelWord).join(', ')}. {newestPeriod(indicator)}. {publisher}.
        </p>
      </div>
      <a href={`${base}/data/csv/${indicator.id}.csv`} download aria-label={words.csv(indicator.title)}>
        {words.csvShort}
      </a>
    </li>
  );
}

/** Every measure by topic, with its levels, newest period, source, page and CSV file. */
export function DataScreen() {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const release = useQuery({
    ...queries.release(manifest.data?.current ?? ''),
    enabled: manifest.data !== undefined,
  });
  const catalogue = useQuery({
    ...queries.file(release.data, FILES.catalogue),
    enabled: release.data !== undefined,
  });
  const indicators = catalogue.data?.indicators ?? [];
  const failed = [manifest, release, catalogue].some((query) => query.isError);
  const ofTopic = (topic: Topic) => indicators.filter((indicator) => indicator.topic === topic);
  const topics = TOPICS.filter((topic) => ofTopic(topic).length > 0);
  return (
    <main id="main" className="page data" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p className="page__intro">{words.intro(indicators.length)}</p>
      <WholeFiles
        release={release.data?.id ?? null}
        stations={release.data === undefined ? null : stationsFile(release.data)}
      />
      {failed && (
        <Notice kind="problem" label={SITE_WORDS.error.label}>
          {words.failed}
        </Notice>
      )}
      {!failed && catalogue.data === undefined && <LoadingBlock label={SITE_WORDS.loading} size="table" />}
      <div className="data-filter">
        <Choices
          name="topic"
          legend={words.topic}
          choices={topics.map((topic) => ({ id: topic, label: TOPIC_WORDS[topic] }))}
        />
        <Choices
          name="level"
          legend={words.level}
          choices={MAP_GEOGRAPHIES.map((level) => ({ id: level, label: LEVEL_TITLES[level] }))}
        />
      </div>
      {topics.map((topic) => (
        <section key={topic} aria-labelledby={`topic-${topic}`} className={`data-topic data-topic--${topic}`}>
          <h2 id={`topic-${topic}`}>{TOPIC_WORDS[topic]}</h2>
          <ul className="measure-list">
            {ofTopic(topic).map((indicator) => (
              <Measure
                key={indicator.id}
                indicator={indicator}
                publisher={catalogue.data?.sources.find(({ id }) => id === indicator.source)?.publisher}
              />
            ))}
          </ul>
        </section>
      ))}
      <p className="data-filter__nothing">{words.nothing}</p>
    </main>
  );
}
