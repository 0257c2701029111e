/** Everything the explore page shows for one view. */
import { useCallback } from 'react';
import { useLate } from '../data/lateFiles.ts';
import { FILES } from '../data/releaseFiles.ts';
import type { OpenRelease } from '../data/releaseReader.ts';
import { useRelease } from '../data/useRelease.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { makeExploreData } from './makeExploreData.ts';

export function useExploreData(view: ExploreView) {
  const make = useCallback((files: OpenRelease) => makeExploreData(files, view), [view]);
  const { view: data, files, readAgain, ...reading } = useRelease(make, view.release);
  useLate({ view: data, files, late: reading.late }, readAgain);
  return { ...reading, data, catalogue: files?.read(FILES.catalogue) ?? null };
}
