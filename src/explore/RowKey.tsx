/** The classes, sizes or marks of one layer. */
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import type { ChangeView } from '../view/useExploreView.ts';
import type { DrawnLayer } from './drawnLayer.ts';
import type { ExploreData } from './exploreData.ts';
import { FillKey } from './LinkedKey.tsx';
import type { MarksKeyProps } from '../map/MarksKey.tsx';
import type { OverKeyProps } from './OverKey.tsx';

/** Asked for when there is something over the areas. */
const MARKS_KEY = lazySource<MarksKeyProps>(async () => (await import('../map/MarksKey.tsx')).MarksKey);
/** Asked for with the first measure that does not colour the areas. */
const OVER_KEY = lazySource<OverKeyProps>(async () => (await import('./OverKey.tsx')).OverKey);

export interface RowKeyProps {
  readonly drawn: DrawnLayer;
  readonly data: ExploreData;
  readonly changeView: ChangeView;
}

export function RowKey({ drawn, data, changeView }: RowKeyProps) {
  const { layer, map } = drawn;
  switch (layer.kind) {
    case 'fill':
      return <FillKey {...{ data, map, changeView }} />;
    case 'pattern':
    case 'circles':
      return <LazyPart source={OVER_KEY} props={{ layer, map, data, changeView }} waiting={null} />;
    case 'marks':
      return <LazyPart source={MARKS_KEY} props={{ model: map.model }} waiting={null} />;
    default:
      return null;
  }
}
