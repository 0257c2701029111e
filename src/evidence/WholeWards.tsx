import type { AreaEntry } from '../data/queries.ts';
import type { GssCode } from '../domain/geography.ts';
import { Button } from '../ui/Button.tsx';
import { MOST_PATCH_AREAS } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';

const words = EVIDENCE_WORDS.patch;

/** The wards that an outline touches, and the way to take those instead. */
export function WholeWards({
  wards,
  onTake,
}: {
  readonly wards: readonly AreaEntry[];
  readonly onTake: (codes: readonly GssCode[]) => void;
}) {
  if (wards.length === 0 || wards.length > MOST_PATCH_AREAS) return null;
  return (
    <p>
      {words.wholeWards(wards.map(({ name }) => name))} {words.wholeWardsHint}{' '}
      <Button
        onClick={() => {
          onTake(wards.map(({ code }) => code));
        }}
      >
        {words.takeWholeWards(wards.length)}
      </Button>
    </p>
  );
}
