/** One file of a pack. The writers of documents are loaded here, and only when one is asked for. */
import { packDictionary } from './packDictionary.ts';
import type { PackDocument } from './packDocument.ts';
import type { PackMap } from './packMap.ts';
import { packCsv } from './packRows.ts';
import type { Draft } from '../data/evidenceDraft.ts';
import { hasFigurePicture } from './figureBars.ts';
import { fileSafe } from '../files/fileSafe.ts';
import { picturePng, pictureSvg } from '../files/pictureFiles.ts';
import type { ReachResult } from './reachRows.ts';

export const PACK_FILES = ['word', 'spreadsheet', 'csv', 'dictionary', 'pictures'] as const;
export type PackFileKind = (typeof PACK_FILES)[number];

export interface PackFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface PackFileInput {
  readonly pack: PackDocument;
  readonly map: PackMap | null;
  readonly draft: Draft;
  /** Names of places, which are no persons. */
  readonly places: readonly string[];
  /** Where the person asked for it. */
  readonly reach: ReachResult | null;
}

const TYPES: Readonly<Record<PackFileKind, { readonly ending: string; readonly type: string }>> = {
  word: {
    ending: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  spreadsheet: { ending: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: '.csv', type: 'text/csv;charset=utf-8' },
  dictionary: { ending: '-dictionary.csv', type: 'text/csv;charset=utf-8' },
  pictures: { ending: '-pictures.zip', type: 'application/zip' },
};

/** @throws Error when the file cannot be made */
export async function makePackFile(kind: PackFileKind, input: PackFileInput): Promise<PackFile> {
  const { ending, type } = TYPES[kind];
  const name = `${fileSafe(input.pack.title)}-${input.pack.release.id}${ending}`;
  return { name, type, bytes: await contentOf(kind, input) };
}

async function contentOf(
  kind: PackFileKind,
  { pack, map, draft, places, reach }: PackFileInput,
): Promise<Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const sheets = [
    ...(map === null ? [] : ['map']),
    ...pack.statements.filter(hasFigurePicture).map(({ id }) => id),
  ];
  switch (kind) {
    case 'csv':
      return encode(packCsv(pack.rows));
    case 'dictionary':
      return encode(packDictionary());
    case 'spreadsheet': {
      const { writePackWorkbook } = await import('./packWorkbook.ts');
      const more = reach === null ? [] : [(await import('./reachSheet.ts')).reachSheet(reach)];
      return writePackWorkbook(pack, more);
    }
    case 'pictures': {
      const { zipSync } = await import('fflate');
      const files = await Promise.all(
        sheets.map(async (sheet) => {
          const png = await picturePng(sheet);
          return [
            [`${fileSafe(sheet)}.svg`, encode(pictureSvg(sheet))],
            [`${fileSafe(sheet)}.png`, png.bytes],
          ] as const;
        }),
      );
      return zipSync(Object.fromEntries(files.flat()));
    }
    case 'word': {
      const { writePackDocx } = await import('./packDocx.ts');
      const pictures = new Map(
        await Promise.all(sheets.map(async (sheet) => [sheet, await picturePng(sheet)] as const)),
      );
      const more = reach === null ? [] : (await import('./reachDocx.ts')).reachBlocks(reach);
      return writePackDocx({
        pack,
        map,
        ownWords: draft.ownWords,
        pictures,
        more,
        ...(await addedBy(draft, places)),
      });
    }
  }
}

/** What the writer adds, for the Word file: notes that may be told, and the approaches chosen. */
async function addedBy({ voices, works, pages }: Draft, places: readonly string[]) {
  const [screen, list] = await Promise.all([import('./voices.ts'), import('./whatWorks.ts')]);
  return {
    voices: screen.toldVoices(screen.screenVoices(voices, places)),
    works: list.chosenWorks(works),
    pages,
  };
}
