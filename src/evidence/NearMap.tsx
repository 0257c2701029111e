import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FILES } from '../data/releaseFiles.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import type { Ring } from '../domain/outline.ts';
import { extentOf } from '../map/project.ts';
import { useSight } from '../map/useSight.ts';
import type { PatchChoice } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { PATCH_MAP_WORDS as words } from '../words/patchMap.ts';
import type { EvidenceBase } from './gatherPack.ts';
import { MovableGroup, MoveButtons } from './MapMover.tsx';
import { PatchMap } from './PatchMap.tsx';
import { readPatch } from './readPatch.ts';
import { ringsPath } from './ringsPath.ts';

type Near = Extract<PatchChoice, { kind: 'near' }>;

/** The circle round a postcode on the map, once there is one; nothing while it is worked out or where it cannot be. */
export function NearMap({ base, patch }: { readonly base: EvidenceBase; readonly patch: Near }) {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const { release } = base;
  const shapes = useQuery(queries.file(release, FILES.shapes('ward'))).data;
  const rings = useQuery({
    queryKey: ['patch-rings', release.id, patch.postcode, patch.metres],
    queryFn: async () => {
      const reading = await readPatch(client, queries, release, patch);
      return 'patch' in reading ? reading.patch.rings : null;
    },
    staleTime: Infinity,
  }).data;
  if (shapes === undefined || rings == null) return null;
  const key = `${patch.postcode} ${patch.metres}`;
  return <CircleMap key={key} base={base} patch={patch} shapes={shapes} rings={rings} />;
}

function CircleMap({
  base,
  patch: { metres, postcode },
  shapes,
  rings,
}: {
  readonly base: EvidenceBase;
  readonly patch: Near;
  readonly shapes: MapShapes;
  readonly rings: readonly Ring[];
}) {
  const whole = useMemo(() => extentOf(shapes.boroughs), [shapes]);
  const sight = useSight(extentOf([{ polygons: [rings] }]), whole);
  const path = ringsPath(rings, sight.projection);
  return (
    <>
      <PatchMap
        base={base}
        shapes={shapes}
        sight={sight}
        over={
          <>
            <path className="patch-map__casing" d={path} />
            <path className="patch-map__line" d={path} />
          </>
        }
        around={(picture) => (
          <MovableGroup label={words.near(EVIDENCE_WORDS.patch.nearChosen(metres, postcode))} sight={sight}>
            {picture}
          </MovableGroup>
        )}
      />
      <MoveButtons sight={sight} />
    </>
  );
}
