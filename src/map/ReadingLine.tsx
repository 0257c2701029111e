import type { MapModel } from '../domain/mapModel.ts';
import { MAP_WORDS } from '../words/map.ts';

/** Chosen areas named in the reading line at most. */
const READ_AT_ONCE = 3;

/** The first figure of an area alone: several areas with every layer's figure would be a wall of words. */
function inShort(label: string): string {
  return label.split('; ', 1)[0] ?? label;
}

function readingOfSelection(model: MapModel, hasScript: boolean): string {
  const selected = model.areas.filter((area) => area.selected).map(({ label }) => label);
  const { reading } = MAP_WORDS;
  if (selected.length === 0) {
    const hasFigures = model.layers.some(({ kind, sayOf }) => kind === 'fill' || sayOf !== undefined);
    return !hasFigures ? reading.noFigures : hasScript ? reading.none : reading.noneStill;
  }
  if (selected.length === 1) return reading.selected(selected);
  const rest = selected.length - READ_AT_ONCE;
  return reading.selected([
    ...selected.slice(0, READ_AT_ONCE).map(inShort),
    ...(rest > 0 ? [reading.more(rest)] : []),
  ]);
}

export interface ReadingLineProps {
  /** Of what is pointed at, or of the area read last. */
  readonly said: string | null;
  readonly model: MapModel;
  readonly hasScript: boolean;
  /** Leads to all figures of the chosen areas, where the screen has them. */
  readonly onAllFigures: (() => void) | undefined;
}

/** What is said below the map: of what is pointed at, else of the area read last, else of the chosen ones. */
export function ReadingLine({ said, model, hasScript, onAllFigures }: ReadingLineProps) {
  const isMany = said === null && model.areas.filter(({ selected }) => selected).length > 1;
  return (
    <p className="mapView__reading">
      {said ?? readingOfSelection(model, hasScript)}
      {isMany && onAllFigures !== undefined && (
        <>
          {'. '}
          <button type="button" className="link-button" onClick={onAllFigures}>
            {MAP_WORDS.reading.inWords}
          </button>
        </>
      )}
    </p>
  );
}
