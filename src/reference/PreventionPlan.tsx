/** The two parts of the response strategy: what was paid for, and the workstreams with the progress that the paper told. */
import type { PreventionPage, Progress } from '../data/preventionSchema.ts';
import { PREVENTION_WORDS } from '../words/prevention.ts';
import { Entries, Entry } from './PreventionEntry.tsx';
import type { PreventionSources } from './preventionSources.ts';

const words = PREVENTION_WORDS.plan;

/** A shape for each, so that none is told by colour alone; the words are beside it. */
const SHAPES: Readonly<Record<Progress, string>> = {
  'not-named': 'M8 2a6 6 0 1 0 .01 0z',
  adjusted: 'M2 8L8 2l6 6-6 6z',
  'at-risk': 'M8 2l7 12H1z',
};

interface PlanProps {
  readonly page: PreventionPage;
  readonly sources: PreventionSources;
}

export function PreventionPlan({ page, sources }: PlanProps) {
  return (
    <>
      <Entries items={page.plan} sources={sources} />
      <h3>{words.commissioned}</h3>
      <ul className="prevention__cards">
        {page.commissioned.map((item) => (
          <li key={item.id}>
            <strong className="prevention__name">{item.title}.</strong>{' '}
            <Entry item={item} sources={sources} />
          </li>
        ))}
      </ul>
      <h3>{words.workstreams(page.workstreams.length)}</h3>
      <Entries items={page.progress} sources={sources} />
      <ul className="prevention__cards workstreams">
        {page.workstreams.map((item) => (
          <li key={item.id}>
            <strong className="prevention__name">{item.title}.</strong>{' '}
            <Entry item={item} sources={sources} />
            <span className={`progress progress--${item.progress}`}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d={SHAPES[item.progress]} />
              </svg>
              <span>
                {words.paper} {words.progress[item.progress]}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
