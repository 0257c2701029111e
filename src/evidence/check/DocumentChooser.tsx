import { useEffect, useEffectEvent, useRef } from 'react';
import { DOCUMENT_CHECK_WORDS as words } from '../../words/documentCheck.ts';
import { useDroppedFile } from './useDroppedFile.ts';

/** A document is chosen here, or dropped anywhere on the page. */
export function DocumentChooser({ onFile }: { readonly onFile: (file: File) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useDroppedFile(onFile);
  const take = (): void => {
    const file = field.current?.files?.[0];
    if (file === undefined) return;
    onFile(file);
    // So that the same file, mended, can be chosen again.
    if (field.current !== null) field.current.value = '';
  };
  const takeEarly = useEffectEvent(take);
  useEffect(() => {
    // A document may have been chosen before this script was there.
    takeEarly();
  }, []);
  return (
    <div className="document-check__drop" data-over={isOver}>
      <label className="evidence__field">
        {words.choose} <span className="evidence__quiet">{words.chooseHint}</span>
        {/* Any file may be chosen: one that cannot be read is answered with what to do. */}
        <input ref={field} type="file" onChange={take} />
      </label>
      {isOver && <p className="document-check__here">{words.drop}</p>}
    </div>
  );
}
