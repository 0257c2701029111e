import { formatCount } from '../domain/format.ts';
import type { Legend, LegendClass } from '../domain/mapModel.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { MAP_WORDS } from '../words/map.ts';
import { BivariateLegend } from './BivariateLegend.tsx';
import { LegendHistogram } from './LegendHistogram.tsx';
import { Swatch } from './Swatch.tsx';
import './mapLegend.css';

const { legend: WORDS } = MAP_WORDS;

function ClassList({ classes }: { readonly classes: readonly LegendClass[] }) {
  if (classes.length === 0) return null;
  return (
    <dl className="mapLegend__classes">
      {classes.map(({ classKey, label, count }) => (
        <div key={classKey} className="mapLegend__class">
          <dt className="mapLegend__label">
            <Swatch classKey={classKey} />
            {label}
          </dt>
          <dd className="mapLegend__count">{WORDS.count(formatCount(count), count === 1)}</dd>
        </div>
      ))}
    </dl>
  );
}

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

/** What the map's colours and patterns mean, how many areas have each, and how the classes were made. */
export function MapLegend({ legend }: { readonly legend: Legend }) {
  if (legend.kind === 'outline') return <p className="mapLegend">{legend.title}</p>;
  return (
    <section
      className="mapLegend"
      aria-label={legend.kind === 'classes' ? WORDS.labelOf(legend.title) : WORDS.label}
    >
      {legend.kind === 'classes' ? (
        <>
          <p className="mapLegend__title">
            {legend.title} <span className="mapLegend__unit">({legend.unit})</span>
          </p>
          {legend.histogram === null ? null : (
            <LegendHistogram histogram={legend.histogram} label={WORDS.histogram(legend.title)} />
          )}
          <Marks legend={legend} />
          <ClassList classes={legend.classes} />
        </>
      ) : (
        <BivariateLegend legend={legend} />
      )}
      <ClassList classes={legend.absences} />
      <Disclosure summary={WORDS.methodTitle}>
        <p>{legend.method}</p>
      </Disclosure>
    </section>
  );
}
