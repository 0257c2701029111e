/**
 * What can be drawn over the areas, one entry each: the file of a release that it is made from, and how. The explorer and the
 * stories draw what is named here and nothing else. Its kind says how it is drawn (`domain/mapModel.ts`), so that a new entry needs no renderer.
 */
import { FILES, type FileNeed, type ReleaseFiles } from '../data/releaseFiles.ts';
import type { GssCode } from '../domain/geography.ts';
import type { MapLayer } from '../domain/mapModel.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { motorwayLines, placeLabels } from '../map/contextLayers.ts';
import { labelsLayer, motorwaysLayer, outlinesLayer } from '../map/overLayers.ts';
import type { Layer } from '../view/exploreView.ts';

/** What a layer is made with, beside its own file. */
export interface LayerContext {
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  /** Day on which the release was published. */
  readonly day: string;
}

/** @returns null while its file is not here, or where the release has none */
export type MakeLayer = (files: ReleaseFiles, context: LayerContext) => MapLayer | null;

/** A layer that is made from one file. */
export function from<Content>(
  need: FileNeed<Content>,
  make: (content: Content, context: LayerContext) => MapLayer,
): MakeLayer {
  return (files, context) => {
    const content = files.read(need);
    return content === undefined ? null : make(content, context);
  };
}

const CONTEXT: Readonly<Record<string, MakeLayer>> = {
  boroughs: () => outlinesLayer(),
  motorways: from(FILES.motorways, ({ motorways }) => motorwaysLayer(motorwayLines(motorways))),
  places: from(FILES.context, ({ places }) => labelsLayer(placeLabels(places))),
};

/**
 * The layers of these names, in this order; one whose file is not here is left out.
 * @param programme how the programme is drawn: handed in, because its script comes with it
 */
export function overLayersOf(
  names: readonly Layer[],
  files: ReleaseFiles,
  context: LayerContext,
  programme: MakeLayer | undefined,
): readonly MapLayer[] {
  return names.flatMap((name) => {
    const make = name === PROGRAMME_LAYER ? programme : CONTEXT[name];
    return make?.(files, context) ?? [];
  });
}
