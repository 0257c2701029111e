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

/** What can be done with an area page. The only part of it that answers before anything more is loaded. */
export function AreaTools({ code }: { readonly code: string }) {
  const [, navigate] = useLocation();
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
