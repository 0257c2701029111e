import { Link } from 'wouter';
import partnership from '../../content/partnership.json';
import { isMeasured } from '../domain/observation.ts';
import { MapLegend } from '../map/MapLegend.tsx';
import { StaticMap } from '../map/StaticMap.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { figureParts, intervalSentence } from '../words/finding.ts';
import { verdictSentence } from '../words/comparison.ts';
import { HOME_WORDS } from '../words/home.ts';
import { SITE_WORDS } from '../words/site.ts';
import { useRegionGlance, type ToldFinding } from './regionFigures.ts';

const words = HOME_WORDS.glance;

function Told({ told: { finding, source } }: { readonly told: ToldFinding }) {
  const { observation, indicator, area } = finding;
  const { figure, unit, period } = figureParts(finding);
  return (
    <li className="glance__finding">
      <h3 className="glance__title">
        <Link href={`/data/${indicator.id}`}>{indicator.title}</Link>
      </h3>
      <p>
        <strong className="glance__figure">{figure}</strong> {isMeasured(observation) && unit}{' '}
        <span className="glance__place">
          {area.name}, {period}
        </span>
      </p>
      <p>
        {[verdictSentence(finding), intervalSentence(finding)]
          .filter((sentence) => sentence !== null)
          .join(' ')}
      </p>
      <p className="glance__source">{words.source(source)}</p>
    </li>
  );
}

/** The region at a glance: one map and a few findings, each with its period and source. */
export function RegionGlance() {
  const data = useRegionGlance(words.region(partnership.boroughs.length));
  if (data === null) return <LoadingBlock label={SITE_WORDS.loading} size="map" />;
  const { model, shapes, told } = data;
  return (
    <section className="glance" aria-labelledby="glance-title">
      <h2 id="glance-title">{words.title}</h2>
      <div className="glance__grid">
        <figure className="glance__map">
          <figcaption>
            <h3 className="glance__title">{model.title}</h3>
          </figcaption>
          <div className="glance__picture">
            <StaticMap model={model} shapes={shapes} />
          </div>
          <MapLegend legend={model.legend} />
          {model.summary.map((sentence) => (
            <p key={sentence} className="glance__summary">
              {sentence}
            </p>
          ))}
          <p>
            <Link href="/explore">{words.explore}</Link>
          </p>
        </figure>
        <ul className="glance__findings">
          {told.map((one) => (
            <Told key={one.finding.indicator.id} told={one} />
          ))}
        </ul>
      </div>
    </section>
  );
}
