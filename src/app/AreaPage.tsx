import { useParams, useSearch } from 'wouter';
import { AreaTools } from '../profile/AreaTools.tsx';
import { LazyPart } from '../ui/LazyPart.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SITE_WORDS } from '../words/site.ts';
import { AREA_BODY, AREA_HEAD } from './areaParts.ts';

/** The page of one area. What a prerendered page brought stays until the address asks for something else. */
export function AreaPage() {
  const { code } = useParams<{ code: string }>();
  const search = useSearch();
  const props = { code, search };
  return (
    <main id="main" className="page profile" tabIndex={-1}>
      <LazyPart
        key={`head-${code}`}
        source={AREA_HEAD}
        props={props}
        waiting={<h1>{SITE_WORDS.siteName}</h1>}
      />
      <AreaTools code={code} />
      <LazyPart
        key={`body-${code}-${search}`}
        source={AREA_BODY}
        props={props}
        waiting={<LoadingBlock label={SITE_WORDS.loading} size="map" />}
      />
    </main>
  );
}
