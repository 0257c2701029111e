import { useId, useMemo } from 'react';
import { BID_LENGTHS, type Draft, type Voice } from '../data/evidenceDraft.ts';
import { cleanWords } from '../domain/cleanText.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { BID_DESK_WORDS } from '../words/bidDesk.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { bidSources, plainBid, richBid, type BidSource } from './bidSources.ts';
import { bidText, countCharacters, countWords } from './bidText.ts';
import { changesOf } from './changesToSee.ts';
import { CopyWithSources } from './CopyWithSources.tsx';
import type { PackDocument } from './packDocument.ts';
import { strangeFigures } from './strangeFigures.ts';
import type { ChosenWorks } from './whatWorks.ts';

const words = BID_DESK_WORDS.bid;

/** Words that a text with all there is cannot have. */
const ALL = 100_000;

/** The text as made from the figures or as changed, with what the figures do not vouch for and where they are from. */
function useBidText(
  pack: PackDocument,
  { bidLength, bidText: changed }: Pick<Draft, 'bidLength' | 'bidText'>,
  voices: readonly Voice[],
  works: ChosenWorks,
) {
  const changes = useMemo(() => changesOf(pack), [pack]);
  const input = useMemo(() => ({ pack, changes, voices, works }), [pack, changes, voices, works]);
  const made = useMemo(() => bidText(input, bidLength), [input, bidLength]);
  const whole = useMemo(() => bidText(input, ALL), [input]);
  const strange = useMemo(
    () => (changed === null ? [] : strangeFigures(changed, whole.text, pack)),
    [changed, whole, pack],
  );
  // A text changed by hand may quote any figure of the pack.
  const sources = bidSources(changed === null ? made.cited : whole.cited);
  return { made, text: changed ?? made.text, strange, sources };
}

/** The text of the bid, as made from the figures or as changed by hand, with its length and its sources. */
export function BidTextPanel({
  pack,
  draft,
  voices,
  works,
  onChange,
}: {
  readonly pack: PackDocument;
  readonly draft: Pick<Draft, 'bidLength' | 'bidText'>;
  readonly voices: readonly Voice[];
  readonly works: ChosenWorks;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const id = useId();
  const most = draft.bidLength;
  const { made, text, strange, sources } = useBidText(pack, draft, voices, works);
  const count = countWords(text);
  const over = count - most;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.title}</h3>
      <RadioGroup
        legend={words.length}
        choices={BID_LENGTHS.map((length) => ({ value: String(length), label: words.lengths(length) }))}
        value={String(most)}
        onChange={(value) => {
          const length = BID_LENGTHS.find((one) => String(one) === value);
          if (length !== undefined) onChange({ bidLength: length });
        }}
        inline
      />
      <label className="evidence__field">
        {words.label}
        <textarea
          className="bid-desk__text"
          rows={14}
          value={text}
          aria-describedby={`${id}-count`}
          onChange={(event) => {
            const typed = cleanWords(event.target.value);
            onChange({ bidText: typed === made.text ? null : typed });
          }}
        />
      </label>
      <p id={`${id}-count`} className="bid-desk__count">
        {words.count(count, most, countCharacters(text))}{' '}
        <strong role="status">{over > 0 ? words.tooLong(over) : ''}</strong>
      </p>
      {draft.bidText !== null && <p className="evidence__quiet">{words.changed}</p>}
      {strange.length > 0 && (
        <Notice kind="information" label={EVIDENCE_WORDS.note}>
          {words.strange(strange)}
        </Notice>
      )}
      <div className="evidence__row">
        <CopyWithSources plain={() => plainBid(text, sources)} html={() => richBid(text, sources)} />
        {draft.bidText !== null && (
          <Button
            onClick={() => {
              onChange({ bidText: null });
            }}
          >
            {words.remake}
          </Button>
        )}
      </div>
      <SourceList sources={sources} />
    </section>
  );
}

function SourceList({ sources }: { readonly sources: readonly BidSource[] }) {
  return (
    <Disclosure summary={words.sources}>
      <ol>
        {sources.map((source) => (
          <li key={source.id}>
            {source.text}{' '}
            <a href={source.link} aria-label={`${words.check}: ${source.text}`}>
              {words.check}
            </a>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
