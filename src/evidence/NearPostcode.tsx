import { useState } from 'react';
import { likelyPostcodes, postcodesIn } from '../domain/postcode.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { DISTANCES, type PatchChoice } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { PostcodeOffers } from './PostcodeOffers.tsx';

const words = EVIDENCE_WORDS.patch;

/** Everything within a straight line of a postcode. */
export function NearPostcode({
  patch,
  onChoose,
}: {
  readonly patch: PatchChoice;
  readonly onChoose: (choice: Extract<PatchChoice, { kind: 'near' }>) => void;
}) {
  const [postcode, setPostcode] = useState(patch.kind === 'near' ? patch.postcode : '');
  const [metres, setMetres] = useState(String(patch.kind === 'near' ? patch.metres : DISTANCES[1]));
  /** What was sent and is no postcode. */
  const [refused, setRefused] = useState<string | null>(null);
  const use = (text: string): void => {
    const [found] = postcodesIn(text);
    setRefused(found === undefined ? text : null);
    if (found === undefined) return;
    setPostcode(found.text);
    onChoose({ kind: 'near', postcode: found.text, metres: Number(metres) });
  };
  return (
    <form
      className="evidence__row"
      onSubmit={(event) => {
        event.preventDefault();
        use(postcode);
      }}
    >
      <label className="evidence__field">
        {words.postcode} <span className="evidence__quiet">{words.postcodeHint}</span>
        <input
          type="text"
          autoComplete="off"
          value={postcode}
          required
          onChange={(event) => {
            setPostcode(event.target.value);
          }}
        />
      </label>
      <Select
        label={words.distance}
        value={metres}
        onChange={setMetres}
        options={DISTANCES.map((value) => ({ value: String(value), label: words.metres(value) }))}
      />
      <Button type="submit" variant="primary">
        {words.use}
      </Button>
      <p className="evidence__quiet">{words.straight}</p>
      {refused !== null && <PostcodeOffers typed={refused} offers={likelyPostcodes(refused)} onTake={use} />}
    </form>
  );
}
