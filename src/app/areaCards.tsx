/** The cards of all areas, drawn only where the build knows its address, for nothing else names them. */
import type { QueryClient } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { extentOf } from '../map/project.ts';
import type { ProfileModel } from '../profile/profileModel.ts';
import { CARD_WORDS } from '../words/pages.ts';
import { AreaCard } from './AreaCard.tsx';
import { areaCardLines, areaCardSource } from './areaCardLines.ts';
import { layoutAreaCard, type AreaCardWords, type MeasureText } from './cardLayout.ts';
import { areaCard, cardFile } from './pageHead.ts';
import type { CardDrawing } from './socialCards.tsx';

export function areaCardWords(model: ProfileModel): AreaCardWords {
  const { area } = model.file;
  return {
    site: CARD_WORDS.site,
    name: area.code === COMBINED_AREA.code ? CARD_WORDS.region : area.name,
    kind:
      area.code === COMBINED_AREA.code
        ? CARD_WORDS.combinedAreaKind
        : model.localAuthorityName === null
          ? CARD_WORDS.localAuthorityKind
          : CARD_WORDS.wardKind(model.localAuthorityName),
    lines: areaCardLines(model),
    source: areaCardSource(model),
  };
}

export async function drawAreaCards(
  client: QueryClient,
  queries: Queries,
  measure: MeasureText,
): Promise<readonly CardDrawing[]> {
  const { release } = await prefetchRelease(client, queries);
  const shapes = await client.query(queries.file(release, FILES.shapes('ward')));
  const extent = extentOf(shapes.boroughs);
  const drawings: CardDrawing[] = [];
  const { prefetchProfile, profileCodes } = await import('../profile/useProfile.ts');
  for (const code of await profileCodes(client, queries)) {
    const model = await prefetchProfile(client, queries, code);
    if (model === null) throw new Error(`There is no area ${code}.`);
    const texts = layoutAreaCard(areaCardWords(model), measure);
    const borough = code === COMBINED_AREA.code ? null : model.file.area.borough;
    drawings.push({
      file: cardFile(areaCard(code)),
      svg: renderToStaticMarkup(
        <AreaCard texts={texts} shapes={shapes} extent={extent} code={code} borough={borough} />,
      ),
    });
  }
  return drawings;
}
