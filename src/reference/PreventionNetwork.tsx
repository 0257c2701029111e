/** Who was in the partnership: a nested list that is drawn as a diagram, so that both are one. */
import type { PreventionPage } from '../data/preventionSchema.ts';
import { PREVENTION_WORDS } from '../words/prevention.ts';
import { Entry } from './PreventionEntry.tsx';
import type { PreventionSources } from './preventionSources.ts';

const words = PREVENTION_WORDS.who;

type Body = PreventionPage['network'][number];

interface BranchProps {
  readonly under: string | null;
  readonly network: readonly Body[];
  readonly sources: PreventionSources;
}

/** The bodies that are under one, with those under them. */
function Branch({ under, network, sources }: BranchProps) {
  const bodies = network.filter((body) => body.under === under);
  if (bodies.length === 0) return null;
  const hasMore = bodies.some(({ id }) => network.some((body) => body.under === id));
  const kind = bodies.length === 1 ? 'one' : hasMore ? 'some' : 'leaves';
  return (
    <ul className={`network__parts network__parts--${kind}`}>
      {bodies.map((body) => (
        <li key={body.id} className="network__branch" data-body={body.id}>
          <div className={`network__body network__body--${body.role}`}>
            <strong className="network__title">{body.title}</strong>{' '}
            <span className="network__role">{words.roles[body.role]}</span>
            <p className="network__text">
              <Entry item={body} sources={sources} />
            </p>
          </div>
          <Branch under={body.id} network={network} sources={sources} />
        </li>
      ))}
    </ul>
  );
}

export function PreventionNetwork({ network, sources }: Omit<BranchProps, 'under'>) {
  return (
    <figure className="network" aria-labelledby="network-caption">
      <figcaption>
        <span id="network-caption" className="network__caption">
          {words.caption}
        </span>{' '}
        {words.how}
      </figcaption>
      <Branch under={null} network={network} sources={sources} />
    </figure>
  );
}
