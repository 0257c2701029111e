import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { Link } from 'wouter';
import help from '../../content/help.json';
import partnership from '../../content/partnership.json';
import { usePublishedQueries } from '../data/useQueries.ts';
import { formatDay } from '../domain/format.ts';
import { AUTHORITIES } from '../domain/place.ts';
import { HelpLines } from '../ui/HelpLines.tsx';
import { BASE_MAP_WORDS } from '../words/baseMap.ts';
import { HELP_WORDS } from '../words/help.ts';
import { REFERENCE_WORDS } from '../words/reference.ts';
import './reference.css';

const words = REFERENCE_WORDS.about;

/** Who publishes, how figures are made, sources and credits, releases, where to get help. */
export function AboutScreen() {
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
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{words.title}</h1>
      <h2>{words.who}</h2>
      <p>{words.whoText}</p>
      <p>
        {words.publisher(
          partnership.name,
          AUTHORITIES.map(({ name }) => name),
        )}
      </p>
      <p>
        <a href={partnership.url}>{words.website}</a> · <Link href="/prevention">{words.prevention}</Link>
      </p>
      <h2 id="help">{HELP_WORDS.title}</h2>
      <HelpLines list={help} />
      <h2>{words.how}</h2>
      {words.method.map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <p>
        {words.more} <Link href="/data">{words.moreLink}</Link>. <Link href="/not-held">{words.notHeld}</Link>
        .
      </p>
      <h2>{words.correct}</h2>
      <p>{words.correctText(partnership.name)}</p>
      <h2>{words.releases}</h2>
      <p>{words.releasesText}</p>
      <ul>
        {manifest.data?.releases.map(({ id, published }) => (
          <li key={id}>{words.release(id, formatDay(published), id === manifest.data.current)}</li>
        ))}
      </ul>
      <h2>{words.privacy}</h2>
      <p>
        {__BASE_MAP__ === null ? words.privacyText : BASE_MAP_WORDS.about.privacy(__BASE_MAP__.hosts)}{' '}
        {words.privacyPostcode}
      </p>
      <h2>{words.sources}</h2>
      <ul>
        {catalogue.data?.sources.map((source) => (
          <li key={source.id}>
            {source.publisher}: <a href={source.url}>{source.title}</a>. {source.period}. {source.licence}.
            {source.obtained !== undefined && ` ${source.obtained}`}
          </li>
        ))}
      </ul>
      <h2>{words.credits}</h2>
      <ul>
        {release.data?.attributions.map((attribution) => (
          <li key={attribution}>{attribution}</li>
        ))}
        {__BASE_MAP__ === null
          ? null
          : __BASE_MAP__.credits.map(({ text }) => <li key={text}>{BASE_MAP_WORDS.about.credit(text)}</li>)}
      </ul>
      <p>
        <Link href="/accessibility">{words.accessibility}</Link>
      </p>
    </main>
  );
}
