import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { FindBox } from '../find/FindBox.tsx';
import type { FindResult } from '../find/searchIndex.ts';
import type { Sight } from '../map/useSight.ts';
import { PATCH_MAP_WORDS as words } from '../words/patchMap.ts';
import { placeOfResult, type FoundPlace } from './foundPlace.ts';
import type { EvidenceBase } from './gatherPack.ts';

/** A search that brings a place into the map, marks it and chooses nothing. */
export function FindOnMap({
  base,
  shapes,
  sight,
  onFound,
}: {
  readonly base: EvidenceBase;
  readonly shapes: MapShapes;
  readonly sight: Sight;
  readonly onFound: (found: FoundPlace | null) => void;
}) {
  const id = useId();
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const [said, setSaid] = useState('');
  const show = async (result: FindResult): Promise<void> => {
    const found = await placeOfResult(client, queries, base, shapes, result).catch(() => null);
    onFound(found);
    if (found === null) {
      setSaid(words.notFound(result.title));
      return;
    }
    if (found.position !== null) sight.showPlace(found.position);
    else if (found.extent !== null) sight.show(found.extent);
    setSaid(words.shown(result.title));
  };
  return (
    <div className="patch-map__find">
      <FindBox
        id={`${id}find`}
        label={words.find}
        hint={words.findHint}
        onChoose={(result) => {
          void show(result);
        }}
      />
      <p className="evidence__quiet" role="status">
        {said}
      </p>
    </div>
  );
}
