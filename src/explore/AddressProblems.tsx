import { Link } from 'wouter';
import { useFormerWards } from '../data/useFormerWards.ts';
import type { GssCode } from '../domain/geography.ts';
import { MOST_AREAS } from '../view/exploreView.ts';
import { renamed } from '../view/addressNames.ts';
import type { Known } from '../view/exploreParameters.ts';
import { parseExploreUrl, type AddressProblem } from '../view/exploreUrl.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { withLeading, withNamed, withSecondFill } from '../view/viewLayers.ts';
import { Notice } from '../ui/Notice.tsx';
import { ADDRESS_PROBLEMS_WORDS as words } from '../words/addressProblems.ts';
import { FORMER_WARD_WORDS } from '../words/formerWard.ts';

function sentence({ parameter, value, kind }: AddressProblem): string {
  const name = words.parameters[parameter] ?? parameter;
  if (kind === 'unknown-name') return words.unknownName(parameter);
  if (kind === 'repeated') return words.repeated(value);
  if (kind === 'too-many')
    return parameter === 'area' || parameter === 'fit'
      ? words.tooMany(value, MOST_AREAS)
      : words.noRoom(value);
  return kind === 'unknown' ? words.unknown(name, value) : words.malformed(name, value);
}

export interface AddressProblemsProps {
  readonly problems: readonly AddressProblem[];
  /** Sentences about things that could be read but do not exist in this release. */
  readonly remarks: readonly string[];
  /** Codes of areas that this release does not have. */
  readonly lacking: readonly GssCode[];
  readonly known: Known;
  readonly changeView: ChangeView;
}

/** Names every part of the address that was not understood; the rest of the page goes on. */
export function AddressProblems({ problems, remarks, lacking, known, changeView }: AddressProblemsProps) {
  const former = useFormerWards(lacking);
  const accept = (problem: AddressProblem): void => {
    if (problem.suggestion === null) return;
    const { parameter, suggestion, kind } = problem;
    if (kind === 'unknown-name') {
      const query = renamed(new URLSearchParams(window.location.search), parameter, suggestion);
      changeView(parseExploreUrl(query, known).view);
      return;
    }
    if (parameter === 'indicator') changeView((view) => ({ layers: withLeading(view, suggestion) }));
    if (parameter === 'compare') changeView((view) => ({ layers: withSecondFill(view, suggestion) }));
    if (parameter === 'layers') changeView((view) => ({ layers: withNamed(view, suggestion) }));
    if (parameter === 'release') changeView({ release: suggestion });
    if (
      parameter === 'geography' &&
      (suggestion === 'ward' || suggestion === 'lsoa' || suggestion === 'borough')
    ) {
      changeView({ geography: suggestion });
    }
  };

  return (
    <Notice kind="information" label={words.title}>
      <p>{words.intro}</p>
      <ul>
        {problems.slice(0, 12).map((problem) => (
          <li key={`${problem.parameter}=${problem.value}`}>
            {sentence(problem)}{' '}
            {problem.suggestion !== null && (
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  accept(problem);
                }}
              >
                {words.suggestion(problem.suggestion)}
              </button>
            )}
          </li>
        ))}
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
        {former.map(({ code, name, until, successors }) => (
          <li key={code}>
            {FORMER_WARD_WORDS.inPlace(
              name,
              until,
              successors.map((successor) => successor.name),
            )}{' '}
            <Link href={`/area/${code}`}>{FORMER_WARD_WORDS.whatBecame(name)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
