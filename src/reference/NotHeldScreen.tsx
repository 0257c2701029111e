import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { Link } from 'wouter';
import notHeld from '../../content/not-held.json';
import type { NotHeld } from '../data/contentSchema.ts';
import { hasRouteLines } from '../data/routeLines.ts';
import type { Catalogue, Release } from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { formatDay } from '../domain/format.ts';
import { answeringMeasure } from '../domain/standIn.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { REFERENCE_WORDS } from '../words/reference.ts';
import './reference.css';

const words = REFERENCE_WORDS.notHeld;

type Item = NotHeld['items'][number];

interface Supplied {
  readonly id: string;
  readonly title: string;
  /** Whose it is. */
  readonly text: string;
  readonly link: string;
  readonly href: string;
}

/** What a partner has supplied of an item in this release; null where nothing. */
function suppliedOf(item: Item, release: Release, { indicators, sources }: Catalogue): Supplied | null {
  const { id, title } = item;
  if (item.suppliedBy === 'routes') {
    return PROGRAMME_LAYER !== null && hasRouteLines(release)
      ? {
          id,
          title,
          text: words.suppliedRoutes,
          link: words.suppliedRoutesLink,
          href: `/explore?layers=${PROGRAMME_LAYER}`,
        }
      : null;
  }
  const asked = indicators.find((one) => one.id === item.instead?.indicator);
  if (item.suppliedBy === undefined || asked === undefined) return null;
  const shown = answeringMeasure(asked, indicators, ({ geographies }) => geographies.ward !== undefined);
  if (shown === asked) return null;
  const publisher = sources.find((one) => one.id === shown.source)?.publisher ?? shown.source;
  return { id, title, text: words.suppliedWards(publisher), link: shown.title, href: `/data/${shown.id}` };
}

/** What a needs assessment would want, nobody publishes at the level wanted, and who could supply it. */
export function NotHeldScreen() {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const current = manifest.data?.current;
  const release = useQuery({ ...queries.release(current ?? ''), enabled: current !== undefined }).data;
  const catalogue = useQuery({
    ...queries.file(release, FILES.catalogue),
    enabled: release !== undefined,
  }).data;
  const { items } = notHeld as NotHeld;
  const supplied = items.flatMap((item) =>
    release === undefined || catalogue === undefined ? [] : (suppliedOf(item, release, catalogue) ?? []),
  );
  const isSupplied = (item: Item): boolean => supplied.some(({ id }) => id === item.id);
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p className="indicator__lede">{words.intro}</p>
      <p>{words.checked(formatDay(notHeld.checkedOn))}</p>
      {items
        .filter((item) => !isSupplied(item))
        .map((item) => (
          <section key={item.id} aria-labelledby={item.id} className="not-held">
            <h2 id={item.id}>{item.title}</h2>
            <p>{item.why}</p>
            <dl className="not-held__facts">
              <dt>{words.wanted}</dt>
              <dd>{words.levels[item.wanted]}</dd>
              <dt>{words.supplier}</dt>
              <dd>{item.supplier}</dd>
              {item.instead !== undefined && (
                <>
                  <dt>{words.instead}</dt>
                  <dd>
                    {item.instead.text}{' '}
                    <Link href={`/data/${item.instead.indicator}`}>
                      {words.insteadLink}
                      <VisuallyHidden>{words.insteadOf(item.title)}</VisuallyHidden>
                    </Link>
                  </dd>
                </>
              )}
            </dl>
          </section>
        ))}
      {supplied.length > 0 && (
        <section aria-labelledby="supplied">
          <h2 id="supplied">{words.suppliedTitle}</h2>
          <ul>
            {supplied.map(({ id, title, text, link, href }) => (
              <li key={id}>
                {title}. {text} <Link href={href}>{link}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{words.offerTitle}</h2>
      <p>{words.offer}</p>
    </main>
  );
}
