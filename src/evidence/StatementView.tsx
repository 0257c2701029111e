import { memo, useState } from 'react';
import { cleanWords } from '../domain/cleanText.ts';
import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { FigureNarrow } from './FigureNarrow.tsx';
import { FigurePicture } from './FigurePicture.tsx';
import { hasFigurePicture } from './figureBars.ts';
import { statementState } from './ownWords.ts';
import type { PackStatement } from './packDocument.ts';
import { PictureButtons } from './PictureButtons.tsx';
import { PictureOnScreen } from './PictureOnScreen.tsx';

const ChartFigure = memo(FigurePicture);

/** What is said with one figure; its words may be changed, and then say whether the figures still stand. */
export function StatementView({
  statement,
  own,
  onOwn,
}: {
  readonly statement: PackStatement;
  readonly own: string | null;
  readonly onOwn: (text: string | null) => void;
}) {
  const [editing, setEditing] = useState(false);
  /** As it is being typed: signs that are put together from several are not taken apart under the hand. */
  const [typed, setTyped] = useState<string | null>(null);
  const { id, title, text, cautions, source } = statement;
  const { pack } = EVIDENCE_WORDS;
  return (
    <div className="evidence-pack__statement">
      <h5>{title}</h5>
      {editing ? (
        <WordsField statement={statement} own={own} typed={typed} onTyped={setTyped} onOwn={onOwn} />
      ) : (
        <p>
          {own ?? text}{' '}
          <a href={`#pack-sources`} aria-label={`${words.sections.sources} ${source.number}`}>
            [{source.number}]
          </a>
        </p>
      )}
      {cautions.length > 0 && (
        <p className="evidence__quiet">
          {words.statement.cautions}: {cautions.join(' ')}
        </p>
      )}
      {hasFigurePicture(statement) && (
        <>
          <PictureOnScreen
            sheet={id}
            picture={<ChartFigure statement={statement} id={`sheet-${id}`} />}
            narrow={() => <FigureNarrow statement={statement} />}
          />
          <PictureButtons sheet={id} title={title} />
        </>
      )}
      <StatementMark statement={statement} own={own} />
      <div className="evidence__row evidence__screen">
        <Button
          aria-label={editing ? undefined : pack.edit(title)}
          onClick={() => {
            setTyped(null);
            setEditing(!editing);
          }}
        >
          {editing ? pack.done : pack.editShort}
        </Button>
        {own !== null && (
          <Button
            onClick={() => {
              setTyped(null);
              onOwn(null);
            }}
          >
            {pack.restore}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Words of one's own in place of the computed ones. */
function WordsField({
  statement: { title, text },
  own,
  typed,
  onTyped,
  onOwn,
}: {
  readonly statement: PackStatement;
  readonly own: string | null;
  readonly typed: string | null;
  readonly onTyped: (text: string) => void;
  readonly onOwn: (text: string | null) => void;
}) {
  return (
    <label className="evidence__field">
      {EVIDENCE_WORDS.pack.editLabel(title)}
      <textarea
        rows={6}
        value={typed ?? own ?? text}
        onChange={(event) => {
          onTyped(event.target.value);
          const clean = cleanWords(event.target.value);
          onOwn(clean === text ? null : clean);
        }}
      />
    </label>
  );
}

/** Whether the words say the computed figures, and where these can be checked. */
function StatementMark({
  statement,
  own,
}: {
  readonly statement: PackStatement;
  readonly own: string | null;
}) {
  const { title, code, link } = statement;
  const state = statementState(statement, own);
  const marks = {
    checked: words.statement.checked,
    edited: words.statement.edited,
    own: words.statement.own,
  };
  return (
    <p className={`evidence-pack__mark evidence-pack__mark--${state}`}>
      {marks[state]}.{' '}
      {state !== 'own' && (
        <>
          {words.check.figureCode(code)}.{' '}
          <a href={link}>
            {EVIDENCE_WORDS.pack.figureLink}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </a>
        </>
      )}
    </p>
  );
}
