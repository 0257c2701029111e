import { Disclosure } from '../ui/Disclosure.tsx';
import { TOPIC_WORDS } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { FigureRow } from './FigureRow.tsx';
import type { ProfileModel, ProfileTopic } from './profileModel.ts';
import { topicDigest } from './topicDigest.ts';

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
  const digest = topicDigest(topic.figures, model.file.area.geography, model.file.area.cityCentre);
  return (
    <details className="topic" open={topic.topic === OPEN_TOPIC ? true : undefined}>
      <summary className="topic__summary">
        <h3 id={id} className="topic__title">
          {title}
        </h3>
        <span className="topic__digest">{digest}</span>
      </summary>
      <Figures topic={topic} model={model} />
    </details>
  );
}
