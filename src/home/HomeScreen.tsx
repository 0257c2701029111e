import { useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { AUTHORITIES, COMBINED_AREA, WARD_COUNT } from '../domain/place.ts';
import { FindBox } from '../find/FindBox.tsx';
import { areaHrefFor } from '../find/areaHref.ts';
import { LazyPart } from '../ui/LazyPart.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { HOME_WORDS as words } from '../words/home.ts';
import { SITE_WORDS } from '../words/site.ts';
import '../ui/button.css';
import './home.css';
import './mapHero.css';
import { MapHero } from './MapHero.tsx';
import { COMBINED_AREA_FIGURES, COMBINED_AREA_LINES, WARD_LIST } from './combinedAreaSource.ts';

const NOTHING = {};

/** Where a borough's name on the first page leads. */
function localAuthorityHref(code: string): string {
  return `/area/${code}`;
}

/** The first page: find your area, the region at a glance, the ways in. */
export function HomeScreen() {
  const [, navigate] = useLocation();
  const opening = useRef<HTMLDivElement>(null);
  return (
    <main id="main" className="home" tabIndex={-1}>
      <div className="page home__opening" ref={opening}>
        <div className="home__start">
          <h1>{words.title}</h1>
          <LazyPart
            source={COMBINED_AREA_LINES}
            props={NOTHING}
            waiting={<LoadingBlock label={SITE_WORDS.loading} size="chart" />}
          />
          <div className="home__find">
            <FindBox
              onChoose={(result) => {
                navigate(areaHrefFor(result));
              }}
            />
          </div>
        </div>
        <MapHero root={opening} />
        <nav aria-label={words.boroughs}>
          <p className="home__boroughs-title">{words.boroughs}</p>
          <ul className="home__boroughs">
            {[...AUTHORITIES, { code: COMBINED_AREA.code, name: words.together }].map(({ code, name }) => (
              <li key={code}>
                <Link href={localAuthorityHref(code)} className="home__borough">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="home__wards">
          <LazyPart source={WARD_LIST} props={NOTHING} waiting={null} />
        </div>
      </div>
      <div className="page">
        <p className="home__intro">{words.intro(WARD_COUNT, AUTHORITIES.length)}</p>
        <LazyPart
          source={COMBINED_AREA_FIGURES}
          props={NOTHING}
          waiting={<LoadingBlock label={SITE_WORDS.loading} size="map" />}
        />
        <section aria-labelledby="home-ways">
          <h2 id="home-ways">{words.ways.title}</h2>
          <ul className="home__ways">
            {words.ways.list.map(({ href, label, note, asset }) => (
              <li key={href} className={asset ? 'home__way home__way--asset' : 'home__way'}>
                <Link href={href}>{label}</Link>
                <p>{note}</p>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="home-limits" className="home__limits">
          <h2 id="home-limits">{words.limits.title}</h2>
          <ul>
            {words.limits.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p>
            <Link href="/not-held">{words.limits.notHeld}</Link>
          </p>
        </section>
      </div>
    </main>
  );
}
