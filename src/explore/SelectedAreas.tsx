import type { GssCode } from '../domain/geography.ts';
import { Button } from '../ui/Button.tsx';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { ExploreData } from './exploreData.ts';

const words = EXPLORE_WORDS.selected;

/** What is said of selected areas, fetched when the first is selected. */
const LIST = lazySource(() => import('./SelectedAreaList.tsx').then((module) => module.SelectedAreaList));

export interface SelectedAreasProps {
  readonly data: ExploreData;
  readonly onRemove: (code: GssCode) => void;
  readonly onClear: () => void;
}

/** The selected areas under their heading. */
export function SelectedAreas({ data, onRemove, onClear }: SelectedAreasProps) {
  const { length } = data.view.areas;
  return (
    <section className="selected-areas" aria-labelledby="selected-areas-title">
      <h2 id="selected-areas-title">{words.title(length)}</h2>
      {length === 0 ? (
        <p className="selected-areas__none">{words.none}</p>
      ) : (
        <LazyPart source={LIST} props={{ data, onRemove }} waiting={<p>{SITE_WORDS.loading}</p>} />
      )}
      {length > 1 && <Button onClick={onClear}>{words.clear}</Button>}
    </section>
  );
}
