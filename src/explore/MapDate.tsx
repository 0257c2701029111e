import type { Indicator } from '../domain/indicator.ts';
import { dateOf } from '../words/changeMap.ts';
import './periodStepper.css';

export interface MapDateProps {
  readonly indicator: Pick<Indicator, 'yearMeans' | 'periodWords'>;
  readonly period: string;
  readonly since: string | null;
}

/** The date large beside a map's title. The map's title and the stepper say it too, so it is not said again. */
export function MapDate({ indicator, period, since }: MapDateProps) {
  return (
    <div className="map-date" aria-hidden="true">
      <p className={since === null ? 'map-date__text' : 'map-date__text map-date__text--change'}>
        {dateOf(indicator, period, since)}
      </p>
    </div>
  );
}
