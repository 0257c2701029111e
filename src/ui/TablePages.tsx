import { rowsShown, TABLE_WORDS } from '../words/table.ts';
import { pageHolding, type AreaTableRow, type pageOf } from './areaTableRow.ts';
import { Button } from './Button.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** The page that is shown, the way to its neighbours, and to the selected rows of other pages. */
export function TablePages({
  id,
  shown,
  view,
  isTurned,
  onPage,
}: {
  readonly id: string;
  /** Rows of all pages. */
  readonly shown: readonly AreaTableRow[];
  readonly view: ReturnType<typeof pageOf>;
  /** Whether the table turned to the page by itself: that is not announced, as what led to it is. */
  readonly isTurned: boolean;
  readonly onPage: (page: number) => void;
}) {
  const words = rowsShown(view.from, view.to, shown.length);
  const away = shown.filter((row) => row.selected && !view.rows.includes(row));
  return (
    <nav className="area-table__pages" aria-label={TABLE_WORDS.pages}>
      <Button disabled={view.page <= 1} onClick={() => onPage(view.page - 1)}>
        {TABLE_WORDS.previous}
      </Button>
      <p className="area-table__rows" id={id}>
        {words}
      </p>
      <VisuallyHidden>
        <span role="status">{isTurned ? '' : words}</span>
      </VisuallyHidden>
      <Button disabled={view.page >= view.pages} onClick={() => onPage(view.page + 1)}>
        {TABLE_WORDS.next}
      </Button>
      {away.map((row) => (
        <Button
          key={row.code}
          variant="quiet"
          onClick={() => onPage(pageHolding(shown, row.code) ?? view.page)}
        >
          {TABLE_WORDS.goToSelected(row.name)}
        </Button>
      ))}
    </nav>
  );
}
