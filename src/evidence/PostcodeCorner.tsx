import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePublishedQueries } from '../data/useQueries.ts';
import { likelyPostcodes, postcodesIn } from '../domain/postcode.ts';
import { Button } from '../ui/Button.tsx';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import type { EvidenceBase } from './gatherPack.ts';
import type { PatchFault } from './patchFault.ts';
import { PostcodeOffers } from './PostcodeOffers.tsx';
import { postcodePosition } from './readPatch.ts';

const words = EVIDENCE_WORDS.patch;

/** A corner where a postcode is: no pointing needed. */
export function PostcodeCorner({
  base,
  onCorner,
  onFault,
}: {
  readonly base: EvidenceBase;
  readonly onCorner: (corner: readonly [number, number]) => void;
  readonly onFault: (fault: PatchFault) => void;
}) {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const [text, setText] = useState('');
  /** What was sent and is no postcode. */
  const [refused, setRefused] = useState<string | null>(null);
  const find = async (typed: string): Promise<void> => {
    const [postcode] = postcodesIn(typed);
    setRefused(postcode === undefined ? typed : null);
    if (postcode === undefined) return;
    const position = await postcodePosition(client, queries, base.release, postcode.text);
    if (typeof position === 'string') onFault(position);
    else {
      onCorner(position);
      setText('');
    }
  };
  const use = (typed: string): void => {
    find(typed).catch(() => {
      onFault('failed');
    });
  };
  return (
    <form
      className="evidence__row"
      onSubmit={(event) => {
        event.preventDefault();
        use(text);
      }}
    >
      <label className="evidence__field">
        {words.postcode}
        <input
          type="text"
          autoComplete="off"
          required
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <Button type="submit">{words.cornerAt}</Button>
      {refused !== null && <PostcodeOffers typed={refused} offers={likelyPostcodes(refused)} onTake={use} />}
    </form>
  );
}
