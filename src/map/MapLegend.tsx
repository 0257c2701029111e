import { familyOf } from '../domain/mapLayers.ts';
import type { ReactNode } from 'react';
import type { Legend } from '../domain/mapLegend.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { beginning } from '../words/beginning.ts';
import { MAP_WORDS } from '../words/map.ts';
import { BivariateLegend } from './BivariateLegend.tsx';
import { ClassKeyList } from './ClassKeyList.tsx';
import type { ClassLink } from './keyLink.ts';
import { LegendHistogram } from './LegendHistogram.tsx';
import './mapLegend.css';

const { legend: WORDS } = MAP_WORDS;

function Marks({ legend }: { legend: Extract<Legend, { kind: 'classes' }> }) {
  const marks = legend.histogram?.marks ?? [];
  if (marks.length === 0) return null;
  return (
    <p className="mapLegend__marks">
      <span aria-hidden="true">▼ </span>
      {WORDS.marked}: {marks.map(({ name, text }) => `${name} ${text}`).join('; ')}
    </p>
  );
}

export interface MapLegendProps {
  readonly legend: Legend;
  /** Left out where nothing answers: in stories, in print, in pictures. */
  readonly link?: ClassLink | undefined;
  /** In place of the histogram that is only read. */
  readonly histogram?: ReactNode;
  /** Without whose classes they are and how they are made, where what stands around it says so. */
  readonly isBare?: boolean;
}

/** What the map's colours and patterns mean, how many areas have each, and how the classes were made. */
export function MapLegend({ legend, link, histogram, isBare = false }: MapLegendProps) {
  if (legend.kind === 'outline') return <p className="mapLegend">{legend.title}</p>;
  return (
    <section
      className="mapLegend"
      data-colours={familyOf(legend)}
      aria-label={legend.kind === 'classes' ? WORDS.labelOf(legend.title) : WORDS.label}
    >
      {legend.kind === 'classes' ? (
        <>
          <p className="mapLegend__title">
            {isBare ? (
              <span className="mapLegend__unit">{beginning(legend.unit)}</span>
            ) : (
              <>
                {legend.title} <span className="mapLegend__unit">({legend.unit})</span>
              </>
            )}
          </p>
          {legend.histogram === null
            ? null
            : (histogram ?? (
                <LegendHistogram histogram={legend.histogram} label={WORDS.histogram(legend.title)} />
              ))}
          <Marks legend={legend} />
          <ClassKeyList classes={legend.classes} link={link} />
        </>
      ) : (
        <BivariateLegend legend={legend} link={link} />
      )}
      <ClassKeyList classes={legend.absences} link={link} />
      {!isBare && (
        <Disclosure summary={WORDS.methodTitle}>
          <p>{legend.method}</p>
        </Disclosure>
      )}
    </section>
  );
}
