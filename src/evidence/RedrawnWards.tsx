import { useFormerWards } from '../data/useFormerWards.ts';
import { isGssCode, type GssCode } from '../domain/geography.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { FORMER_WARD_WORDS as words } from '../words/formerWard.ts';

export interface RedrawnWardsProps {
  /** Areas that the address names, whether or not the shown release has them. */
  readonly codes: readonly string[];
  readonly onTake: (codes: readonly GssCode[]) => void;
}

/** Share of a former ward's residents below which a successor is not taken for it. */
const LEAST_TAKEN = 0.1;

/** A pack of wards that are no more: what took their place, and the pack again for those. */
export function RedrawnWards({ codes, onTake }: RedrawnWardsProps) {
  const former = useFormerWards(codes);
  if (former.length === 0) return null;
  const taken = new Map(
    former.map(({ code, successors }) => [code, successors.filter(({ share }) => share >= LEAST_TAKEN)]),
  );
  const today = codes
    .filter(isGssCode)
    .flatMap((code) => taken.get(code)?.map((successor) => successor.code) ?? [code]);
  return (
    <Notice kind="information" label={EVIDENCE_WORDS.note}>
      <ul>
        {former.map(({ code, name, until }) => (
          <li key={code}>
            {words.inPlace(
              name,
              until,
              (taken.get(code) ?? []).map((successor) => successor.name),
            )}
          </li>
        ))}
      </ul>
      <p>{words.packNote}</p>
      <Button onClick={() => onTake([...new Set(today)])}>{words.packAgain(new Set(today).size)}</Button>
    </Notice>
  );
}
