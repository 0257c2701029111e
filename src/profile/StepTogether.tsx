import { formatDay } from '../domain/format.ts';
import { PROGRAMME } from '../domain/programme.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { WALKED_WORDS } from '../words/walkedRoutes.ts';
import type { ProfileModel } from './profileModel.ts';

const words = PROFILE_WORDS.done;

/** More places than this run on in a paragraph. */
const MOST_LISTED = 6;

function Places({ model }: { readonly model: ProfileModel }) {
  const { area, stepTogether } = model.file;
  const told = stepTogether.places.map(({ id, name, routes, status }) => ({
    id,
    text: status === 'live' ? words.stepsHere(name, routes) : words.stepsDevelopment(name),
  }));
  if (told.length === 0) {
    return (
      <p>{area.geography === 'ward' ? words.nonePlaced(area.name) : words.noneInLocalAuthority(area.name)}</p>
    );
  }
  if (told.length > MOST_LISTED) return <p>{told.map(({ text }) => text).join('; ')}.</p>;
  return (
    <ul className="steps__places">
      {told.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}

/** Route lines that a partner supplied with their days, where the release has any. */
export function StepRoutes({ model }: { readonly model: ProfileModel }) {
  const { area, stepTogether } = model.file;
  const { routes } = stepTogether;
  if (routes === undefined) return null;
  return (
    <article className="figure" aria-labelledby="step-routes">
      <h3 id="step-routes" className="figure__title">
        {words.routes}
      </h3>
      {routes.length === 0 ? (
        <p>{words.noRoute(area.name)}</p>
      ) : (
        <>
          <ul className="steps__places">
            {routes.map(({ id, name, validFrom, validTo, state }) => (
              <li key={id}>
                {words.routeHere(
                  name,
                  WALKED_WORDS.walked(
                    formatDay(validFrom),
                    validTo === null ? null : formatDay(validTo),
                    state === 'to-come',
                  ),
                )}
              </li>
            ))}
          </ul>
          <p className="figure__caution">{WALKED_WORDS.warning}</p>
          <p className="figure__period">
            {words.source([...new Set(routes.map(({ source }) => source))].join('; '))}
          </p>
        </>
      )}
    </article>
  );
}

/** The programme as it was on its documented day, without a frame of its own. */
function Record({ model }: { readonly model: ProfileModel }) {
  const { source, elsewhereInBorough, routes } = model.file.stepTogether;
  const localAuthorityName = model.localAuthorityName;
  return (
    <>
      <p>{words.stepsIntro}</p>
      <Places model={model} />
      {localAuthorityName !== null && elsewhereInBorough.length > 0 && (
        <p>
          {words.elsewhere(
            localAuthorityName,
            elsewhereInBorough.map(({ name, status }) =>
              status === 'live' ? name : words.inDevelopment(name),
            ),
          )}
        </p>
      )}
      <p className="figure__caution">{words.stepsWarning(routes !== undefined)}</p>
      <p className="figure__period">{words.source(source)}</p>
    </>
  );
}

/** The record among earlier work: a heading and plain text, calmer than anything that is current. */
export function StepTogetherRecord({ model }: { readonly model: ProfileModel }) {
  return (
    <div className="done__record">
      <h4>{words.steps(model.file.stepTogether.asOf)}</h4>
      <Record model={model} />
    </div>
  );
}

/** Routes and record together, as among the main layers of releases whose facts have no parts. */
export function StepTogether({ model }: { readonly model: ProfileModel }) {
  return (
    <>
      <StepRoutes model={model} />
      <article className="figure" aria-labelledby={PROGRAMME?.id}>
        <h3 id={PROGRAMME?.id} className="figure__title">
          {words.past}: {words.steps(model.file.stepTogether.asOf)}
        </h3>
        <Record model={model} />
      </article>
    </>
  );
}
