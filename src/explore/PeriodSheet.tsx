import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import type { ObservationsFile } from '../data/schema.ts';
import { colourFamilyOf } from '../domain/colourFamily.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { StaticMap } from '../map/StaticMap.tsx';
import { Swatch } from '../map/Swatch.tsx';
import { usePrinting } from '../ui/usePrinting.ts';
import { shortPeriod } from '../words/changeMap.ts';
import { STEPPER_WORDS as words } from '../words/periodStepper.ts';
import type { MeasuredData } from './exploreData.ts';
import { sheetKey, sheetMaps, sheetUnit } from './sheetMaps.ts';
import './periodSheet.css';

export interface PeriodSheetProps {
  readonly data: MeasuredData;
}

/** The leading measure's map at up to four dates, side by side: on paper only, and made only then. */
export function PeriodSheet({ data }: PeriodSheetProps) {
  const { release, first } = data;
  const queries = usePublishedQueries();
  const file = useQuery(queries.file(release, FILES.observations(first.indicator.id, first.geography))).data;
  const printing = usePrinting();
  return printing && file !== undefined ? <Sheet data={data} file={file} /> : null;
}

function Sheet({ data, file }: PeriodSheetProps & { readonly file: ObservationsFile }) {
  const { indicator, shapes } = data.first;
  const maps = sheetMaps(data, file);
  return (
    <section className="period-sheet">
      <h2>{words.sheetTitle(indicator.title)}</h2>
      <div className="period-sheet__maps">
        {maps.map(({ period, model }) => (
          <figure key={period} className="period-sheet__map">
            <figcaption className="period-sheet__date">{shortPeriod(period, indicator)}</figcaption>
            <div className="period-sheet__frame">
              <StaticMap model={model} shapes={shapes} />
            </div>
          </figure>
        ))}
      </div>
      <p className="period-sheet__unit">{words.sheetKey(sheetUnit(maps))}</p>
      <ul className="period-sheet__key" data-colours={colourFamilyOf(indicator)}>
        {sheetKey(maps).map(({ classKey, label }) => (
          <li key={classKey}>
            <Swatch classKey={classKey} /> {label}
          </li>
        ))}
      </ul>
    </section>
  );
}
