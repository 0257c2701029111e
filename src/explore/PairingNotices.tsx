/** What must be said before measures are read together, with a better one to choose where there is one. */
import type { Indicator } from '../domain/indicator.ts';
import { Notice } from '../ui/Notice.tsx';
import type { ChangeView } from '../view/useExploreView.ts';
import { isMeasureLayer, isOn } from '../view/viewLayers.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { pairingSentence } from '../words/measures.ts';
import type { ToldPair } from './toldPairs.ts';

export interface PairingNoticesProps {
  readonly pairs: readonly ToldPair[];
  readonly indicators: readonly Indicator[];
  readonly changeView: ChangeView;
}

export function PairingNotices({ pairs, indicators, changeView }: PairingNoticesProps) {
  const sentences = [...new Set(pairs.map(({ rule }) => pairingSentence(rule)))];
  return sentences.map((sentence) => {
    const pair = pairs.find(({ rule }) => pairingSentence(rule) === sentence);
    const offer =
      pair?.rule.kind === 'warned'
        ? { layer: pair.layers.find((one) => one.containsCrime)?.id, id: pair.rule.offer }
        : null;
    const offered = indicators.find(({ id }) => id === offer?.id);
    return (
      <Notice key={sentence} kind="information" label={EXPLORE_WORDS.noteLabel}>
        {sentence}{' '}
        {offer !== null && offered !== undefined && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              // The button goes with its notice; what it changes is the map.
              document.querySelector<HTMLElement>('.explore-map')?.focus();
              changeView((view) =>
                isOn(view, offered.id)
                  ? {}
                  : {
                      layers: view.layers.map((layer) =>
                        layer.id === offer.layer && isMeasureLayer(layer)
                          ? { ...layer, id: offered.id }
                          : layer,
                      ),
                    },
              );
            }}
          >
            {EXPLORE_WORDS.pairingRules.offer(offered.title)}
          </button>
        )}
      </Notice>
    );
  });
}
