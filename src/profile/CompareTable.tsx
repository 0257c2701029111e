import { Link } from 'wouter';
import { TOPICS } from '../domain/indicator.ts';
import { isMeasured } from '../domain/observation.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { figureParts, standingSentences } from '../words/finding.ts';
import { measurePhrase, placeName, STATUS_WORDS, TOPIC_WORDS } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import {
  isWardResidentRate,
  isWardVisitorRate,
  type ProfileFigure,
  type ProfileModel,
} from './profileModel.ts';

const words = PROFILE_WORDS.compare;

/** One area's figure of one measure, how it stands, and whose it is where it is not the area's own. */
function CompareCell({
  figure,
  model,
}: {
  readonly figure: ProfileFigure | undefined;
  readonly model: ProfileModel;
}) {
  if (figure === undefined) return <td>{STATUS_WORDS.notCollected.label}</td>;
  const { entry, finding } = figure;
  const { figure: value } = figureParts(finding);
  const isElsewhere = entry.level !== model.file.area.geography;
  return (
    <td>
      <strong className={isMeasured(entry.observation) ? undefined : 'figure__status'}>{value}</strong>
      {isElsewhere && <span className="compare__note">{words.of(entry.area.name)}</span>}
      {standingSentences(finding).map((sentence) => (
        <span key={sentence} className="compare__note">
          {sentence}
        </span>
      ))}
      {isMeasured(entry.observation) && entry.observation.alternative !== null && (
        <span className="compare__note">{PROFILE_WORDS.figure.lookup}</span>
      )}
      {model.file.area.cityCentre && isWardVisitorRate(entry) && (
        <span className="compare__note">{PROFILE_WORDS.figure.cityCentre}</span>
      )}
      {model.file.area.policeGap && isWardResidentRate(entry) && (
        <span className="compare__note">{PROFILE_WORDS.figure.policeGap}</span>
      )}
    </td>
  );
}

/** The same measures of several areas in one table, in the order of the catalogue, by topic. */
export function CompareTable({ models }: { readonly models: readonly ProfileModel[] }) {
  const title = words.title(models.map(({ file }) => file.area.name));
  const ids = [...new Set(models.flatMap(({ byId }) => [...byId.keys()]))];
  const rows = ids.flatMap((id) => {
    const described = models.map(({ byId }) => byId.get(id)).find((figure) => figure !== undefined);
    return described === undefined ? [] : [{ id, indicator: described.entry.indicator, described }];
  });
  return (
    <div
      className="profile-table profile-table--compare"
      role="region"
      aria-label={words.scroll}
      tabIndex={0}
    >
      <table>
        <caption>
          <VisuallyHidden>{title}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            {models.map(({ file: { area }, localAuthorityName }) => (
              <th key={area.code} scope="col">
                <Link href={`/area/${area.code}`}>{placeName(area.name, localAuthorityName)}</Link>
              </th>
            ))}
          </tr>
        </thead>
        {TOPICS.map((topic) => {
          const shown = rows.filter(({ indicator }) => indicator.topic === topic);
          return shown.length === 0 ? null : (
            <tbody key={topic}>
              <tr>
                <th scope="rowgroup" colSpan={models.length + 1} className="compare__topic">
                  {TOPIC_WORDS[topic]}
                </th>
              </tr>
              {shown.map(({ id, indicator, described }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={`/data/${id}`}>{indicator.title}</Link>
                    <span className="compare__note">
                      {measurePhrase(indicator)}, {figureParts(described.finding).period}
                    </span>
                  </th>
                  {models.map((model) => (
                    <CompareCell key={model.file.area.code} figure={model.byId.get(id)} model={model} />
                  ))}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
