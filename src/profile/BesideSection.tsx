import { PlaceStrip } from '../charts/PlaceStrip.tsx';
import { SpineKey } from '../charts/SpineChart.tsx';
import { formatFigure } from '../domain/format.ts';
import type { Topic } from '../domain/indicator.ts';
import { isMeasured } from '../domain/observation.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { AREA_QUESTIONS } from '../words/areaQuestions.ts';
import { quintilePhrase, standingSentences } from '../words/finding.ts';
import { GEOGRAPHY_WORDS, TOPIC_WORDS } from '../words/measures.ts';
import { beginning } from '../words/beginning.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { stripTopics, type StripTopic } from './besidePlaces.ts';
import type { ProfileFigure, ProfileModel } from './profileModel.ts';
import './besideSection.css';

const words = AREA_QUESTIONS.beside;

/** What the site is about is in sight; the rest opens on asking. */
const IN_SIGHT: readonly Topic[] = ['violence', 'deprivation'];

function Strip({ figure }: { readonly figure: ProfileFigure }) {
  const { entry, finding, comparators } = figure;
  const { indicator, observation, spread } = entry;
  const marked = comparators.flatMap(({ level, value }) =>
    value === null || level === 'wider-region' || level === 'england' ? [] : [{ kind: level, value }],
  );
  return (
    <li className="strip">
      <a className="strip__name" href={`#${indicator.id}`}>
        {indicator.title}
      </a>
      {spread !== null && isMeasured(observation) && (
        <PlaceStrip value={observation.value} spread={spread} comparators={marked} />
      )}
      <span className="strip__words">{standingSentences(finding).join(' ')}</span>
    </li>
  );
}

function Strips({ figures }: { readonly figures: readonly ProfileFigure[] }) {
  return (
    <ul className="strips">
      {figures.map((figure) => (
        <Strip key={figure.entry.indicator.id} figure={figure} />
      ))}
    </ul>
  );
}

/** Who is marked on the strips. */
function Legend({ model }: { readonly model: ProfileModel }) {
  const marks = [
    { kind: 'own' as const, name: model.file.area.name },
    ...(model.localAuthorityName === null
      ? []
      : [{ kind: 'borough' as const, name: model.localAuthorityName }]),
    { kind: 'region' as const, name: GEOGRAPHY_WORDS.region.one },
  ];
  return (
    <ul className="spine-legend">
      {marks.map(({ kind, name }) => (
        <li key={kind}>
          <SpineKey kind={kind} /> {beginning(name)}
        </li>
      ))}
    </ul>
  );
}

function StripsTable({
  topics,
  model,
}: {
  readonly topics: readonly StripTopic[];
  readonly model: ProfileModel;
}) {
  const columns = [
    ...(model.localAuthorityName === null
      ? []
      : [{ level: 'borough' as const, name: model.localAuthorityName }]),
    { level: 'region' as const, name: GEOGRAPHY_WORDS.region.one },
  ];
  return (
    <Disclosure summary={words.table}>
      <div className="profile-table" role="region" aria-label={words.caption} tabIndex={0}>
        <table>
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              <th scope="col">{PROFILE_WORDS.figure.here}</th>
              {columns.map(({ level, name }) => (
                <th scope="col" key={level}>
                  {beginning(name)}
                </th>
              ))}
              {model.file.area.geography === 'ward' && <th scope="col">{words.place}</th>}
            </tr>
          </thead>
          <tbody>
            {topics.flatMap(({ figures }) =>
              figures.map(({ entry: { indicator, observation }, finding, comparators }) => (
                <tr key={indicator.id}>
                  <th scope="row">{indicator.title}</th>
                  <td className="profile-table__number">
                    {isMeasured(observation) ? formatFigure(observation.value, indicator) : ''}
                  </td>
                  {columns.map(({ level }) => {
                    const value = comparators.find((one) => one.level === level)?.value ?? null;
                    return (
                      <td key={level} className="profile-table__number">
                        {value === null ? '–' : formatFigure(value, indicator)}
                      </td>
                    );
                  })}
                  {model.file.area.geography === 'ward' && (
                    <td>{finding.band === null ? words.noPlace : quintilePhrase(finding.band, finding)}</td>
                  )}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}

/** Beside other places: a strip for each figure, from the lowest area to the highest. Nothing is beside the region. */
export function BesideSection({ model }: { readonly model: ProfileModel }) {
  const topics = stripTopics(model);
  if (topics.length === 0) return null;
  return (
    <section className="beside" aria-labelledby="beside">
      <h2 id="beside">{words.title}</h2>
      <p>
        {words.text(model.file.area.geography)} {words.high}
      </p>
      <Legend model={model} />
      {topics.map(({ topic, figures }) =>
        IN_SIGHT.includes(topic) ? (
          <div key={topic} className="beside__topic">
            <h3>{TOPIC_WORDS[topic]}</h3>
            <Strips figures={figures} />
          </div>
        ) : (
          <Disclosure key={topic} summary={words.more(TOPIC_WORDS[topic], figures.length)}>
            <Strips figures={figures} />
          </Disclosure>
        ),
      )}
      <StripsTable topics={topics} model={model} />
    </section>
  );
}
