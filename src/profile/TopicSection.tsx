import { Disclosure } from '../ui/Disclosure.tsx';
import { AREA_QUESTIONS } from '../words/areaQuestions.ts';
import { TOPIC_WORDS } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { FigureRow } from './FigureRow.tsx';
import type { ProfileModel, ProfileTopic } from './profileModel.ts';

const words = PROFILE_WORDS.topics;

/** What the site is about is open from the start. */
const OPEN_TOPIC = 'violence';

function Figures({ topic, model }: { readonly topic: ProfileTopic; readonly model: ProfileModel }) {
  const { figures, shownAbove, cautions } = topic;
  return (
    <>
      {shownAbove.length > 0 && <p className="topic__above">{words.shownAbove(shownAbove)}</p>}
      <div className="profile-figures">
        {figures.map((figure) => (
          <FigureRow key={figure.entry.indicator.id} figure={figure} model={model} headingLevel={4} />
        ))}
      </div>
      {cautions.length > 0 && (
        <Disclosure summary={words.cautions(TOPIC_WORDS[topic.topic])}>
          <ul>
            {cautions.map(({ text, titles }) => (
              <li key={text}>
                {text} {titles.length > 0 && words.cautionFor(titles)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** "6 figures, 2 for Northtown as a whole" */
function countLine({ figures }: ProfileTopic, { file }: ProfileModel): string {
  const elsewhere = figures.filter(({ entry }) => entry.level !== file.area.geography);
  const place = elsewhere[0]?.entry.area.name;
  const count = AREA_QUESTIONS.topics.count(figures.length);
  return place === undefined
    ? count
    : `${count}, ${AREA_QUESTIONS.topics.elsewhere(elsewhere.length, place)}`;
}

/** Every figure of one topic. It opens on asking; its line says what is in it. */
export function TopicSection({
  topic,
  model,
}: {
  readonly topic: ProfileTopic;
  readonly model: ProfileModel;
}) {
  const title = TOPIC_WORDS[topic.topic];
  const id = `topic-${topic.topic}`;
  return (
    <details className="topic" open={topic.topic === OPEN_TOPIC ? true : undefined}>
      <summary className="topic__summary">
        <h3 id={id} className="topic__title">
          {title}
        </h3>
        <span className="topic__count">{countLine(topic, model)}</span>
      </summary>
      <Figures topic={topic} model={model} />
    </details>
  );
}
