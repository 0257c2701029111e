import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from 'wouter';
import { usePublishedQueries } from '../data/useQueries.ts';
import { formatPeriod } from '../domain/format.ts';
import { GEOGRAPHIES } from '../domain/geography.ts';
import { isMapped, TOPICS, type Indicator } from '../domain/indicator.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Notice } from '../ui/Notice.tsx';
import { GEOGRAPHY_WORDS, TOPIC_WORDS } from '../words/measures.ts';
import { REFERENCE_WORDS } from '../words/reference.ts';
import { SITE_WORDS } from '../words/site.ts';
import './reference.css';

const words = REFERENCE_WORDS.data;

function newestPeriod(indicator: Indicator): string {
  const periods = GEOGRAPHIES.flatMap((level) => indicator.geographies[level]?.periods ?? []);
  return formatPeriod(periods.toSorted().at(-1) ?? '', indicator.yearMeans);
}

/** Every measure with its levels, newest period, source and CSV file. */
export function DataScreen() {
  const { base } = useRouter();
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const release = useQuery({
    ...queries.release(manifest.data?.current ?? ''),
    enabled: manifest.data !== undefined,
  });
  const catalogue = useQuery({
    ...queries.catalogue(release.data),
    enabled: release.data !== undefined,
  });
  const indicators = (catalogue.data?.indicators ?? []) as readonly Indicator[];
  const failed = [manifest, release, catalogue].some((query) => query.isError);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p className="page__intro">{words.intro}</p>
      <ul>
        <li>
          <a href={`${base}/data/csv/dictionary.csv`} download>
            {words.dictionary}
          </a>
        </li>
        <li>
          <a href={`${base}/geo/download/wards-may-2024.geojson`} download>
            {words.wards}
          </a>
        </li>
        <li>
          <a href={`${base}/geo/download/boroughs.geojson`} download>
            {words.boroughs}
          </a>
        </li>
      </ul>
      {failed && (
        <Notice kind="problem" label={SITE_WORDS.error.label}>
          {words.failed}
        </Notice>
      )}
      {!failed && catalogue.data === undefined && <LoadingBlock label={SITE_WORDS.loading} size="table" />}
      {TOPICS.map((topic) => {
        const shown = indicators.filter((indicator) => indicator.topic === topic);
        return shown.length === 0 ? null : (
          <section key={topic} aria-labelledby={`topic-${topic}`}>
            <h2 id={`topic-${topic}`}>{TOPIC_WORDS[topic]}</h2>
            <ul className="measure-list">
              {shown.map((indicator) => (
                <li key={indicator.id} className="measure-list__item" id={indicator.id}>
                  <div>
                    {isMapped(indicator) ? (
                      <Link href={`/explore?indicator=${indicator.id}`} className="measure-list__title">
                        {indicator.title}
                      </Link>
                    ) : (
                      <span className="measure-list__title">{indicator.title}</span>
                    )}
                    <p className="measure-list__facts">
                      {GEOGRAPHIES.filter((level) => indicator.geographies[level] !== undefined)
                        .map((level) => GEOGRAPHY_WORDS[level].many)
                        .join(', ')}
                      . {newestPeriod(indicator)}.{' '}
                      {catalogue.data?.sources.find(({ id }) => id === indicator.source)?.publisher}.
                    </p>
                  </div>
                  <a href={`${base}/data/csv/${indicator.id}.csv`} download>
                    {words.csv(indicator.title)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </main>
  );
}
