import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { DISTANCES, type PatchChoice } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { writtenPostcode } from './writtenPostcode.ts';

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
  return (
    <form
      className="evidence__row"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose({ kind: 'near', postcode: writtenPostcode(postcode), metres: Number(metres) });
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
    </form>
  );
}
