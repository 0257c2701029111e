import type { StepTogether } from '../data/layerSchema.ts';
import { formatDay } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { STEP_WORDS } from '../words/steps.ts';

const words = STEP_WORDS;

export interface StepTogetherPanelProps {
  readonly file: StepTogether;
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  /** Only this borough's places, or all. */
  readonly borough: GssCode | null;
}

/** The record of where the programme ran: dated, cited, and plain about what it does not say. */
export function StepTogetherPanel({ file, localAuthorityNames, borough }: StepTogetherPanelProps) {
  const live = file.places.filter((place) => place.status === 'live');
  const routes = live.reduce((sum, place) => sum + place.routes, 0);
  const later = words.later(file.routes !== undefined);
  const shown = file.places.filter((place) => borough === null || place.borough === borough);
  const byLocalAuthority = [...localAuthorityNames].map(([code, name]) => ({
    code,
    name,
    places: shown.filter((place) => place.borough === code),
  }));
  return (
    <section className="step-panel" aria-labelledby="step-panel-title">
      <h2 id="step-panel-title">{words.title}</h2>
      <p>{words.intro(formatDay(file.asOf), routes, live.length, file.places.length - live.length)}</p>
      <p className="step-panel__warning">{words.warning(file.routes !== undefined)}</p>
      <dl className="step-panel__places">
        {byLocalAuthority
          .filter(({ places }) => places.length > 0)
          .map(({ code, name, places }) => (
            <div key={code} className="step-panel__borough">
              <dt>{name}</dt>
              {places.map((place) => (
                <dd key={place.id}>
                  {place.name}: {place.status === 'live' ? words.route(place.routes) : words.development}{' '}
                  <span className="step-panel__precision">({words.precision[place.precision]})</span>
                </dd>
              ))}
            </div>
          ))}
      </dl>
      {later !== '' && <p>{later}</p>}
      <p className="step-panel__source">{words.source(file.source)}</p>
    </section>
  );
}
