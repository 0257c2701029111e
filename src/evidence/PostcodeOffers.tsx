import { cleanField } from '../domain/cleanText.ts';
import type { Postcode } from '../domain/postcode.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EVIDENCE_WORDS } from '../words/evidence.ts';

const words = EVIDENCE_WORDS.patch.notPostcode;
/** Letters of what was typed that are said again. */
const LONGEST_REPEATED = 40;

/** Says that what was typed is no postcode, and offers those that may be meant. */
export function PostcodeOffers({
  typed,
  offers,
  onTake,
}: {
  readonly typed: string;
  readonly offers: readonly Postcode[];
  readonly onTake: (postcode: string) => void;
}) {
  return (
    <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
      {words.told(cleanField(typed).slice(0, LONGEST_REPEATED))} {offers.length === 0 && words.how}
      {offers.map(({ text }) => (
        <Button
          key={text}
          onClick={() => {
            onTake(text);
          }}
        >
          {words.offer(text)}
        </Button>
      ))}
    </Notice>
  );
}
