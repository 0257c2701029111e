import { useParams, useSearch } from 'wouter';
import { AreaTools } from '../profile/AreaTools.tsx';
import { Later, laterSource } from '../ui/Later.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SITE_WORDS } from '../words/site.ts';

/** The two parts of an area page that stand as they were served; between them stands what answers. */
export const AREA_HEAD = laterSource(async () => (await import('../profile/AreaHead.tsx')).AreaHead);
export const AREA_BODY = laterSource(async () => (await import('../profile/AreaBody.tsx')).AreaBody);

/** The page of one area. What a prerendered page brought stays until the address asks for something else. */
export function AreaPage() {
  const { code = '' } = useParams<{ code: string }>();
  const search = useSearch();
  const props = { code, search };
  return (
    <main id="main" className="page profile" tabIndex={-1}>
      <Later key={`head-${code}`} source={AREA_HEAD} props={props} waiting={<h1>{SITE_WORDS.siteName}</h1>} />
      <AreaTools code={code} />
      <Later
        key={`body-${code}-${search}`}
        source={AREA_BODY}
        props={props}
        waiting={<LoadingBlock label={SITE_WORDS.loading} size="map" />}
      />
    </main>
  );
}
