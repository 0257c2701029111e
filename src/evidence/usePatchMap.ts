/** The map on which a patch is chosen, drawn and shown: wards without figures, with names and what helps to find one's way. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { CONTEXT, MOTORWAYS } from '../data/layerFiles.ts';
import { areaEntries } from '../data/queries.ts';
import type { ReleaseFiles } from '../data/releaseFiles.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { GssCode } from '../domain/geography.ts';
import type { MapArea, MapLabel, MapLayer, MapModel } from '../domain/mapModel.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { hasLandmarks, LANDMARK_SCRIPT, LANDMARKS_FILE, overLayersOf } from '../layers/registry.ts';
import { withoutNamesOf } from '../map/areaNames.ts';
import { AREA_DETAIL } from '../map/detail.ts';
import { outlineMapModel } from '../map/outlineMapModel.ts';
import { markOutsideLabels } from '../map/outsideLabels.ts';
import type { OverDrawing } from '../map/overDrawing.ts';
import { labelsLayer, marksLayer } from '../map/overLayers.ts';
import { whenIdle } from '../map/webgl.ts';
import { CONTEXT_LAYERS } from '../view/exploreView.ts';
import { PATCH_MAP_WORDS as words } from '../words/patchMap.ts';
import type { FoundPlace } from './foundPlace.ts';
import type { EvidenceBase } from './gatherPack.ts';

/** Names of areas are among the map's own. */
const QUIET = CONTEXT_LAYERS.filter((layer) => layer !== 'names');

/** What the map does without at first: fetched when it has been seen. */
function useLandmarks({ release }: EvidenceBase) {
  const queries = usePublishedQueries();
  const [isSeen, setSeen] = useState(false);
  useEffect(() => whenIdle(() => setSeen(true)), []);
  const enabled = isSeen && hasLandmarks(release);
  const file = useQuery({ ...queries.file(release, LANDMARKS_FILE), enabled });
  const makers = useQuery({ ...queries.file(release, LANDMARK_SCRIPT), enabled });
  return file.data === undefined ? undefined : makers.data;
}

/** Layers over the wards, as far as their files are here. */
function useQuietLayers(base: EvidenceBase): {
  readonly layers: readonly MapLayer[];
  readonly drawing: OverDrawing | undefined;
} {
  const { release } = base;
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const places = useQuery(queries.file(release, CONTEXT)).data;
  const motorways = useQuery(queries.file(release, MOTORWAYS)).data;
  const landmarks = useLandmarks(base);
  return useMemo(() => {
    const files: ReleaseFiles = { read: (need) => client.getQueryData(queries.file(release, need).queryKey) };
    const localAuthorityNames = namesOf(base);
    const isHere = places !== undefined || motorways !== undefined;
    const context = { localAuthorityNames, day: release.published, landmarks };
    return {
      layers: isHere ? overLayersOf(QUIET, files, context, undefined) : [],
      drawing: landmarks?.drawing,
    };
  }, [client, queries, release, base, places, motorways, landmarks]);
}

function namesOf(base: EvidenceBase): ReadonlyMap<GssCode, string> {
  return new Map(areaEntries(base.boroughs).map(({ code, name }) => [code, name]));
}

/** Chosen wards are named at every zoom, before all other places but cities; the others when there is room. */
function wardNames(base: EvidenceBase, chosen: ReadonlySet<GssCode>): readonly MapLabel[] {
  return areaEntries(base.wards).map(({ code, name, position }) =>
    chosen.has(code)
      ? { text: name, position, rank: 2 }
      : { text: name, position, rank: 6, from: AREA_DETAIL.ward },
  );
}

/** A mark and, where the map has no name for it, a name. */
function foundLayers(found: FoundPlace | null): readonly MapLayer[] {
  if (found?.position == null) return [];
  const { position, title: name, isNamed } = found;
  const quiet = { id: 'found', title: '', period: null, source: null, summary: [], notShown: [] };
  const label = words.found(name);
  return [
    marksLayer(quiet, [{ id: 'found', name, position, count: null, kind: 'partner-place', label }], []),
    ...(isNamed ? [] : [labelsLayer([{ text: name, position, rank: 2 }])]),
  ];
}

export interface PatchMapInput {
  readonly base: EvidenceBase;
  readonly shapes: MapShapes;
  /** Wards and local authorities that are chosen. */
  readonly chosen: readonly GssCode[];
  readonly found: FoundPlace | null;
  readonly extent: MapModel['extent'];
}

export function usePatchMap({ base, shapes, chosen, found, extent }: PatchMapInput): {
  readonly model: MapModel;
  readonly drawing: OverDrawing | undefined;
} {
  const { layers, drawing } = useQuietLayers(base);
  const outline = useMemo(
    () =>
      outlineMapModel({
        geography: 'ward',
        shapes,
        areas: areaEntries(base.wards),
        localAuthorityNames: namesOf(base),
      }),
    [shapes, base],
  );
  const key = chosen.join();
  const areas = useMemo(() => {
    const codes = new Set(key.split(','));
    const wards = areaEntries(base.wards);
    return outline.areas.map((area, index): MapArea => {
      const selected = codes.has(area.code) || codes.has(wards[index]?.borough ?? area.code);
      // Filled too, so that many of them are seen at once.
      return { ...area, selected, classKey: selected ? 'class-0' : 'outline' };
    });
  }, [outline, base, key]);
  const over = useMemo(() => {
    const names = wardNames(base, new Set(key.split(',') as GssCode[]));
    const places = layers.map((layer) =>
      layer.kind === 'labels'
        ? { ...layer, labels: withoutNamesOf(names, markOutsideLabels(layer.labels, shapes)) }
        : layer,
    );
    return [...foundLayers(found), labelsLayer(names), ...(places.length === 0 ? outline.layers : places)];
  }, [base, key, layers, found, shapes, outline]);
  const model = useMemo(() => ({ ...outline, areas, layers: over, extent }), [outline, areas, over, extent]);
  return { model, drawing };
}
