import { TwoYearsChart } from '../charts/TwoYearsChart.tsx';
import { formatCount, formatMonth } from '../domain/format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { shortYear } from '../words/areaChange.ts';
import { AREA_QUESTIONS } from '../words/areaQuestions.ts';
import { kindOfChange, type ChangeKind } from '../domain/changeKind.ts';
import { countIn, movements, otherMovements, type Movement } from './movements.ts';
import type { ProfileFigure, ProfileModel } from './profileModel.ts';
import './betterSection.css';

const words = AREA_QUESTIONS.better;

function MovementBlock({ movement }: { readonly movement: Movement }) {
  const { id, title, answer, around, months, years, missing } = movement;
  const hasLine = months.some(({ count }) => count !== null);
  return (
    <article className="better__measure" aria-labelledby={`better-${id}`}>
      <h3 id={`better-${id}`}>{title}</h3>
      <p className="better__answer">{answer}</p>
      {around !== null && <p>{around}</p>}
      {hasLine && <TwoYearsChart months={months} years={years} yearWords={shortYear} />}
      {missing.length > 0 && <p className="figure__period">{words.gap(missing)}</p>}
    </article>
  );
}

/** Every month of every measure that has a line. */
function LinesTable({ told }: { readonly told: readonly Movement[] }) {
  const rows = told[0]?.months ?? [];
  const isEmpty = (month: string) =>
    told.every(({ months }) => months.find((one) => one.month === month)?.count == null);
  const first = rows.findIndex(({ month }) => !isEmpty(month));
  if (first < 0) return null;
  return (
    <Disclosure summary={words.table}>
      <div className="profile-table" role="region" aria-label={words.caption} tabIndex={0}>
        <table>
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {told.map(({ id, title }) => (
                <th scope="col" key={id}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first).map(({ month }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month)}</th>
                {told.map(({ id, months }) => {
                  const count = months.find((one) => one.month === month)?.count ?? null;
                  return (
                    <td key={id} className="profile-table__number">
                      {count === null ? words.missing : formatCount(count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}

/** Every other measure counted by month, by what became of it, each with its two counts. */
function OtherMovements({ figures }: { readonly figures: readonly ProfileFigure[] }) {
  const ofKind = (...kinds: ChangeKind[]) =>
    figures.filter(
      ({ finding: { change } }) => change?.kind === 'compared' && kinds.includes(kindOfChange(change)),
    );
  const groups = [
    { title: words.lower, of: ofKind('lower') },
    { title: words.similar, of: ofKind('as-before') },
    { title: words.higher, of: ofKind('higher') },
    { title: words.unclear, of: ofKind('unclear', 'too-few') },
    { title: words.notTold, of: figures.filter(({ finding: { change } }) => change?.kind !== 'compared') },
  ].filter(({ of }) => of.length > 0);
  if (groups.length === 0) return null;
  return (
    <Disclosure summary={words.others}>
      <dl className="changes">
        {groups.map(({ title, of }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {of
                .map(({ entry: { indicator, earlier, observation } }) =>
                  words.pair(indicator.title, countIn(earlier), countIn(observation)),
                )
                .join('; ')}
              .
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** Better or worse: two years of counts side by side, and the line they lie on, in sight. */
export function BetterSection({ model }: { readonly model: ProfileModel }) {
  const told = movements(model);
  return (
    <section className="better" aria-labelledby="changes">
      <h2 id="changes">{words.title}</h2>
      {told.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            {words.intro} {words.chart} {words.recorded}
          </p>
          <div className="better__grid">
            {told.map((movement) => (
              <MovementBlock key={movement.id} movement={movement} />
            ))}
          </div>
          <LinesTable told={told} />
          <OtherMovements figures={otherMovements(model)} />
        </>
      )}
    </section>
  );
}
