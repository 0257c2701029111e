import { PROFILE_WORDS } from '../words/profile.ts';
import type { ProfileModel } from './profileModel.ts';

const { former, place, sources: words } = PROFILE_WORDS;

/** Shares of a former ward below this are slivers of a changed line. */
const LEAST_SHARE = 0.05;

/** Which area these lines are, what they were before, where the figures come from and of what day the page is. */
export function SourcesSection({
  model,
  published,
  attributions,
}: {
  readonly model: ProfileModel;
  /** Day of the release. */
  readonly published: string;
  readonly attributions: readonly string[];
}) {
  const { file, shared, release, byId } = model;
  const used = new Set([...byId.values()].map(({ entry }) => entry.indicator.source));
  const formerly = file.formerly.filter(({ share }) => share >= LEAST_SHARE);
  return (
    <>
      {formerly.length > 0 && (
        <section aria-labelledby="former">
          <h2 id="former">{former.title}</h2>
          <p>{former.text}</p>
          <ul>
            {formerly.map(({ code, name, until, share }) => (
              <li key={code}>{former.line(name, until, share)}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="sources" className="sources">
        <h2 id="sources">{words.title}</h2>
        <p>
          {words.release(release, published)} {place.vintage(file.area.vintage)} {words.interval}
        </p>
        <ul className="sources__list">
          {shared.sources
            .filter(({ id }) => used.has(id))
            .map(({ id, publisher, title, licence, url }) => (
              <li key={id}>
                {publisher}: <a href={url}>{title}</a>. {licence}.
              </li>
            ))}
          {attributions.map((attribution) => (
            <li key={attribution}>{attribution}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
