import { Link } from 'wouter';
import { formatCount, formatFigure, formatPeriodOf } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isMeasured } from '../domain/observation.ts';
import { HOME_WORDS } from '../words/home.ts';
import { absentPhrase, measurePhrase, placeName } from '../words/measures.ts';
import { useCombinedAreaFigures, type ListedLocalAuthority, type ListedWard } from './combinedAreaFigures.ts';

const words = HOME_WORDS.list;

interface ListedProps {
  readonly area: ListedWard;
  readonly name: string;
  /** The name says which borough it is in, so that no sentence has to add it. */
  readonly isAlone: boolean;
  readonly indicator: Indicator;
}

function Listed({ area: { code, observation }, name, isAlone, indicator }: ListedProps) {
  const isAbsent = !isMeasured(observation);
  return (
    <li data-absent={isAbsent ? '' : undefined} data-alone={isAlone ? '' : undefined}>
      <Link href={`/area/${code}`}>{name}</Link>{' '}
      <span className="ward-list__figure">
        {isAbsent
          ? absentPhrase(observation?.status ?? 'notCollected')
          : formatFigure(observation.value, indicator)}
      </span>
    </li>
  );
}

function LocalAuthorityWards({
  borough,
  indicator,
}: {
  readonly borough: ListedLocalAuthority;
  readonly indicator: Indicator;
}) {
  return (
    <details className="ward-list__borough">
      <summary>
        <span className="ward-list__name">{borough.name}</span>{' '}
        <span className="ward-list__count">{words.wards(formatCount(borough.wards.length))}</span>
      </summary>
      <ul className="ward-list__wards">
        <Listed area={borough} name={words.borough(borough.name)} isAlone indicator={indicator} />
        {borough.wards.map((ward) => (
          <Listed
            key={ward.code}
            area={ward}
            name={ward.name}
            isAlone={placeName(ward.name, borough.name) === ward.name}
            indicator={indicator}
          />
        ))}
      </ul>
    </details>
  );
}

/** What the map shows, in words: every ward with its figure and the way to its page. */
export function WardList() {
  const data = useCombinedAreaFigures(HOME_WORDS.glance.region);
  if (data === null) return null;
  const { mapped, period, boroughs } = data;
  const phrase = measurePhrase(mapped);
  return (
    <section className="ward-list" aria-labelledby="ward-list-title" data-phrase={phrase}>
      <h2 id="ward-list-title">{words.title}</h2>
      <p>{HOME_WORDS.map.figures(phrase, formatPeriodOf(period, mapped))}</p>
      {boroughs.map((borough) => (
        <LocalAuthorityWards key={borough.code} borough={borough} indicator={mapped} />
      ))}
    </section>
  );
}
