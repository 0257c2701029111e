import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import help from '../../content/help.json';
import partnership from '../../content/partnership.json';
import { usePublishedQueries } from '../data/useQueries.ts';
import { formatDay } from '../domain/format.ts';
import { REFERENCE_WORDS } from '../words/reference.ts';
import './reference.css';

const words = REFERENCE_WORDS.about;

interface HelpLine {
  readonly name: string;
  readonly contact?: string;
  readonly for: string;
  readonly site?: string;
}

/** Who publishes, how figures are made, sources and credits, releases, where to get help. */
export function AboutScreen() {
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
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{words.title}</h1>
      <h2>{words.who}</h2>
      <p>{words.whoText}</p>
      <p>
        {words.publisher(
          partnership.name,
          partnership.boroughs.map(({ name }) => name),
        )}
      </p>
      <p>
        <a href={partnership.url}>{words.website}</a>
      </p>
      <h2 id="help">{words.help}</h2>
      <p>{words.helpNote(formatDay(help.checkedOn))}</p>
      <dl className="help-list">
        {(help.lines as readonly HelpLine[]).map((line) => (
          <div key={line.name} className="help-list__item">
            <dt>{line.site === undefined ? line.name : <a href={line.site}>{line.name}</a>}</dt>
            <dd>
              {line.contact !== undefined && <strong>{line.contact}: </strong>}
              {line.for}
            </dd>
          </div>
        ))}
      </dl>
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
      <p>{words.privacyText}</p>
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
      </ul>
      <p>
        <Link href="/accessibility">{words.accessibility}</Link>
      </p>
    </main>
  );
}
