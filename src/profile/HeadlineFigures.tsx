import { Disclosure } from '../ui/Disclosure.tsx';
import { SpineKey } from '../charts/SpineChart.tsx';
import { CAVEAT_WORDS } from '../words/caveats.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
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
  return (
    <Disclosure summary={key.title}>
      <p>
        {geography === 'ward' ? key.text(many) : key.textPlain}{' '}
        <span className="spine-legend">
          <SpineKey kind="own" /> {key.own}
        </span>
        {', '}
        {geography === 'ward' && (
          <>
            <span className="spine-legend">
              <SpineKey kind="borough" /> {model.boroughName}
            </span>
            {', '}
          </>
        )}
        {(['region', 'wider-region', 'england'] as const).map((level, index) => (
          <span key={level} className="spine-legend">
            {index > 0 && ', '}
            <SpineKey kind={level} /> {GEOGRAPHY_WORDS[level].one}
          </span>
        ))}
        . {key.interval} {geography === 'ward' && key.level} {PROFILE_WORDS.figure.cut}
      </p>
    </Disclosure>
  );
}

/** The four layers that the needs assessment is about, before all else. */
export function HeadlineFigures({ model }: { readonly model: ProfileModel }) {
  const { headlines, boroughName } = model;
  const caveats = new Set(headlines.flatMap(({ entry }) => entry.indicator.caveats));
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
                boroughName !== null && figure.entry.level === 'borough' ? words.levelNote(boroughName) : null
              }
            />
          </div>
        ))}
        <div className="headlines__card headlines__card--asset">
          <StepTogether model={model} />
        </div>
      </div>
      <Disclosure summary={PROFILE_WORDS.topics.cautions(words.title)}>
        <ul>
          {[...caveats].map((caveat) => (
            <li key={caveat}>{CAVEAT_WORDS[caveat]}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
