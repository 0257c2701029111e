import { Link } from 'wouter';
import partnership from '../../content/partnership.json';
import { factsOfPage } from '../data/placeFacts.ts';
import type { ProfileFact } from '../data/profileSchema.ts';
import { splitFacts } from '../domain/factParts.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { PROGRAMME } from '../domain/programme.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { DONE_WORDS as words } from '../words/done.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { DoneByAge } from './DoneByAge.tsx';
import { DoneFacts } from './DoneFacts.tsx';
import { TellWithoutName } from './HelpSection.tsx';
import type { ProfileModel } from './profileModel.ts';
import { StepRoutes, StepTogetherRecord } from './StepTogether.tsx';
import { useReadersDay } from './useReadersDay.ts';
import './done.css';

/** Entries in sight before the rest, which open on asking. */
const SHOWN = { now: 5, youCan: 2, earlier: 1 } as const;

interface PartsProps {
  readonly model: ProfileModel;
  /** The place's own, then those of the region that are on every page. */
  readonly facts: readonly ProfileFact[];
  readonly day: string;
}

/** Earlier work: the newest in sight, all the rest and the record of the programme folded. */
function Earlier({ model, facts, day }: PartsProps) {
  const { earlier } = splitFacts(facts, day);
  const rest = earlier.slice(SHOWN.earlier);
  return (
    <>
      <h3>{words.earlier}</h3>
      <p>{words.earlierIntro}</p>
      <DoneFacts facts={earlier.slice(0, SHOWN.earlier)} day={day} />
      {(rest.length > 0 || PROGRAMME !== null) && (
        <Disclosure summary={words.moreEarlier(rest.length)}>
          {rest.length > 0 && <DoneFacts facts={rest} day={day} />}
          {PROGRAMME !== null && <StepTogetherRecord model={model} />}
        </Disclosure>
      )}
      {placeOf(model) !== null && (
        <p className="done__region">
          <Link href={`/area/${COMBINED_AREA.code}#done`}>{words.inCombinedArea}</Link>
        </p>
      )}
    </>
  );
}

/** The borough whose facts the page has; null for the region. */
function placeOf({ localAuthorityName, file: { area } }: ProfileModel): string | null {
  return area.geography === 'region' ? null : (localAuthorityName ?? area.name);
}

function Parts({ model, facts, day }: PartsProps) {
  const { now, youCan } = splitFacts(facts, day);
  const place = placeOf(model);
  return (
    <section aria-labelledby="done" className="done">
      <h2 id="done">{words.title}</h2>
      <p>{words.intro}</p>
      <h3>{words.now}</h3>
      <StepRoutes model={model} />
      {now.length === 0 ? (
        <p>{words.nothingCurrent(day)}</p>
      ) : (
        <DoneFacts facts={now} day={day} shown={SHOWN.now} />
      )}
      <h3>{words.youCan}</h3>
      {youCan.length > 0 && <DoneFacts facts={youCan} day={day} shown={SHOWN.youCan} />}
      <p>{words.withoutName}</p>
      <TellWithoutName />
      <Earlier model={model} facts={facts} day={day} />
      <p>
        {place === null ? words.reachRegion(partnership.name) : words.reach(partnership.name, place)}{' '}
        <a href={partnership.url}>{PROFILE_WORDS.done.link}</a>
      </p>
    </section>
  );
}

function PartsOnReadersDay({
  model,
  released,
  facts,
}: Omit<PartsProps, 'day'> & { readonly released: string }) {
  return <Parts model={model} facts={facts} day={useReadersDay(released)} />;
}

/** Every need is paired with what runs now, what a person can do and what was done before, each with its date and source. */
export function DoneSection({ model }: { readonly model: ProfileModel }) {
  const { done } = model.shared;
  if (done === undefined) return <DoneByAge model={model} />;
  return (
    <PartsOnReadersDay
      model={model}
      released={done.on}
      facts={factsOfPage(model.file.done, done.everywhere)}
    />
  );
}
