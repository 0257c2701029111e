import { useRef } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { Button } from '../ui/Button.tsx';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { CoincideListProps } from './CoincideList.tsx';
import type { ExploreData } from './exploreData.ts';
import type { PointedAreaProps } from './PointedArea.tsx';
import type { ReadingListProps } from './ReadingList.tsx';
import { SELECTED_AREAS } from './showInWords.ts';
import { useLettingGo } from './useLettingGo.ts';

const words = EXPLORE_WORDS.selected;

/** What is said of selected areas, fetched when the first is selected. */
const LIST = lazySource<ReadingListProps>(async () => (await import('./ReadingList.tsx')).ReadingList);
/** Fetched when the card is open beside the map. */
const POINTED = lazySource<PointedAreaProps>(async () => (await import('./PointedArea.tsx')).PointedArea);

/** Fetched when areas are marked. */
const COINCIDE = lazySource<CoincideListProps>(async () => (await import('./CoincideList.tsx')).CoincideList);

export interface ReadingCardProps {
  readonly data: ExploreData;
  /** Whether it is in sight with the map, and so follows what is pointed at. */
  readonly follows: boolean;
  readonly onSelectArea: (code: GssCode) => void;
  readonly onClear: () => void;
}

/** What the layers that are on say of the area pointed at and of those selected. */
export function ReadingCard({ data, follows, onSelectArea, onClear }: ReadingCardProps) {
  const { areas } = data.view;
  const { length } = areas;
  const heading = useRef<HTMLHeadingElement>(null);
  const { list, letGo } = useLettingGo(areas, heading);
  const remove = (code: GssCode): void => {
    letGo(code);
    onSelectArea(code);
  };
  return (
    <>
      {data.coincidence !== null && (
        <LazyPart source={COINCIDE} props={{ data, onSelectArea }} waiting={null} />
      )}
      <section ref={list} className="selected-areas" aria-labelledby={SELECTED_AREAS}>
        <h2 ref={heading} id={SELECTED_AREAS} tabIndex={-1}>
          {words.title(length)}
        </h2>
        {follows && <LazyPart source={POINTED} props={{ data, onKeep: onSelectArea }} waiting={null} />}
        {length === 0 ? (
          <p className="selected-areas__none">{words.none}</p>
        ) : (
          <LazyPart source={LIST} props={{ data, onRemove: remove }} waiting={<p>{SITE_WORDS.loading}</p>} />
        )}
        {length > 1 && (
          <Button
            onClick={() => {
              letGo('all');
              onClear();
            }}
          >
            {words.clear}
          </Button>
        )}
      </section>
    </>
  );
}
