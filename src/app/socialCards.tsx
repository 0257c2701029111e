/** The cards of all pages: one for each kind of page and each borough. */
import type { QueryClient } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import { areaEntries, type Queries } from '../data/queries.ts';
import type { GssCode } from '../domain/geography.ts';
import { AUTHORITIES } from '../domain/place.ts';
import { outlineMapModel } from '../map/outlineMapModel.ts';
import { CARD_WORDS } from '../words/pages.ts';
import { cardFile } from './pageHead.ts';
import { SocialCard } from './SocialCard.tsx';

export interface CardDrawing {
  /** Below the app's root. */
  readonly file: string;
  readonly svg: string;
}

export async function drawCards(client: QueryClient, queries: Queries): Promise<readonly CardDrawing[]> {
  const { release } = await prefetchRelease(client, queries);
  const [boroughs, wards] = await Promise.all([
    client.query(queries.file(release, FILES.areas('borough'))),
    client.query(queries.file(release, FILES.areas('ward'))),
  ]);
  const shapes = await client.query(queries.file(release, FILES.shapes('ward')));
  const outline = outlineMapModel({
    geography: 'ward',
    shapes,
    areas: areaEntries(wards),
    localAuthorityNames: new Map(areaEntries(boroughs).map(({ code, name }) => [code, name])),
  });
  const draw = (card: string, title: string, subtitle: string, borough: GssCode | null): CardDrawing => {
    const inLocalAuthority = new Set(
      areaEntries(wards)
        .filter((ward) => borough === null || ward.borough === borough)
        .map(({ code }) => code),
    );
    const model = {
      ...outline,
      areas: outline.areas.map((area) => ({
        ...area,
        classKey: inLocalAuthority.has(area.code) ? ('class-3' as const) : ('outline' as const),
      })),
    };
    return {
      file: cardFile(card),
      svg: renderToStaticMarkup(
        <SocialCard title={title} subtitle={subtitle} model={model} shapes={shapes} />,
      ),
    };
  };
  return [
    ...CARD_WORDS.kinds.map(({ card, title, subtitle }) => draw(card, title, subtitle, null)),
    ...AUTHORITIES.map(({ code, name }) => draw(code, name, CARD_WORDS.borough, code)),
  ];
}
