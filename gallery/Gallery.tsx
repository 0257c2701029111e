import type { ReactNode } from 'react';
import { ABSENCE_PARTS } from './absences.tsx';
import { CHART_PARTS } from './charts.tsx';
import { LAYER_PARTS } from './layers.tsx';
import { LEGEND_PARTS } from './legends.tsx';
import { STYLE_STATES, type Look } from './looks.ts';
import { MAP_PARTS } from './maps.tsx';

/** One thing to look at. */
export interface GalleryPart {
  /** Says what it is and in which state. */
  readonly title: string;
  readonly drawn: ReactNode;
  /** As wide as on a phone. */
  readonly narrow?: boolean;
}

const GROUPS: readonly {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly GalleryPart[];
}[] = [
  { id: 'maps', title: 'Maps', parts: MAP_PARTS },
  { id: 'layers', title: 'Layers', parts: LAYER_PARTS },
  { id: 'legends', title: 'Legends', parts: LEGEND_PARTS },
  { id: 'charts', title: 'Charts', parts: CHART_PARTS },
  { id: 'absences', title: 'Absences', parts: ABSENCE_PARTS },
];

export function Gallery({ look }: { readonly look: Look | null }) {
  return (
    <main className="gallery">
      <h1>Gallery</h1>
      <p>
        Every chart, state of the map, legend and absence, drawn with made-up figures. Not part of the site.
      </p>
      <nav aria-label="Look">
        <ul>
          {STYLE_STATES.map((each) => (
            <li key={each}>
              <a href={`?theme=${each}`} aria-current={each === look ? 'true' : undefined}>
                {each}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {GROUPS.map(({ id, title, parts }) => (
        <section key={id} id={id} aria-label={title}>
          <h2>{title}</h2>
          <div className="gallery__parts">
            {parts.map((part) => (
              <section
                key={part.title}
                className={part.narrow ? 'gallery__part gallery__part--narrow' : 'gallery__part'}
                aria-label={part.title}
              >
                <h3>{part.title}</h3>
                {part.drawn}
              </section>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
