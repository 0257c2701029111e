/** What the explorer shows of an address, made from files as the app reads them. */
import { QueryClient } from '@tanstack/react-query';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { createQueries } from '../../src/data/queries.ts';
import { fetchWhole } from '../../src/data/releaseReader.ts';
import type { ExploreData } from '../../src/explore/exploreData.ts';
import { makeExploreData } from '../../src/explore/makeExploreData.ts';
import { parseExploreUrl } from '../../src/view/exploreUrl.ts';

/** @param query of the address, without its question mark */
export function exploreDataOf(read: ReadPublicFile, query: string): Promise<ExploreData> {
  const { view } = parseExploreUrl(new URLSearchParams(query), {
    indicators: [],
    riskFactors: [],
    releases: [],
  });
  return fetchWhole(new QueryClient(), createQueries(read), view.release, (files) =>
    makeExploreData(files, view),
  );
}
