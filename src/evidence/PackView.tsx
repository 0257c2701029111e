import { memo } from 'react';
import type { Draft } from '../data/evidenceDraft.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { EvidenceTable } from './EvidenceTable.tsx';
import { summaryRow, SUMMARY_HEADINGS } from './summaryRow.ts';
import { MapNarrow } from './MapNarrow.tsx';
import { MapPicture } from './MapPicture.tsx';
import { factSource, type DoneFact, type PackDocument } from './packDocument.ts';
import type { PackChangeProps, PackVoicesProps, PackWorksProps } from './PackChain.tsx';
import type { PackMap } from './packMap.ts';
import { PictureButtons } from './PictureButtons.tsx';
import { PictureOnScreen } from './PictureOnScreen.tsx';
import { StatementView } from './StatementView.tsx';

export interface PackViewProps {
  readonly pack: PackDocument;
  readonly map: PackMap | null;
  readonly draft: Draft;
  /** Names of places, which are no persons. */
  readonly places: readonly string[];
  readonly onOwnWords: (id: string, text: string | null) => void;
}

/** Past facts shown before the rest, which open on asking. */
const SHOWN = 4;

const MapFigure = memo(MapPicture);

/** In a script of their own, with what they are worked out by. */
const VOICES = lazySource<PackVoicesProps>(async () => (await import('./PackChain.tsx')).PackVoices);
const WORKS = lazySource<PackWorksProps>(async () => (await import('./PackChain.tsx')).PackWorks);
const CHANGE = lazySource<PackChangeProps>(async () => (await import('./PackChain.tsx')).PackChangeToSee);

/** The pack as it will be downloaded and as it prints. */
export function PackView({ pack, map, draft, places, onOwnWords }: PackViewProps) {
  const { ownWords, voices, works } = draft;
  const [people, ...aboutPlace] = pack.intro;
  return (
    <article className="evidence-pack" aria-labelledby="evidence-pack-title">
      <h2 id="evidence-pack-title" className="evidence-pack__title">
        {pack.title}
      </h2>
      <p>{words.subtitle}</p>
      <p>{words.from(words.cite.inSentence, pack.release.id, pack.release.published)}</p>
      <p>
        {words.check.code}: <strong className="evidence-pack__code">{pack.code}</strong>{' '}
        <a href={pack.link}>{words.check.follow}</a>
      </p>
      <p>{people}</p>
      <section aria-labelledby="pack-figures">
        <h3 id="pack-figures">{words.sections.figures}</h3>
        <EvidenceTable
          caption={words.figureTable.caption(pack.placeName)}
          headings={SUMMARY_HEADINGS}
          rows={pack.statements.map((statement) => ({ key: statement.id, cells: summaryRow(statement) }))}
        />
      </section>
      <section aria-labelledby="pack-place">
        <h3 id="pack-place">{words.sections.place}</h3>
        {aboutPlace.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {map !== null && (
        <section aria-labelledby="pack-picture">
          <h3 id="pack-picture">{words.sections.picture}</h3>
          <PictureOnScreen
            sheet="map"
            picture={<MapFigure map={map} placeName={pack.placeName} id="sheet-map" />}
            narrow={() => <MapNarrow map={map} placeName={pack.placeName} />}
          />
          <PictureButtons sheet="map" title={map.model.title} />
        </section>
      )}
      <Statements pack={pack} ownWords={ownWords} onOwnWords={onOwnWords} />
      <LazyPart source={VOICES} props={{ voices, places }} waiting={null} />
      <Done done={pack.done} />
      <LazyPart source={WORKS} props={{ ids: works }} waiting={null} />
      <LazyPart source={CHANGE} props={{ pack }} waiting={null} />
      <section aria-labelledby="pack-limits" className="evidence-pack__limits">
        <h3 id="pack-limits">{words.sections.limits}</h3>
        <ul>
          {pack.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
      <Sources pack={pack} />
      <section aria-labelledby="pack-check" className="evidence-pack__whole">
        <h3 id="pack-check">{words.sections.check}</h3>
        <p>{words.check.text(pack.release.id, pack.release.published)}</p>
        <p className="evidence-pack__link">
          {words.check.link}: <a href={pack.link}>{pack.link}</a>
        </p>
      </section>
    </article>
  );
}

function Statements({
  pack,
  ownWords,
  onOwnWords,
}: Pick<PackViewProps, 'pack' | 'onOwnWords'> & Pick<Draft, 'ownWords'>) {
  return (
    <section aria-labelledby="pack-statement">
      <h3 id="pack-statement">{words.sections.statement}</h3>
      {Object.keys(ownWords).length > 0 && (
        <p className="evidence__quiet evidence__screen">{EVIDENCE_WORDS.pack.notInLink}</p>
      )}
      {pack.topics.map(({ topic, title, statements }) => (
        <section key={topic} aria-label={title}>
          <h4>{title}</h4>
          {statements.map((statement) => (
            <StatementView
              key={statement.id}
              statement={statement}
              own={ownWords[statement.id] ?? null}
              onOwn={(text) => {
                onOwnWords(statement.id, text);
              }}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

function Done({ done }: { readonly done: PackDocument['done'] }) {
  return (
    <section aria-labelledby="pack-done">
      <h3 id="pack-done">{words.sections.done}</h3>
      <h4>{words.done.current}</h4>
      {done.current.length === 0 ? <p>{words.done.none}</p> : <Facts facts={done.current} />}
      {done.past.length > 0 && (
        <>
          <h4>{words.done.past}</h4>
          <Facts facts={done.past.slice(0, SHOWN)} />
          {done.past.length > SHOWN && (
            <Disclosure summary={words.done.more(done.past.length - SHOWN)}>
              <Facts facts={done.past.slice(SHOWN)} />
            </Disclosure>
          )}
        </>
      )}
      <p>{done.reach}</p>
    </section>
  );
}

function Sources({ pack }: { readonly pack: PackDocument }) {
  return (
    <section aria-labelledby="pack-sources">
      <h3 id="pack-sources">{words.sections.sources}</h3>
      <ol>
        {pack.sources.map(({ id, text, url }) => (
          <li key={id}>
            {text} <a href={url}>{url}</a>
          </li>
        ))}
      </ol>
      {pack.attributions.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly DoneFact[] }) {
  return (
    <ul>
      {facts.map(({ id, text, asOf, cites, link }) => (
        <li key={id}>
          {text} <span className="evidence__quiet">{factSource({ asOf, cites })}</span>{' '}
          {link !== undefined && <a href={link}>{link}</a>}
        </li>
      ))}
    </ul>
  );
}
