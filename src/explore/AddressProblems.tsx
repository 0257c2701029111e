import { MOST_AREAS } from '../view/exploreView.ts';
import type { AddressProblem } from '../view/exploreUrl.ts';
import { Notice } from '../ui/Notice.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';

const words = EXPLORE_WORDS.problems;

function sentence({ parameter, value, kind }: AddressProblem): string {
  const name = words.parameters[parameter] ?? parameter;
  if (kind === 'unknown-name') return words.unknownName(parameter);
  if (kind === 'too-many') return words.tooMany(value, MOST_AREAS);
  return kind === 'unknown' ? words.unknown(name, value) : words.malformed(name, value);
}

export interface AddressProblemsProps {
  readonly problems: readonly AddressProblem[];
  /** Sentences about things that could be read but do not exist in this release. */
  readonly remarks: readonly string[];
  /** Put the suggested value into the address. */
  readonly onAccept: (problem: AddressProblem) => void;
}

/** Names every part of the address that was not understood; the rest of the page goes on. */
export function AddressProblems({ problems, remarks, onAccept }: AddressProblemsProps) {
  if (problems.length === 0 && remarks.length === 0) return null;
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
                  onAccept(problem);
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
      </ul>
    </Notice>
  );
}
