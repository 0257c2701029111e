import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { DOCUMENT_CHECK_WORDS as words } from '../../words/documentCheck.ts';
import { withLinks } from './pastedLinks.ts';

/** Where the text of a document is pasted. Its value is the field's own: a long text is not drawn anew with every key. */
export function DocumentTextField({ onText }: { readonly onText: (text: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      className="document-check__text"
      onSubmit={(event) => {
        event.preventDefault();
        onText(field.current?.value ?? '');
      }}
    >
      <label className="evidence__field">
        {words.paste} <span className="evidence__quiet">{words.pasteHint}</span>
        <textarea
          ref={field}
          rows={6}
          spellCheck={false}
          autoComplete="off"
          onPaste={(event) => {
            const { clipboardData } = event;
            const plain = clipboardData.getData('text/plain');
            const text = withLinks(plain, clipboardData.getData('text/html'));
            if (text === plain) return;
            // A plain field would lose where the links of the copied text lead to.
            event.preventDefault();
            const { selectionStart, selectionEnd } = event.currentTarget;
            event.currentTarget.setRangeText(text, selectionStart, selectionEnd, 'end');
          }}
        />
      </label>
      <Button type="submit">{words.read}</Button>
    </form>
  );
}
