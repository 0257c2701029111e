/** The layer of the programme; a script of its own, fetched when it is on. */
import { PROGRAMME_PLACES } from '../data/layerFiles.ts';
import type { StepTogether } from '../data/layerSchema.ts';
import { formatDay } from '../domain/format.ts';
import type { MarksLayer } from '../domain/mapModel.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { marksLayer } from '../map/overLayers.ts';
import { stepTogetherLines, stepTogetherMarks } from '../map/stepTogetherLayer.ts';
import { LAYER_WORDS } from '../words/layers.ts';
import { from, type LayerContext, type MakeLayer } from './registry.ts';

/** Its places or, where a partner supplied them, its lines; with either, the public buildings a partner named. */
export function programmeMarks(file: StepTogether, { localAuthorityNames, day }: LayerContext): MarksLayer {
  const [points, lines] = [stepTogetherMarks(file, localAuthorityNames), stepTogetherLines(file, day)];
  const date = formatDay(file.asOf);
  return marksLayer(
    {
      id: PROGRAMME_LAYER ?? '',
      title: LAYER_WORDS.programme.title,
      period: date,
      source: file.source,
      summary: [LAYER_WORDS.programme.summary(points.length, lines.length, date)],
      notShown: [LAYER_WORDS.programme.notShown(lines.length > 0)],
    },
    points,
    lines,
  );
}

export const programmeLayer: MakeLayer = from(PROGRAMME_PLACES, programmeMarks);
