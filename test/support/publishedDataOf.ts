/** What the explorer shows of an address, from the figures as published. */
import type { ExploreData } from '../../src/explore/exploreData.ts';
import { exploreDataOf } from './exploreDataOf.ts';
import { readPublished } from './publishedData.ts';

/** @param query of the address, without its question mark */
export function publishedDataOf(query: string): Promise<ExploreData> {
  return exploreDataOf(readPublished, query);
}
