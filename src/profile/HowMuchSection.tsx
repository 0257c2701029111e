import { SpineKey } from '../charts/SpineChart.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { AREA_QUESTIONS } from '../words/areaQuestions.ts';
import { cautionTexts } from '../words/caveats.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { beginning } from '../words/beginning.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { FigureRow } from './FigureRow.tsx';
import type { ProfileFigure, ProfileModel } from './profileModel.ts';

const words = AREA_QUESTIONS.howMuch;
const notes = PROFILE_WORDS.headlines;

/** What the marks of the bars mean; said once, before the first of them. */
function SpineLegend({ model }: { readonly model: ProfileModel }) {
  const { geography } = model.file.area;
  if (geography === 'region') return null;
  const { many } = GEOGRAPHY_WORDS[geography];
  const key = PROFILE_WORDS.key;
  const marks = [
    { kind: 'own' as const, name: key.own },
    ...(model.localAuthorityName === null
      ? []
      : [{ kind: 'borough' as const, name: model.localAuthorityName }]),
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

/** What must be known with a figure that is not of this area alone. */
function noteOf(figure: ProfileFigure, { localAuthorityName }: ProfileModel): string | null {
  if (localAuthorityName === null || figure.entry.level !== 'borough') return null;
  return figure.notCovered === null
    ? notes.levelNote(localAuthorityName)
    : notes.notCovered(localAuthorityName, figure.notCovered);
}

/** How much is recorded: the figures asked for first, with their counts. What a rate and a score are is said once, here. */
export function HowMuchSection({ model }: { readonly model: ProfileModel }) {
  const { headlines } = model;
  const injuries = headlines.filter(({ entry }) => entry.indicator.id.startsWith('violence-with-injury'));
  return (
    <section className="headlines" aria-labelledby="main-layers">
      <h2 id="main-layers">{words.title}</h2>
      <p>
        {words.rate} {words.people} {words.score}
      </p>
      {injuries.length > 1 && <p>{words.twoMeasures}</p>}
      <SpineLegend model={model} />
      <div className="headlines__grid">
        {headlines.map((figure) => (
          <div key={figure.entry.indicator.id} className="headlines__card">
            <FigureRow figure={figure} model={model} headingLevel={3} note={noteOf(figure, model)} />
          </div>
        ))}
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
