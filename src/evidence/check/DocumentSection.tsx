import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ComponentType } from 'react';
import { usePublishedQueries } from '../../data/useQueries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { DOCUMENT_CHECK_WORDS as words } from '../../words/documentCheck.ts';
import { EVIDENCE_WORDS } from '../../words/evidence.ts';
import type { DocumentResultProps } from './DocumentResult.tsx';
import './documentCheck.css';
import { DocumentChooser } from './DocumentChooser.tsx';
import { DocumentTextField } from './DocumentTextField.tsx';

type State =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'fault'; readonly text: string }
  | {
      readonly kind: 'checked';
      /** A new one for each document, so that nothing of the one before stays. */
      readonly id: number;
      readonly Result: ComponentType<DocumentResultProps>;
      readonly props: DocumentResultProps;
    };

/** A whole document is dropped, chosen or pasted, and read on the device. What reads and checks it is fetched when there is one. */
export function DocumentSection({ root }: { readonly root: string }) {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const [state, setState] = useState<State>({ kind: 'nothing' });
  const asked = useRef(0);
  const check = async (given: File | string): Promise<void> => {
    asked.current += 1;
    const id = asked.current;
    const name = typeof given === 'string' ? words.pasted : given.name;
    setState({ kind: 'reading', name });
    const next = await answerTo(given, name, id);
    // Another document may have been given meanwhile.
    if (asked.current === id) setState(next);
  };
  const answerTo = async (given: File | string, name: string, id: number): Promise<State> => {
    const part = await import('./checkGiven.ts').catch(() => null);
    if (part === null) return { kind: 'fault', text: words.notLoaded };
    try {
      const answer = await part.checkGiven({ client, queries, root }, given);
      if ('fault' in answer) return { kind: 'fault', text: words.faults[answer.fault] };
      return { kind: 'checked', id, Result: part.DocumentResult, props: { name, check: answer.check } };
    } catch {
      return { kind: 'fault', text: words.failed };
    }
  };
  return (
    <section aria-labelledby="document-check" className="document-check">
      <div className="document-check__give">
        <h2 id="document-check">{words.title}</h2>
        <p>{words.intro}</p>
        <p>{words.private}</p>
        <DocumentChooser
          onFile={(file) => {
            void check(file);
          }}
        />
        <DocumentTextField
          onText={(text) => {
            if (text.trim() === '') setState({ kind: 'fault', text: words.noText });
            else void check(text);
          }}
        />
      </div>
      <p role="status">{state.kind === 'reading' ? words.reading(state.name) : ''}</p>
      {state.kind === 'fault' && (
        <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
          {state.text}
        </Notice>
      )}
      {state.kind === 'checked' && <state.Result key={state.id} {...state.props} />}
    </section>
  );
}
