import { useEffect, useRef, useState } from 'react';
import { formatDay } from '../../domain/format.ts';
import { Button } from '../../ui/Button.tsx';
import { DOCUMENT_CHECK_WORDS, REPORT_WORDS } from '../../words/documentCheck.ts';
import { PACK_WORDS } from '../../words/evidencePack.ts';
import { MARK_WORDS } from '../../words/documentMarks.ts';
import { fileSafe } from '../../files/fileSafe.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { MarkedGroups } from './MarkedGroups.tsx';
import { MARKS, type DocumentCheck, type Mark } from './marks.ts';
import { readersDay } from './readersDay.ts';
import { labelOfCitation, marksIn } from './told.ts';

const words = DOCUMENT_CHECK_WORDS.result;

export interface DocumentResultProps {
  /** Of the file, or that it was pasted. */
  readonly name: string;
  readonly check: DocumentCheck;
}

/** What was found in a document: how often each mark was given, then everything that has it. */
export function DocumentResult({ name, check }: DocumentResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { sentences, citations, current, linksLeftOut } = check;
  // Whoever gave the document goes on reading here.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isEmpty = citations.length === 0 && sentences.every(({ mark }) => mark === 'unknown');
  const told = words.summary(sentences.length, citations.length);
  return (
    <section aria-labelledby="document-result" className="document-check__result">
      <h2 id="document-result" ref={heading} tabIndex={-1}>
        {words.title(name)}
      </h2>
      <p>{words.checked(formatDay(readersDay()), current.id, formatDay(current.published))}</p>
      <p>{REPORT_WORDS.from(PACK_WORDS.cite.inSentence)}</p>
      {isEmpty && <p>{words.nothing}</p>}
      {linksLeftOut > 0 && <p>{words.leftOut(linksLeftOut)}</p>}
      <p role="status">{words.done(name, told)}</p>
      <Counts check={check} />
      <SaveReport name={name} check={check} />
      <MarkedGroups check={check} />
      <h3>{words.limits}</h3>
      <ul>
        {words.limitList.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </section>
  );
}

function Counts({ check }: { readonly check: DocumentCheck }) {
  const counts = marksIn(check);
  const labels = new Map<string, { readonly mark: Mark; count: number }>();
  const add = (label: string, mark: Mark): void => {
    const one = labels.get(label) ?? { mark, count: 0 };
    one.count += 1;
    labels.set(label, one);
  };
  for (const mark of MARKS) {
    for (const sentence of check.sentences) if (sentence.mark === mark) add(MARK_WORDS[mark].label, mark);
    for (const one of check.citations) if (one.mark === mark) add(labelOfCitation(one), mark);
  }
  if (counts.size === 0) return null;
  return (
    <table className="document-check__counts">
      <caption>{words.counts}</caption>
      <tbody>
        {[...labels].map(([label, { mark, count }]) => (
          <tr key={label}>
            <th scope="row">
              <span className={`document-check__mark document-check__mark--${mark}`}>{label}</span>
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The report as a file; its writer is fetched when it is asked for. */
function SaveReport({ name, check }: DocumentResultProps) {
  const [state, setState] = useState('');
  const save = async (): Promise<void> => {
    setState(words.making);
    try {
      const { writeReport } = await import('./reportDocx.ts');
      const bytes = await writeReport({ name, check, day: readersDay() });
      const file = `${DOCUMENT_CHECK_WORDS.reportFile}-${fileSafe(name.replace(/\.\w+$/u, ''))}.docx`;
      saveFile(file, DOCX_TYPE, bytes);
      setState(words.made(file));
    } catch {
      setState(words.notMade);
    }
  };
  return (
    <div className="document-check__save">
      <div className="evidence__row">
        <Button
          variant="primary"
          onClick={() => {
            void save();
          }}
        >
          {words.save}
        </Button>
        <Button
          onClick={() => {
            print();
          }}
        >
          {words.print}
        </Button>
      </div>
      <p role="status">{state}</p>
    </div>
  );
}

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
