/** The parts of a Word document that hold its text, in the order in which they are read. */
import type { Block, DocumentText } from './documentText.ts';
import { readXml } from './readXml.ts';
import { wordBlocks } from './wordBlocks.ts';

const ASIDES = /^(?:footnotes|endnotes|header|footer)$/u;

interface Relationship {
  readonly id: string;
  /** The last word of its kind: `hyperlink`, `footer`. */
  readonly kind: string;
  readonly target: string;
}

/** @param parts the text of each part by its name @throws BrokenXml */
export function wordDocument(parts: ReadonlyMap<string, string>): DocumentText {
  const main = mainPart(parts);
  const headings = headingsIn(parts.get('word/styles.xml'));
  const read = (name: string, isAside: boolean): readonly Block[] => {
    const xml = parts.get(name);
    if (xml === undefined) return [];
    const links = new Map(
      relationships(parts, name).flatMap(({ id, kind, target }) =>
        kind === 'hyperlink' ? [[id, target] as const] : [],
      ),
    );
    return wordBlocks({ xml, links, headings, isAside });
  };
  const asides = relationships(parts, main).filter(({ kind }) => ASIDES.test(kind));
  const blocks = asides.flatMap(({ target }) => read(`word/${target.replace(/^\/?(?:word\/)?/u, '')}`, true));
  return { blocks: [...read(main, false), ...once(blocks)] };
}

/** The first page, the others and those at the left may have the same head or foot. */
function once(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text, links }) => {
    const key = `${text}\n${links.map(({ address }) => address).join('\n')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function mainPart(parts: ReadonlyMap<string, string>): string {
  const stated = relationshipsOf(parts.get('_rels/.rels')).find(({ kind }) => kind === 'officeDocument');
  const name = stated?.target.replace(/^\//u, '');
  if (name !== undefined && parts.has(name)) return name;
  return 'word/document.xml';
}

function relationships(parts: ReadonlyMap<string, string>, name: string): readonly Relationship[] {
  return relationshipsOf(parts.get(name.replace(/([^/]+)$/u, '_rels/$1.rels')));
}

function relationshipsOf(xml: string | undefined): readonly Relationship[] {
  const found: Relationship[] = [];
  if (xml === undefined) return found;
  readXml(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const kind = attribute('Type')?.split('/').at(-1) ?? '';
      found.push({ id: attribute('Id') ?? '', kind, target: attribute('Target') ?? '' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** Levels of headings by the id of their style: ids are in the language of the program, names are not. */
function headingsIn(xml: string | undefined): ReadonlyMap<string, number> {
  const headings = new Map<string, number>();
  if (xml === undefined) return headings;
  let style = '';
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'style') style = attribute('styleId') ?? '';
      const value = attribute('val') ?? '';
      const level = /^heading (\d)/iu.exec(value)?.[1];
      if (name === 'name' && level !== undefined) headings.set(style, Number(level));
      if (name === 'name' && /^title$/iu.test(value)) headings.set(style, 1);
      if (name === 'outlineLvl' && Number(value) < 9) headings.set(style, Number(value) + 1);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return headings;
}
