import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { REACH_WORDS as words } from '../words/reach.ts';
import { FileField } from './FileField.tsx';
import { EVERY_CELL, postcodeColumns, rowsOfText, type ListRow } from './reachList.ts';
import type { ReachFileFault } from './readReachFile.ts';

/** A box for text that is emptied when the text is taken, and when the page is left, because a browser may keep a page. */
function useEmptiedBox() {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = box.current;
    const empty = (): void => {
      if (element !== null) element.value = '';
    };
    addEventListener('pagehide', empty);
    return () => {
      empty();
      removeEventListener('pagehide', empty);
    };
  }, []);
  const take = (): string => {
    const text = box.current?.value ?? '';
    if (box.current !== null) box.current.value = '';
    return text;
  };
  return { box, take };
}

/**
 * Where a list is typed, pasted or dropped. The box is emptied as soon as the list is taken, and no browser is asked to complete,
 * check or keep what is in it.
 */
export function ReachForm({
  onTake,
}: {
  readonly onTake: (rows: readonly ListRow[] | ReachFileFault) => void;
}) {
  const { box, take } = useEmptiedBox();
  const read = async (file: File): Promise<void> => {
    try {
      const { readReachFile } = await import('./readReachFile.ts');
      onTake(await readReachFile(file));
    } catch {
      onTake('not-a-list');
    }
  };
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onTake(rowsOfText(take()));
      }}
    >
      <label className="evidence__field">
        {words.label} <span className="evidence__quiet">{words.hint}</span>
        <textarea
          ref={box}
          className="reach__list"
          rows={6}
          required
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          translate="no"
          data-gramm="false"
          onDragOver={(event) => {
            if (event.dataTransfer.types.includes('Files')) event.preventDefault();
          }}
          onDrop={(event) => {
            const [file] = event.dataTransfer.files;
            if (file === undefined) return;
            event.preventDefault();
            void read(file);
          }}
        />
      </label>
      <div className="evidence__row">
        <Button type="submit" variant="primary">
          {words.compare}
        </Button>
        <FileField label={words.file} hint={words.fileHint} onFile={read} />
      </div>
    </form>
  );
}

/** Which of several columns of postcodes is where people live. */
export function ReachColumn({
  rows,
  onUse,
}: {
  readonly rows: readonly ListRow[];
  readonly onUse: (rows: readonly ListRow[], from: number | typeof EVERY_CELL) => void;
}) {
  const columns = postcodeColumns(rows);
  const [chosen, setChosen] = useState(String(columns[0]?.index ?? 0));
  return (
    <div className="evidence__row">
      <Select
        label={words.column}
        value={chosen}
        onChange={setChosen}
        options={[
          ...columns.map(({ index, heading }) => ({
            value: String(index),
            label: heading === null ? words.columnNumber(index + 1) : words.columnNamed(index + 1, heading),
          })),
          { value: EVERY_CELL, label: words.everyCell },
        ]}
      />
      <Button
        variant="primary"
        onClick={() => {
          onUse(rows, chosen === EVERY_CELL ? EVERY_CELL : Number(chosen));
        }}
      >
        {words.use}
      </Button>
    </div>
  );
}
