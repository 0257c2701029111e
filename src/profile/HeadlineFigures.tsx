import { Disclosure } from '../ui/Disclosure.tsx';
import { SpineKey } from '../charts/SpineChart.tsx';
import { cautionTexts } from '../words/caveats.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { beginning, PROFILE_WORDS } from '../words/profile.ts';
import { FigureRow } from './FigureRow.tsx';
import type { ProfileModel } from './profileModel.ts';
import { StepTogether } from './StepTogether.tsx';

const words = PROFILE_WORDS.headlines;

/** What the marks of the bars mean; said once, before the first of them. */
function SpineLegend({ model }: { readonly model: ProfileModel }) {
  const { geography } = model.file.area;
  if (geography === 'region') return null;
  const { many } = GEOGRAPHY_WORDS[geography];
  const key = PROFILE_WORDS.key;
  const marks = [
    { kind: 'own' as const, name: key.own },
    ...(model.boroughName === null ? [] : [{ kind: 'borough' as const, name: model.boroughName }]),
    ...(['region', 'wider-region', 'england'] as const).map((kind) => ({
      kind,
      name: GEOGRAPHY_WORDS[kind].one,
    })),
  ];
  return (
    <Disclosure summary={key.title}>
      <p>{geography === 'ward' ? key.text(many) : key.textPlain}</p>
      <ul className="spine-legend">
        {marks.map(({ kind, name }) => (
          <li key={kind}>
            <SpineKey kind={kind} /> {beginning(name)}
          </li>
        ))}
      </ul>
      <p>
        {key.interval} {geography === 'ward' && key.level} {PROFILE_WORDS.figure.cut}
      </p>
    </Disclosure>
  );
}

/** The four layers that the needs assessment is about, before all else. */
export function HeadlineFigures({ model }: { readonly model: ProfileModel }) {
  const { headlines, boroughName } = model;
  return (
    <section className="headlines" aria-labelledby="main-layers">
      <h2 id="main-layers">{words.title}</h2>
      <SpineLegend model={model} />
      <div className="headlines__grid">
        {headlines.map((figure) => (
          <div key={figure.entry.indicator.id} className="headlines__card">
            <FigureRow
              figure={figure}
              model={model}
              headingLevel={3}
              note={
                boroughName !== null && figure.entry.level === 'borough'
                  ? figure.notCovered === null
                    ? words.levelNote(boroughName)
                    : words.notCovered(boroughName, figure.notCovered)
                  : null
              }
            />
          </div>
        ))}
        {/* Where facts have parts, the record of 2021 stands with earlier work and routes with what runs now. */}
        {model.shared.done === undefined && (
          <div className="headlines__card headlines__card--asset">
            <StepTogether model={model} />
          </div>
        )}
      </div>
      <Disclosure summary={PROFILE_WORDS.topics.cautions(words.title)}>
        <ul>
          {cautionTexts(headlines.map(({ entry }) => entry.indicator)).map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
