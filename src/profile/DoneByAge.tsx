import partnership from '../../content/partnership.json';
import type { ProfileFile } from '../data/profileSchema.ts';
import { formatDay, formatMonth } from '../domain/format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import type { ProfileModel } from './profileModel.ts';

const words = PROFILE_WORDS.done;

/** Entries shown before the rest, which open on asking. */
const SHOWN = 4;

type Fact = ProfileFile['done'][number];

/** "13 December 2021", "December 2021" or "2021". */
function partialDate(text: string): string {
  return formatDay(formatMonth(text));
}

/** What documents say, each with its date, and which document and paragraph on asking. */
function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className="profile-facts">
      {facts.map(({ id, text, asOf, cites, link }) => (
        <li key={id}>
          {text}{' '}
          <span className="figure__period">
            {words.asOf(partialDate(asOf))}{' '}
            {words.source(
              cites
                .map(({ document, place }) => (place === '' ? document : `${document}, ${place}`))
                .join('; '),
            )}{' '}
            {link !== undefined && (
              <a href={link}>
                {words.page}
                <VisuallyHidden>
                  {words.pageOf(cites.map(({ document }) => document).join('; '))}
                </VisuallyHidden>
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is, and has been, done, by age alone: the form of releases whose facts have no parts. */
export function DoneByAge({ model }: { readonly model: ProfileModel }) {
  const { done, area } = model.file;
  const borough = model.localAuthorityName ?? (area.geography === 'borough' ? area.name : null);
  const current = done.filter(({ status }) => status === 'current');
  const isWalked = model.file.stepTogether.routes?.some(({ state }) => state === 'walked') === true;
  const past = done.filter(({ status }) => status === 'past');
  return (
    <section aria-labelledby="done" className="done">
      <h2 id="done">{words.title}</h2>
      <h3>{words.current}</h3>
      {current.length === 0 ? (
        <p>{isWalked ? words.noneButRoutes : words.none}</p>
      ) : (
        <Facts facts={current} />
      )}
      {past.length > 0 && (
        <>
          <h3>{words.pastIn(borough ?? GEOGRAPHY_WORDS.region.one)}</h3>
          <Facts facts={past.slice(0, SHOWN)} />
          {past.length > SHOWN && (
            <Disclosure summary={words.morePast(past.length - SHOWN)}>
              <Facts facts={past.slice(SHOWN)} />
            </Disclosure>
          )}
        </>
      )}
      <h3>{words.reach}</h3>
      <p>
        {borough === null
          ? words.partnership(partnership.name)
          : words.navigator(partnership.navigators.role, borough, partnership.name)}{' '}
        <a href={partnership.navigators.url}>{words.link}</a>
      </p>
    </section>
  );
}
