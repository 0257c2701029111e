import { Link } from 'wouter';
import { isMeasured } from '../domain/observation.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { figureParts, intervalSentence } from '../words/finding.ts';
import { outcomeSentence } from '../words/comparison.ts';
import { HOME_WORDS } from '../words/home.ts';
import { SITE_WORDS } from '../words/site.ts';
import { useCombinedAreaFigures, type SourcedFinding } from './combinedAreaFigures.ts';

const words = HOME_WORDS.glance;

function Told({ told: { finding, source } }: { readonly told: SourcedFinding }) {
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
        {[outcomeSentence(finding), intervalSentence(finding)]
          .filter((sentence) => sentence !== null)
          .join(' ')}
      </p>
      <p className="glance__source">{words.source(source)}</p>
    </li>
  );
}

/** The region at a glance: a few findings, each with its period and source. */
export function CombinedAreaFigures() {
  const data = useCombinedAreaFigures(words.region);
  if (data === null) return <LoadingBlock label={SITE_WORDS.loading} size="chart" />;
  return (
    <section className="glance" aria-labelledby="glance-title">
      <h2 id="glance-title">{words.title}</h2>
      <ul className="glance__findings">
        {data.told.map((one) => (
          <Told key={one.finding.indicator.id} told={one} />
        ))}
      </ul>
      <p>
        <Link href="/explore">{words.explore}</Link>
      </p>
    </section>
  );
}
