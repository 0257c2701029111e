import type { Indicator } from '../domain/indicator.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { CheckboxGroup, type Choice } from '../ui/CheckboxGroup.tsx';
import type { EvidenceView } from '../view/evidenceView.ts';
import type { PackMapLayer } from '../view/packMapLayers.ts';
import { beginning } from '../words/beginning.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { LAYER_WORDS } from '../words/layers.ts';
import { MEASURE_LAYER_WORDS } from '../words/measureLayers.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import type { EvidenceBase } from './gatherPack.ts';
import { mapChoices } from './packMapChoices.ts';
import { DEFAULT_INDICATORS } from './readySets.ts';
import type { ChangeEvidence } from './useEvidenceView.ts';

const words = EVIDENCE_WORDS.choose;
type Way = 'pattern' | 'circles' | 'programme';

function wayOf({ as }: PackMapLayer): Way {
  return as ?? 'programme';
}

function patternLabel({ title, geographies }: Indicator): string {
  const isLow = geographies.ward?.breaks?.deepIsLow === true;
  return beginning(
    MEASURE_LAYER_WORDS.asPattern(
      title,
      MEASURE_LAYER_WORDS.fifths[isLow ? 'lowest-fifth' : 'highest-fifth'],
    ),
  );
}

function circlesLabel({ title, geographies }: Indicator): string {
  const level = geographies.ward === undefined ? 'borough' : 'ward';
  return beginning(MEASURE_LAYER_WORDS.asCircles(title, GEOGRAPHY_WORDS[level].one));
}

/** What the map of the pack shows over the colours of its first measure; nothing where the pack has no map of wards. */
export function MapChoice({
  base,
  view,
  change,
}: {
  readonly base: EvidenceBase;
  readonly view: EvidenceView;
  readonly change: ChangeEvidence;
}) {
  const { indicators } = base.catalogue;
  const chosen = (view.indicators ?? DEFAULT_INDICATORS).flatMap(
    (id) => indicators.find((one) => one.id === id) ?? [],
  );
  const { fill, pattern, circles } = mapChoices(chosen, view.map);
  if (fill === null) return null;
  const offered: readonly { readonly layer: PackMapLayer; readonly label: string }[] = [
    ...(pattern === null
      ? []
      : [{ layer: { id: pattern.id, as: 'pattern' } as const, label: patternLabel(pattern) }]),
    ...(circles === null
      ? []
      : [{ layer: { id: circles.id, as: 'circles' } as const, label: circlesLabel(circles) }]),
    ...(PROGRAMME_LAYER === null
      ? []
      : [{ layer: { id: PROGRAMME_LAYER, as: null } as const, label: LAYER_WORDS.programme.title }]),
  ];
  const isOn = (layer: PackMapLayer): boolean =>
    view.map.some(({ id, as }) => id === layer.id && as === layer.as);
  const choices = offered.map(({ layer, label }): Choice<Way> => ({ value: wayOf(layer), label }));
  return (
    <CheckboxGroup
      legend={words.map}
      choices={choices}
      checked={offered.filter(({ layer }) => isOn(layer)).map(({ layer }) => wayOf(layer))}
      onChange={(ways) => {
        const map = offered.map(({ layer }) => layer).filter((layer) => ways.includes(wayOf(layer)));
        change({ map }, { replace: true });
      }}
    />
  );
}
