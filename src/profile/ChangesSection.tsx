import type { NotChangedReason } from '../domain/change.ts';
import { formatPeriod } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { listOf } from '../words/profile.ts';
import { midSentence } from '../words/measures.ts';
import type { ProfileFigure, ProfileModel } from './profileModel.ts';

const words = PROFILE_WORDS.changes;

const REASONS: Readonly<Partial<Record<NotChangedReason, string>>> = {
  absent: words.incomplete,
  'no-earlier-period': words.incomplete,
  'varies-beyond-chance': words.varies,
  'depends-on-look-up': words.lookup,
  'population-hole': words.hole,
};

function titles(figures: readonly ProfileFigure[]): string {
  return listOf(
    figures.map(({ entry }, index) =>
      index === 0 ? entry.indicator.title : midSentence(entry.indicator.title),
    ),
  );
}

/** Which measures moved between two complete years, and which did not clearly; the figures stand with each measure. */
export function ChangesSection({ model }: { readonly model: ProfileModel }) {
  const told = [...model.byId.values()].filter(
    ({ entry, finding }) =>
      entry.earlier !== null && finding.change !== null && entry.level === model.file.area.geography,
  );
  const compared = (verdict: string) =>
    told.filter(({ finding: { change } }) => change?.kind === 'compared' && change.verdict === verdict);
  const groups = [
    { title: words.higher, figures: compared('higher') },
    { title: words.lower, figures: compared('lower') },
    { title: words.similar, figures: compared('similar') },
    ...Object.entries(REASONS).map(([reason, text]) => ({
      title: `${words.notCompared}, because ${text}`,
      figures: told.filter(
        ({ finding: { change } }) => change?.kind === 'notCompared' && change.reason === reason,
      ),
    })),
  ].filter(({ figures }) => figures.length > 0);
  const first = told.find(({ entry }) => entry.earlier !== null && isMeasured(entry.observation));
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.title}</h2>
      {first === undefined || first.entry.earlier === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            {words.intro(
              formatPeriod(first.entry.earlier.period),
              formatPeriod(first.entry.observation.period),
            )}
          </p>
          <dl className="changes">
            {groups.map(({ title, figures }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{titles(figures)}.</dd>
              </div>
            ))}
          </dl>
          {compared('higher').length + compared('lower').length > 0 && (
            <p className="figure__period">{words.note}</p>
          )}
        </>
      )}
    </section>
  );
}
