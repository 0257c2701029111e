import type { RefObject } from 'react';
import { Link } from 'wouter';
import { LazyPart } from '../ui/LazyPart.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { HOME_WORDS } from '../words/home.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { ReadPlace } from './readWard.ts';
import { WARD_MAP } from './combinedAreaSource.ts';
import { useReadWard } from './useReadWard.ts';

const words = HOME_WORDS.map;
const NOTHING = {};

function readingOf({ place, figure, isMeasured, phrase }: ReadPlace): string {
  return isMeasured ? words.reading(place, figure, phrase) : words.absent(place, figure);
}

/** Outline of the ward that is read, over the map: the map itself stands as it was served. */
function ReadingMark({ shape }: { readonly shape: NonNullable<ReadPlace['shape']> }) {
  return (
    <svg className="map-hero__mark" viewBox={shape.viewBox} aria-hidden="true">
      <g transform={shape.transform}>
        <path className="map-hero__outer" d={shape.path} />
        <path className="map-hero__inner" d={shape.path} />
      </g>
    </svg>
  );
}

/**
 * The map of the region's wards, large, each a link to its page, with a line that reads the ward pointed at.
 * @param root holds the map and the list of wards
 */
export function MapHero({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const reading = useReadWard(root);
  const place = reading?.place ?? null;
  return (
    <section className="map-hero" aria-labelledby="ward-map-title">
      <div className="map-hero__stage">
        <LazyPart
          source={WARD_MAP}
          props={NOTHING}
          waiting={<LoadingBlock label={SITE_WORDS.loading} size="map" />}
        />
        {place?.shape == null ? null : <ReadingMark shape={place.shape} />}
      </div>
      <div className="map-hero__reading">
        <p>{place === null ? words.prompt : readingOf(place)}</p>
        {reading?.isHeld === true && place !== null ? (
          <p className="map-hero__ways">
            <Link className="button button--primary" href={`/area/${place.code}`}>
              {words.open(place.name)}
            </Link>
            {place.borough === null ? null : (
              <Link className="button" href={`/area/${place.borough.code}`}>
                {words.openLocalAuthority(place.borough.name)}
              </Link>
            )}
          </p>
        ) : null}
      </div>
    </section>
  );
}
