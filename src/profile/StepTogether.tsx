import { PROFILE_WORDS } from '../words/profile.ts';
import type { ProfileModel } from './profileModel.ts';

const words = PROFILE_WORDS.done;

/** Step Together as it was on its documented day: a record, under what has been done, never something running now. */
export function StepTogether({ model }: { readonly model: ProfileModel }) {
  const { area, stepTogether } = model.file;
  const { asOf, source, places, elsewhereInBorough } = stepTogether;
  const boroughName = model.boroughName;
  const none = area.geography === 'ward' ? words.nonePlaced(area.name) : words.noneInBorough(area.name);
  return (
    <article className="figure" aria-labelledby="step-together">
      <h3 id="step-together" className="figure__title">
        {words.past}: {words.steps(asOf)}
      </h3>
      <p>{words.stepsIntro}</p>
      {places.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="steps__places">
          {places.map(({ id, name, routes, status }) => (
            <li key={id}>
              {status === 'live' ? words.stepsHere(name, routes) : words.stepsDevelopment(name)}
            </li>
          ))}
        </ul>
      )}
      {boroughName !== null && elsewhereInBorough.length > 0 && (
        <p>
          {words.elsewhere(
            boroughName,
            elsewhereInBorough.map(({ name }) => name),
          )}
        </p>
      )}
      <p className="figure__caution">{words.stepsWarning}</p>
      <p className="figure__period">{words.source(source)}</p>
    </article>
  );
}
