import { HEADLINE_MEASURES } from '../domain/headlines.ts';
import type { Indicator } from '../domain/indicator.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { hasProgramme, leadingMeasure, overLayers, withLeading, withOver } from '../view/viewLayers.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';

const words = EXPLORE_WORDS.headline;

const LABELS: Readonly<Record<(typeof HEADLINE_MEASURES)[number], string>> = {
  'violence-with-injury': words.violence,
  'imd-score': words.deprivation,
  'children-missing-incidents': words.missing,
};

export interface HeadlineLayersProps {
  readonly indicators: readonly Pick<Indicator, 'id' | 'standsInFor'>[];
  /** Whether the release has a partner's route lines. */
  readonly lines: boolean;
  readonly view: ExploreView;
  readonly changeView: ChangeView;
}

/** The four layers people come for, one press each: three measures and the places of the programme over any of them. */
export function HeadlineLayers({ indicators, lines, view, changeView }: HeadlineLayersProps) {
  // A partner's measure that stands in for a layer is that layer, whether it was chosen by its own name or not.
  const leading = leadingMeasure(view);
  const shown = indicators.find(({ id }) => id === leading)?.standsInFor;
  const steps = hasProgramme(view);
  const programme = PROGRAMME_LAYER;
  return (
    <ul className="headline-layers" aria-label={words.label}>
      {HEADLINE_MEASURES.map((id) => (
        <li key={id}>
          <button
            type="button"
            className="headline-layers__button"
            aria-pressed={leading === id || shown === id}
            onClick={() => {
              changeView({ layers: withLeading(view, id), period: null });
            }}
          >
            {LABELS[id]}
          </button>
        </li>
      ))}
      {programme !== null && (
        <li>
          <button
            type="button"
            className="headline-layers__button headline-layers__button--asset"
            aria-pressed={steps}
            onClick={() => {
              changeView({
                layers: withOver(
                  view,
                  steps
                    ? overLayers(view).filter((layer) => layer !== programme)
                    : [...overLayers(view), programme],
                ),
              });
            }}
          >
            {words.steps(lines)}
          </button>
        </li>
      )}
    </ul>
  );
}
