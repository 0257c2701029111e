import { Notice } from '../ui/Notice.tsx';
import type { AddressProblem } from '../view/exploreUrl.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';

const words = EVIDENCE_WORDS.address;

/** Names every part of the address that was not understood; the rest of the page goes on. */
export function EvidenceProblems({ problems }: { readonly problems: readonly AddressProblem[] }) {
  if (problems.length === 0) return null;
  const sentence = ({ kind, value, parameter }: AddressProblem): string =>
    ({
      'too-many': () => words.tooMany(value),
      unknown: () => words.unknown(value),
      malformed: () => words.malformed(value),
      repeated: () => words.tooMany(value),
      'unknown-name': () => words.unknownName(parameter),
    })[kind]();
  return (
    <Notice kind="information" label={words.title}>
      <ul>
        {problems.slice(0, 12).map((problem) => (
          <li key={`${problem.parameter}=${problem.value}`}>
            {sentence(problem)} {problem.suggestion !== null && words.suggestion(problem.suggestion)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
