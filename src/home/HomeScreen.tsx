import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import partnership from '../../content/partnership.json';
import { usePublishedQueries } from '../data/useQueries.ts';
import { FindBox } from '../find/FindBox.tsx';
import { exploreHrefFor } from '../find/exploreHref.ts';
import { HOME_WORDS as words } from '../words/home.ts';
import './home.css';

const HEADLINES = ['violence-with-injury', 'imd-score', 'children-missing-incidents', 'risk-index'] as const;

/** The first page: find your area, or one of the ways in. */
export function HomeScreen() {
  const [, navigate] = useLocation();
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
  const wards = partnership.boroughs.reduce((sum, borough) => sum + borough.wards, 0);
  const titleOf = (id: string) => catalogue.data?.indicators.find((indicator) => indicator.id === id)?.title;
  return (
    <main id="main" className="page home" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p className="home__intro">{words.intro(wards, partnership.boroughs.length)}</p>
      <div className="home__find">
        <FindBox
          onChoose={(result) => {
            navigate(exploreHrefFor(result));
          }}
        />
      </div>
      <section aria-labelledby="home-boroughs">
        <h2 id="home-boroughs">{words.boroughs}</h2>
        <ul className="home__boroughs">
          {partnership.boroughs.map(({ code, name }) => (
            <li key={code}>
              <Link href={`/explore?borough=${code}`} className="home__borough">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="home-layers">
        <h2 id="home-layers">{words.layers}</h2>
        <ul className="home__layers">
          {HEADLINES.map((id) => (
            <li key={id} className="home__layer">
              <Link href={id === 'violence-with-injury' ? '/explore' : `/explore?indicator=${id}`}>
                {titleOf(id) ?? id}
              </Link>
              <p>{words.layerNotes[id]}</p>
            </li>
          ))}
          <li className="home__layer home__layer--asset">
            <Link href="/explore?layers=step-together,boroughs,places">{words.stepTogether}</Link>
            <p>{words.layerNotes['step-together']}</p>
          </li>
        </ul>
      </section>
      <section aria-labelledby="home-limits">
        <h2 id="home-limits">{words.limits.title}</h2>
        <ul>
          {words.limits.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}
