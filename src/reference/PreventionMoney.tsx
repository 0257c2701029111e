/** The money by year: a table with a bar in each row. */
import type { PreventionPage } from '../data/preventionSchema.ts';
import { PREVENTION_WORDS } from '../words/prevention.ts';
import { Entry } from './PreventionEntry.tsx';
import type { PreventionSources } from './preventionSources.ts';

const words = PREVENTION_WORDS.money;

/** Width of the bar of the largest sum, in the drawing's own units. */
const FULL = 100;

interface MoneyProps {
  readonly years: PreventionPage['money']['years'];
  readonly sources: PreventionSources;
}

/** Bars begin at nothing, so that lengths can be compared. */
export function PreventionMoney({ years, sources }: MoneyProps) {
  const factOf = (id: string | null) => (id === null ? null : sources.fact(id));
  const most = Math.max(...years.map(({ sum }) => factOf(sum)?.number ?? 0));
  return (
    <table className="money">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col">{words.sum}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => {
          const fact = factOf(year.sum);
          return (
            <tr key={year.id}>
              <th scope="row">{year.years}</th>
              <td className="money__sum">
                {fact?.value ?? words.unknown}
                {fact?.number !== undefined && (
                  <svg
                    className={`money__bar money__bar--${year.basis ?? 'granted'}`}
                    viewBox={`0 -1 ${FULL + 1} 12`}
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect width={((fact.number / most) * FULL).toFixed(1)} height={10} />
                  </svg>
                )}
              </td>
              <td>
                {year.basis !== null && `${words.basis[year.basis]} `}
                <Entry item={year} sources={sources} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
