import { useMemo } from 'react';
import { Bar } from '../charts/kit/Bar.tsx';
import { STRETCHED_WIDTH, StretchedDrawing } from '../charts/kit/StretchedDrawing.tsx';
import type { Voice } from '../data/evidenceDraft.ts';
import { BID_DESK_WORDS } from '../words/bidDesk.ts';
import { beginning } from '../words/beginning.ts';
import { CHANGE_TO_SEE_WORDS, fallSentence, yearlyCount } from '../words/changeToSee.ts';
import { WHAT_WORKS_WORDS } from '../words/whatWorks.ts';
import './bidDesk.css';
import { changesOf, fallRows, thingsOf, type PackChange } from './changesToSee.ts';
import { EvidenceTable } from './EvidenceTable.tsx';
import type { PackDocument } from './packDocument.ts';
import { screenVoices, toldVoices } from './voices.ts';
import { chosenWorks, WHAT_WORKS } from './whatWorks.ts';

export interface PackVoicesProps {
  readonly voices: readonly Voice[];
  /** Names of places, which are no persons. */
  readonly places: readonly string[];
}

/** What people said, in the writer's own notes; without those that still have to be looked at. */
export function PackVoices({ voices, places }: PackVoicesProps) {
  const { inPack, marked } = BID_DESK_WORDS.voices;
  const told = useMemo(() => toldVoices(screenVoices(voices, places)), [voices, places]);
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="pack-voices">
      <h3 id="pack-voices">{inPack}</h3>
      <p className="evidence-pack__mark evidence-pack__mark--own">{marked}</p>
      <ul>
        {told.map(({ id, heard, text }) => (
          <li key={id}>
            “{text}” {heard !== '' && <span className="evidence__quiet">{heard}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface PackWorksProps {
  /** Of the approaches chosen. */
  readonly ids: readonly string[];
}

/** The approaches that the writer chose, as they are graded elsewhere. */
export function PackWorks({ ids }: PackWorksProps) {
  const words = WHAT_WORKS_WORDS;
  const works = chosenWorks(ids);
  if (works.approaches.length === 0) return null;
  const { toolkit, bands } = WHAT_WORKS;
  return (
    <section aria-labelledby="pack-works">
      <h3 id="pack-works">{words.title}</h3>
      <p>
        {words.intro(toolkit.publisher, works.checkedOn)} {words.bands(bands.high, bands.moderate, bands.low)}
      </p>
      <ul>
        {works.approaches.map((approach) => (
          <li key={approach.id}>
            <strong>{approach.title}</strong> ({words.ratings[approach.rating]}). {words.told(approach)}{' '}
            <span className="evidence__quiet">
              {words.quoted(approach.citation.publisher, approach.citation.date, works.checkedOn)}
            </span>{' '}
            <a href={approach.citation.link}>{approach.citation.link}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface PackChangeProps {
  readonly pack: PackDocument;
}

/** How large a fall in each yearly count could be told. */
export function PackChangeToSee({ pack }: PackChangeProps) {
  const words = CHANGE_TO_SEE_WORDS;
  const { changes, notKnown, isEstimated } = useMemo(() => changesOf(pack), [pack]);
  return (
    <section aria-labelledby="pack-change">
      <h3 id="pack-change">{words.title}</h3>
      {changes.length === 0 ? (
        <p>{isEstimated ? words.estimated : words.nothing}</p>
      ) : (
        <>
          {isEstimated && <p>{words.ofWholeWards}</p>}
          <p>
            {words.intro} {words.assumption}
          </p>
          <p>
            <strong>{words.warning}</strong> {words.large}
          </p>
          {changes.map((change) => (
            <OneChange key={change.statement.id} change={change} />
          ))}
        </>
      )}
      {notKnown.length > 0 && <p>{words.notKnown(notKnown)}</p>}
    </section>
  );
}

function OneChange({ change }: { readonly change: PackChange }) {
  const { statement, told } = change;
  const { finding } = statement.figure;
  const words = CHANGE_TO_SEE_WORDS;
  const isNone = told.falls.every(({ kind }) => kind === 'none');
  return (
    <div className="pack-change">
      <h4>{statement.title}</h4>
      {isNone ? (
        <p>{words.tooFew(told.count, thingsOf(change))}</p>
      ) : (
        <>
          <p>
            {beginning(yearlyCount(told, finding))}. {fallSentence(told.falls[0] ?? neverNone(change))}
          </p>
          <EvidenceTable
            caption={words.table.caption(thingsOf(change))}
            headings={words.table.headings}
            rows={fallRows(change).map((cells) => ({ key: cells[0] ?? '', cells }))}
          />
          <FallBars change={change} />
        </>
      )}
    </div>
  );
}

/** @throws Error always: a told change has a fall for each length. */
function neverNone({ statement }: PackChange): never {
  throw new Error(`${statement.id} has no falls.`);
}

/** What would be left after each fall, in the frame of what there is now; the figures are in the table. */
function FallBars({ change }: { readonly change: PackChange }) {
  return (
    <div className="pack-change__bars">
      {change.told.falls.map((fall) => (
        <StretchedDrawing key={fall.years} boxHeight={12}>
          <rect className="pack-change__all" width={STRETCHED_WIDTH} height={12} />
          {fall.kind === 'fall' && (
            <Bar
              width={(fall.after / fall.before) * STRETCHED_WIDTH}
              height={12}
              look={{ className: 'mapFill--class-3' }}
            />
          )}
        </StretchedDrawing>
      ))}
    </div>
  );
}
