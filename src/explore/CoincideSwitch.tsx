/** The way to mark the areas that stand at the end of every measure that is on, and what is said of them. */
import { useId } from 'react';
import { pairingSentence } from '../words/measures.ts';
import { COINCIDE_WORDS as words } from '../words/coincide.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { COINCIDE_LIST, leftOutSentences, offeredCoincidence } from './coincidence.ts';
import './coincide.css';
import type { ExploreData } from './exploreData.ts';
import { showInWords } from './showInWords.ts';
import { toldPairs } from './toldPairs.ts';

export interface CoincideSwitchProps {
  readonly view: ExploreView;
  readonly data: ExploreData;
  readonly changeView: ChangeView;
}

export function CoincideSwitch({ view, data, changeView }: CoincideSwitchProps) {
  const id = useId();
  const offered = offeredCoincidence(data);
  if (offered === null && !view.coincide) return null;
  const { geography } = data.ground;
  return (
    <section className="coincide" aria-label={words.title}>
      <label className="layer__switch">
        <input
          type="checkbox"
          role="switch"
          className="layer__input"
          autoComplete="off"
          data-coincide=""
          aria-describedby={id}
          checked={view.coincide}
          onChange={({ target }) => changeView({ coincide: target.checked })}
        />
        <span className="layer__name">{words.title}</span>
      </label>
      <p id={id} className="layer__of">
        {offered === null ? words.tooFew(geography) : words.mark(offered, geography)}
      </p>
      {view.coincide && data.coincidence !== null && (
        <CoincideWords data={data} onList={() => showInWords(COINCIDE_LIST, changeView)} />
      )}
      {data.view.coincide &&
        data.coincidence === null &&
        [...(offered === null ? [] : [words.tooFew(geography)]), ...leftOutSentences(data)].map((one) => (
          <p key={one} className="layer__of">
            {one}
          </p>
        ))}
    </section>
  );
}

function CoincideWords({ data, onList }: { readonly data: ExploreData; readonly onList: () => void }) {
  const { coincidence, measures, ground } = data;
  if (coincidence === null) return null;
  const { sentence, undecided, leftOut, clearness } = coincidence;
  const counted = measures.filter(({ id }) => coincidence.measures.some((one) => one.id === id));
  // What must be known of each pair of them.
  const pairs = [...new Set(toldPairs(counted).map(({ rule }) => pairingSentence(rule)))];
  return (
    <div className="coincide__words">
      <p key={sentence} className="coincide__count">
        {sentence}
      </p>
      {clearness.map((one) => (
        <p key={one} className="layer__of">
          {one}
        </p>
      ))}
      <button type="button" className="link-button" onClick={onList}>
        {words.list}
      </button>
      {undecided.size > 0 && <p className="layer__of">{words.undecided(undecided.size, ground.geography)}</p>}
      {leftOut.map(({ id, reason }) => (
        <p key={id} className="layer__of">
          {words.leftOut(
            measures.find((one) => one.id === id)?.measure.indicator.title ?? id,
            reason,
            ground.geography,
          )}
        </p>
      ))}
      {[...pairs, words.note].map((one) => (
        <p key={one} className="layer__of">
          {one}
        </p>
      ))}
    </div>
  );
}
