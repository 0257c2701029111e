import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { PACK_WORDS } from '../words/evidencePack.ts';
import type { BidDeskProps } from './BidDesk.tsx';
import type { PackDocument } from './packDocument.ts';
import { PackDownloads } from './PackDownloads.tsx';
import type { PackMap } from './packMap.ts';
import { PackView } from './PackView.tsx';
import { useDraft } from './useDraft.ts';

/** In a script of its own: a reader who was sent a link to a pack writes no bid. */
const DESK = lazySource<BidDeskProps>(async () => (await import('./BidDesk.tsx')).BidDesk);

/** The pack, its files, and what the writer adds to it. Drawn anew for each place and release, so that no words cross over. */
export function GatheredPack({
  pack,
  map,
  root,
  places,
  onOpen,
}: {
  readonly pack: PackDocument;
  readonly map: PackMap | null;
  readonly root: string;
  /** Names of places, which are no persons. */
  readonly places: readonly string[];
  /** Opens the address of a draft. */
  readonly onOpen: (query: string) => void;
}) {
  const handle = useDraft(pack);
  const { draft, change } = handle;
  return (
    <>
      <PackDownloads
        key={`files ${pack.link}`}
        pack={pack}
        map={map}
        draft={draft}
        places={places}
        root={root}
        onPages={(pages) => {
          change({ pages });
        }}
      />
      <LazyPart source={DESK} props={{ pack, handle, places, onOpen }} waiting={null} />
      <PackView
        key={pack.link}
        pack={pack}
        map={map}
        draft={draft}
        places={places}
        onOwnWords={(id, text) => {
          const others = Object.entries(draft.ownWords).filter(([other]) => other !== id);
          change({
            ownWords: Object.fromEntries([...others, ...(text === null ? [] : [[id, text] as const])]),
          });
        }}
      />
      <p className="evidence__screen">
        <a href="#pack">{PACK_WORDS.back}</a>
      </p>
    </>
  );
}
