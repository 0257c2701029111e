import { useEffect, useRef, type ReactNode } from 'react';
import type { Sight } from '../map/useSight.ts';
import { Button } from '../ui/Button.tsx';
import { PATCH_MAP_WORDS as words } from '../words/patchMap.ts';
import { zoomByKey } from './zoomByKey.ts';

/** View-box units: a tenth of the map's width. */
const STEP = 100;

const WAYS = [
  ['up', '↑', [0, -STEP], 'ArrowUp'],
  ['down', '↓', [0, STEP], 'ArrowDown'],
  ['left', '←', [-STEP, 0], 'ArrowLeft'],
  ['right', '→', [STEP, 0], 'ArrowRight'],
] as const;

/** The picture as a group that keys move. */
export function MovableGroup({
  label,
  sight,
  children,
}: {
  readonly label: string;
  readonly sight: Sight;
  readonly children: ReactNode;
}) {
  const group = useRef<HTMLDivElement>(null);
  const latest = useRef(sight);
  useEffect(() => {
    latest.current = sight;
  });
  useEffect(() => {
    const element = group.current;
    const press = (event: KeyboardEvent): void => {
      if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
      const way = WAYS.find(([, , , key]) => key === event.key);
      if (way !== undefined) latest.current.move(way[2]);
      else if (!zoomByKey(event, latest.current)) return;
      event.preventDefault();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, []);
  return (
    <div
      ref={group}
      className="patch-map__group"
      role="group"
      tabIndex={0}
      aria-label={`${label}. ${words.keys}`}
    >
      {children}
    </div>
  );
}

/** The same by buttons, for those who neither drag nor use keys. */
export function MoveButtons({ sight }: { readonly sight: Sight }) {
  return (
    <div className="patch-map__ways" role="group" aria-label={words.move}>
      {WAYS.map(([way, sign, by]) => (
        <Button key={way} aria-label={words.ways[way]} onClick={() => sight.move(by)}>
          <span aria-hidden="true">{sign}</span>
        </Button>
      ))}
    </div>
  );
}
