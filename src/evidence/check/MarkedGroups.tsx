import { Disclosure } from '../../ui/Disclosure.tsx';
import { usePrinting } from '../../ui/usePrinting.ts';
import { DOCUMENT_CHECK_WORDS } from '../../words/documentCheck.ts';
import { MARK_WORDS } from '../../words/documentMarks.ts';
import { MARKS, type DocumentCheck, type Mark, type MarkedCitation, type MarkedSentence } from './marks.ts';
import { labelOfCitation, nameOfCitation, toldOfCitation, toldOfSentence } from './told.ts';

const words = DOCUMENT_CHECK_WORDS.result;
/** What asks nothing of the reader is folded away, with its number beside it. */
const CALM: readonly Mark[] = ['rounded', 'published', 'unknown'];

/** Everything that was found, by its mark: what needs a look comes first. */
export function MarkedGroups({ check }: { readonly check: DocumentCheck }) {
  const { sentences, citations } = check;
  return (
    <>
      {sentences.length > 0 && <h3>{words.sentences}</h3>}
      {MARKS.map((mark) => {
        const own = sentences.filter((sentence) => sentence.mark === mark);
        if (own.length === 0) return null;
        const { label, explain } = MARK_WORDS[mark];
        return (
          <Group key={mark} mark={mark} label={label} count={own.length}>
            <p>{explain}</p>
            <ul className="document-check__list">
              {own.map((sentence, index) => (
                <SentenceItem key={`${index} ${sentence.text}`} sentence={sentence} />
              ))}
            </ul>
          </Group>
        );
      })}
      {citations.length > 0 && <h3>{words.codes}</h3>}
      {citations.length > 0 && <p>{words.codesIntro}</p>}
      {[...new Set(citations.map(labelOfCitation))]
        .sort((one, other) => rankOf(citations, one) - rankOf(citations, other))
        .map((label) => {
          const own = citations.filter((citation) => labelOfCitation(citation) === label);
          return (
            <Group key={label} mark={own[0]?.mark ?? 'unknown'} label={label} count={own.length}>
              <ul className="document-check__list">
                {own.map((citation) => (
                  <CitationItem key={`${citation.kind} ${citation.text}`} citation={citation} check={check} />
                ))}
              </ul>
            </Group>
          );
        })}
    </>
  );
}

function rankOf(citations: readonly MarkedCitation[], label: string): number {
  const mark = citations.find((citation) => labelOfCitation(citation) === label)?.mark ?? 'unknown';
  return MARKS.indexOf(mark);
}

function Group({
  mark,
  label,
  count,
  children,
}: {
  readonly mark: Mark;
  readonly label: string;
  readonly count: number;
  readonly children: React.ReactNode;
}) {
  const isPrinting = usePrinting();
  const title = words.show(label, count);
  // Paper cannot be unfolded.
  if (CALM.includes(mark) && !isPrinting) return <Disclosure summary={title}>{children}</Disclosure>;
  return (
    <section className="document-check__group">
      <h4>
        <span className={`document-check__mark document-check__mark--${mark}`}>{title}</span>
      </h4>
      {children}
    </section>
  );
}

function SentenceItem({ sentence }: { readonly sentence: MarkedSentence }) {
  return (
    <li className="document-check__item">
      <blockquote>
        <Quoted sentence={sentence} />
      </blockquote>
      <ul>
        {toldOfSentence(sentence).map((told) => (
          <li key={told}>{told}</li>
        ))}
      </ul>
      {sentence.link !== null && (
        <p>
          <a href={sentence.link.address}>{words.follow[sentence.link.to]}</a>
        </p>
      )}
    </li>
  );
}

/** The sentence as it stands, its numbers marked. */
function Quoted({ sentence: { text, numbers } }: { readonly sentence: MarkedSentence }) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const { from, to, verdict } of numbers) {
    parts.push(text.slice(at, from));
    parts.push(
      <mark key={from} data-mark={verdict.mark}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

function CitationItem({
  citation,
  check,
}: {
  readonly citation: MarkedCitation;
  readonly check: DocumentCheck;
}) {
  return (
    <li className="document-check__item">
      <strong>{nameOfCitation(citation)}</strong>
      <p className="document-check__told">{toldOfCitation(citation, check)}</p>
      {citation.link !== null && (
        <p>
          <a href={citation.link}>{words.follow.figure}</a>
        </p>
      )}
    </li>
  );
}
