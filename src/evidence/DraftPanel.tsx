import { useState } from 'react';
import { draftText, isEmptyDraft } from '../data/evidenceDraft.ts';
import { Button } from '../ui/Button.tsx';
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { BID_DESK_WORDS } from '../words/bidDesk.ts';
import { fileSafe } from '../files/fileSafe.ts';
import { saveFile } from '../ui/saveFile.ts';
import type { DraftHandle } from './useDraft.ts';

const words = BID_DESK_WORDS.draft;

/** Where the writer's words are, and how they are saved, or removed. */
export function DraftPanel({ handle }: { readonly handle: DraftHandle }) {
  const [said, setSaid] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const isEmpty = isEmptyDraft(handle.draft);
  const save = (): void => {
    const kept = handle.toSave();
    const name = `${fileSafe(kept.title)}-${kept.release}.draft.json`;
    saveFile(name, 'application/json', new TextEncoder().encode(draftText(kept)));
    handle.markSaved();
    setSaid(words.saved(name));
  };
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{handle.isKept ? words.kept : words.notKept}</p>
      <CheckboxGroup
        legend={words.title}
        choices={[{ value: 'keep', label: words.keep, hint: words.keepHint }]}
        checked={handle.keeps ? ['keep'] : []}
        onChange={(checked) => {
          handle.setKeeps(checked.length > 0);
        }}
      />
      <div className="evidence__row">
        <Button onClick={save} disabled={isEmpty}>
          {words.save}
        </Button>
        <Button
          disabled={isEmpty}
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {words.clear}
        </Button>
      </div>
      {isAsking && (
        <div className="evidence__row" role="group" aria-label={words.sure}>
          <p>{words.sure}</p>
          <Button
            onClick={() => {
              handle.clear();
              setIsAsking(false);
              setSaid(words.cleared);
            }}
          >
            {words.yes}
          </Button>
          <Button
            onClick={() => {
              setIsAsking(false);
            }}
          >
            {words.no}
          </Button>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
