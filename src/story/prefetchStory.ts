/** What the story's page needs before its script takes over: nothing but its own markup, unless another view is asked for. */
import type { QueryClient } from '@tanstack/react-query';
import { prefetchManifest } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import { loadLazily } from '../ui/LazyPart.tsx';
import { parseStoryAddress } from './storyAddress.ts';
import { STORY_VIEWS } from './storyViewsSource.ts';

export async function prefetchStory(
  client: QueryClient,
  queries: Queries,
  id: string,
  search: string,
): Promise<void> {
  await prefetchManifest(client, queries);
  const { view, release } = parseStoryAddress(search);
  if (view === 'scroll' && release === null) return;
  const { current, releases } = await client.query(queries.manifest());
  const known = releases.some((one) => one.id === release);
  await Promise.all([
    loadLazily(STORY_VIEWS),
    client.query(queries.story(known ? (release ?? current) : current, id)),
  ]);
}
