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
  const { id, title, text, cautions, source, code, link } = statement;
  const state = statementState(statement, own);
  const marks = {
    checked: words.statement.checked,
    edited: words.statement.edited,
    own: words.statement.own,
  };
  const { pack } = EVIDENCE_WORDS;
  return (
    <div className="evidence-pack__statement">
      <h5>{title}</h5>
      {editing ? (
        <label className="evidence__field">
          {pack.editLabel(title)}
          <textarea
            rows={6}
            value={typed ?? own ?? text}
            onChange={(event) => {
              setTyped(event.target.value);
              const clean = cleanWords(event.target.value);
              onOwn(clean === text ? null : clean);
            }}
          />
        </label>
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
      <p className={`evidence-pack__mark evidence-pack__mark--${state}`}>
        {marks[state]}.{' '}
        {state !== 'own' && (
          <>
            {words.check.figureCode(code)}.{' '}
            <a href={link}>
              {pack.figureLink}
              <VisuallyHidden>: {title}</VisuallyHidden>
            </a>
          </>
        )}
      </p>
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
