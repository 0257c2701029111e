import { useId, useState, useSyncExternalStore, type KeyboardEvent, type MouseEvent } from 'react';
import type { LegendHistogram as Histogram } from '../domain/legendHistogram.ts';
import '../ui/visuallyHidden.css';
import type { BinLink } from './keyLink.ts';
import { binBar, LegendHistogram } from './LegendHistogram.tsx';

export interface LegendBinsProps {
  readonly histogram: Histogram;
  readonly label: string;
  readonly link: BinLink;
}

/** Where a key leads to among the bins that hold areas; null for one that does not move. */
function stepOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(count - 1, at + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * The histogram whose bars answer: pointing at one lights its areas, pressing it picks them out by their values. One tab stop,
 * with only the current bar as an option in the page.
 */
export function LegendBins({ histogram, label, link }: LegendBinsProps) {
  const id = useId();
  const filled = histogram.bins.flatMap(({ count }, bin) => (count > 0 ? [bin] : []));
  const [at, setAt] = useState(0);
  const current = filled[at];
  const go = (to: number): void => {
    setAt(to);
    link.onLight(filled[to] ?? null);
  };
  const binAt = (event: MouseEvent): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const bin = Math.floor(((event.clientX - left) / width) * histogram.bins.length);
    return filled.indexOf(bin);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepOf(event.key, at, filled.length);
    if (next !== null) go(next);
    else if (event.key === 'Escape') link.onLight(null);
    else if ((event.key === 'Enter' || event.key === ' ') && current !== undefined) link.onPick(current);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="legendBins"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={current === undefined ? undefined : `${id}${current}`}
      onKeyDown={press}
      onFocus={() => go(at)}
      onBlur={() => link.onLight(null)}
      onPointerMove={(event) => {
        const bin = binAt(event);
        if (bin >= 0) go(bin);
        else link.onLight(null);
      }}
      onPointerLeave={() => link.onLight(null)}
      onClick={(event) => {
        const bin = filled[binAt(event)];
        if (bin !== undefined) link.onPick(bin);
      }}
    >
      <LegendHistogram histogram={histogram} label={null}>
        <BinLooks histogram={histogram} link={link} />
      </LegendHistogram>
      {current === undefined ? null : (
        <div
          key={current}
          id={`${id}${current}`}
          className="visually-hidden"
          role="option"
          aria-selected={link.isPicked(current)}
          aria-posinset={at + 1}
          aria-setsize={filled.length}
        >
          {link.labelOf(current)}
        </div>
      )}
    </div>
  );
}

/** The bars that answer, and those that are picked out. */
function BinLooks({ histogram, link }: Pick<LegendBinsProps, 'histogram' | 'link'>) {
  const { bins } = histogram;
  const lit = useSyncExternalStore(
    link.subscribe,
    () => bins.map((_, bin) => link.litIn(bin)).join(),
    () => '',
  );
  const counts = lit.split(',').map(Number);
  const path = (heightOf: (bin: number) => number): string =>
    bins.map((_, bin) => binBar(histogram, bin, heightOf(bin))).join('');
  const isPicked = bins.map((_, bin) => link.isPicked(bin));
  return (
    <>
      {isPicked.includes(true) && (
        <path
          className="legendHistogram__outside"
          d={path((bin) => (isPicked[bin] === true ? 0 : (bins[bin]?.count ?? 0)))}
        />
      )}
      <path className="legendHistogram__lit" d={path((bin) => counts[bin] ?? 0)} />
    </>
  );
}
