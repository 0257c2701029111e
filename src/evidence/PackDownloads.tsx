import { useState } from 'react';
import partnership from '../../content/partnership.json';
import { PAGE_BUDGETS, type Draft } from '../data/evidenceDraft.ts';
import { Button } from '../ui/Button.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Select } from '../ui/Select.tsx';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { PACK_WORDS } from '../words/evidencePack.ts';
import { references, type Cited } from './citations.ts';
import { makePackFile, PACK_FILES, type PackFileKind } from './makePackFile.ts';
import type { PackDocument } from './packDocument.ts';
import type { PackMap } from './packMap.ts';
import type { ReachResult } from './reachRows.ts';
import { saveFile } from '../ui/saveFile.ts';

const words = EVIDENCE_WORDS.downloads;
const { pages } = words;

export interface PackDownloadsProps {
  readonly pack: PackDocument;
  readonly map: PackMap | null;
  readonly draft: Draft;
  /** Names of places, which are no persons. */
  readonly places: readonly string[];
  readonly root: string;
  readonly reach: ReachResult | null;
  readonly onPages: (pages: number | null) => void;
}

/** Files of the pack, made on asking; their writers are loaded only then. */
export function PackDownloads({ pack, map, draft, places, root, reach, onPages }: PackDownloadsProps) {
  const [state, setState] = useState<string>('');
  const make = async (kind: PackFileKind): Promise<void> => {
    setState(words.making);
    try {
      const { name, type, bytes } = await makePackFile(kind, { pack, map, draft, places, reach });
      saveFile(name, type, bytes);
      setState(words.made(name));
    } catch {
      setState(words.failed);
    }
  };
  return (
    <section aria-label={words.title} className="evidence__screen">
      <div className="evidence__row">
        {PACK_FILES.map((kind) => (
          <Button
            key={kind}
            variant={kind === 'word' ? 'primary' : 'secondary'}
            onClick={() => {
              void make(kind);
            }}
          >
            {words[kind]}
          </Button>
        ))}
        <Button
          onClick={() => {
            print();
          }}
        >
          {words.print}
        </Button>
        <CopyText
          label={words.copyLink}
          copied={words.copied}
          shownHere={words.shownHere}
          text={() => pack.link}
        />
      </div>
      <Select
        label={pages.label}
        value={String(draft.pages ?? '')}
        onChange={(value) => {
          onPages(value === '' ? null : Number(value));
        }}
        options={[
          { value: '', label: pages.any },
          ...PAGE_BUDGETS.map((most) => ({ value: String(most), label: pages.most(most) })),
        ]}
      />
      <p role="status">{state}</p>
      <p className="evidence__quiet">{words.below}</p>
      <Disclosure summary={words.cite}>
        <Citations pack={pack} root={root} />
      </Disclosure>
    </section>
  );
}

function Citations({ pack, root }: { readonly pack: PackDocument; readonly root: string }) {
  const [chosen, setChosen] = useState('pack');
  const statement = pack.statements.find(({ id }) => id === chosen);
  const { id: release, published } = pack.release;
  const common = { author: partnership.name, release, published };
  const cited: Cited =
    statement !== undefined
      ? {
          ...common,
          title: `${statement.title}: ${statement.figure.area.name}`,
          link: statement.link,
          code: statement.code,
        }
      : chosen === 'whole'
        ? { ...common, title: PACK_WORDS.cite.site, link: root }
        : { ...common, title: pack.title, link: pack.link, code: pack.code };
  const forms = references(cited);
  return (
    <>
      <Select
        label={words.cite}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: 'pack', label: words.citePack },
          { value: 'whole', label: words.citeWhole },
          {
            label: words.citeFigure,
            options: pack.statements.map(({ id, title }) => ({ value: id, label: title })),
          },
        ]}
      />
      <dl className="evidence__citations">
        {(['plain', 'harvard', 'bibtex'] as const).map((form) => (
          <div key={form}>
            <dt>{words.forms[form]}</dt>
            <dd>
              <pre>{forms[form]}</pre>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
