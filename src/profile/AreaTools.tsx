import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { levelOf } from '../domain/geography.ts';
import { FindBox } from '../find/FindBox.tsx';
import { areaHrefFor } from '../find/areaHref.ts';
import { closeUpHref } from '../find/exploreHref.ts';
import { Button } from '../ui/Button.tsx';
import { AREA_TOOLS_WORDS as words } from '../words/areaTools.ts';
import { compareHref } from './compareAddress.ts';
import './areaTools.css';

/** Where the explorer shows the area. */
function mapHref(code: string): string {
  const level = levelOf(code);
  if (level === 'borough') return `/explore?borough=${code}`;
  return level === 'ward' ? closeUpHref(code) : '/explore';
}

const SIGNS = ['scroll', 'pointerover', 'keydown'] as const;

/** The map inside the page answers once somebody uses the page; without its script it is a picture, as it was served. */
function whenUsed(): () => void {
  let isOver = false;
  let end = (): void => undefined;
  const stopListening = (): void => {
    for (const sign of SIGNS) removeEventListener(sign, start);
  };
  const start = (): void => {
    import('./insideMap.ts').then(
      ({ wakeInsideMap }) => {
        // On a page reached inside the app it may not be there yet.
        const woken = isOver ? null : wakeInsideMap();
        if (woken === null) return;
        stopListening();
        end = woken;
      },
      () => undefined,
    );
  };
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
  return () => {
    isOver = true;
    stopListening();
    end();
  };
}

/** What can be done with an area page. The only part of it that answers before anything more is loaded. */
export function AreaTools({ code }: { readonly code: string }) {
  const [, navigate] = useLocation();
  useEffect(whenUsed, [code]);
  return (
    <section className="area-tools" aria-label={words.label}>
      <FindBox
        onChoose={(result) => {
          navigate(areaHrefFor(result));
        }}
      />
      <ul className="area-tools__list">
        <li>
          <Link href={mapHref(code)}>{words.map}</Link>
        </li>
        <li>
          <Link href={compareHref(code, [])}>{words.compare}</Link>
        </li>
        <li>
          <Link href={`/evidence?areas=${code}`}>{words.evidence}</Link>
        </li>
        <li>
          <Button
            onClick={() => {
              print();
            }}
          >
            {words.print}
          </Button>
        </li>
      </ul>
    </section>
  );
}
