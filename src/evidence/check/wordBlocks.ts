/** The text of one part of a Word document, as a reader who takes every tracked change sees it. */
import { BlockWriter } from './blockWriter.ts';
import type { Block } from './documentText.ts';
import { readXml, type XmlHandler } from './readXml.ts';

export interface WordPart {
  readonly xml: string;
  /** Addresses of links by the id of their relationship. */
  readonly links: ReadonlyMap<string, string>;
  /** Level of headings by the id of their style. */
  readonly headings: ReadonlyMap<string, number>;
  readonly isAside: boolean;
}

/** Taken out of the document, or said twice: deleted, moved away, the older form of a drawing, comments in the text. */
const UNREAD: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'delText', 'delInstrText']);
/** A small raised number is the mark of a note: beside a figure it would be read as its last digits. */
const RAISED_MARK = /^[\d\s,*†‡[\]()]+$/u;

interface Field {
  instruction: string;
  /** Where what it shows begins; null before that. */
  from: number | null;
}

interface Run {
  isRaised: boolean;
  isHidden: boolean;
}

interface State {
  readonly out: BlockWriter;
  readonly path: string[];
  readonly part: WordPart;
  /** How many elements deep in what is not read. */
  unread: number;
  run: Run;
  readonly fields: Field[];
  readonly links: { readonly address: string | null; readonly from: number }[];
  isUnended: boolean;
}

export function wordBlocks(part: WordPart): readonly Block[] {
  const state: State = {
    out: new BlockWriter(part.isAside),
    path: [],
    part,
    unread: 0,
    run: { isRaised: false, isHidden: false },
    fields: [],
    links: [],
    isUnended: false,
  };
  const handler: XmlHandler = {
    open: (name, attribute) => {
      if (state.unread > 0 || isUnread(state, name)) state.unread += 1;
      else opened(state, name, attribute);
      state.path.push(name);
    },
    close: (name) => {
      state.path.pop();
      if (state.unread > 0) state.unread -= 1;
      else closed(state, name);
    },
    text: (text) => {
      if (state.unread === 0) written(state, text);
    },
  };
  readXml(part.xml, handler);
  return state.out.finish();
}

/** In the properties of a run, a paragraph or a row, `del` is a mark and holds nothing. */
function isUnread({ path }: State, name: string): boolean {
  const parent = path.at(-1);
  return UNREAD.has(name) && parent !== 'rPr' && parent !== 'trPr';
}

function isOn(value: string | null): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

type Attribute = (name: string) => string | null;

function opened(state: State, name: string, attribute: Attribute): void {
  const { out, path, part } = state;
  const parent = path.at(-1);
  switch (name) {
    case 'p':
      out.openParagraph();
      break;
    case 'tbl':
      out.openTable();
      break;
    case 'tc':
      out.openCell();
      break;
    case 'r':
      state.run = { isRaised: false, isHidden: false };
      break;
    case 'hyperlink':
      openLink(state, part.links.get(attribute('id') ?? '') ?? null);
      break;
    case 'fldSimple':
      openLink(state, addressOf(attribute('instr') ?? ''));
      break;
    case 'fldChar':
      fieldMark(state, attribute('fldCharType'));
      break;
    case 'del':
      // The end of a paragraph, or a whole row.
      if (parent === 'trPr') out.dropRow();
      else if (path.at(-2) === 'pPr') state.isUnended = true;
      break;
    default:
      if (parent === 'pPr') paragraphProperty(state, name, attribute);
      else if (parent === 'rPr' && path.at(-2) === 'r') runProperty(state.run, name, attribute);
      else if (parent === 'r') out.write(SIGNS[name] ?? '');
  }
}

/** Signs that are elements of their own. */
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

function paragraphProperty({ out, part }: State, name: string, attribute: Attribute): void {
  const { paragraph } = out;
  if (paragraph === undefined) return;
  if (name === 'pStyle') paragraph.level = part.headings.get(attribute('val') ?? '') ?? paragraph.level;
  if (name === 'outlineLvl') {
    const level = Number(attribute('val') ?? '9');
    if (level < 9) paragraph.level = level + 1;
  }
}

function runProperty(run: Run, name: string, attribute: Attribute): void {
  if (name === 'vertAlign' && attribute('val') === 'superscript') run.isRaised = true;
  if (name === 'rStyle' && /note.?(?:reference|anchor)|superscript/iu.test(attribute('val') ?? ''))
    run.isRaised = true;
  if (name === 'vanish' && isOn(attribute('val'))) run.isHidden = true;
}

function closed(state: State, name: string): void {
  const { out } = state;
  if (name === 'p') {
    out.closeParagraph(state.isUnended);
    state.isUnended = false;
  }
  if (name === 'hyperlink' || name === 'fldSimple') closeLink(state);
  if (name === 'tc') out.closeCell();
  if (name === 'tr') out.closeRow();
  if (name === 'tbl') out.closeTable();
}

function written({ out, path, run, fields }: State, text: string): void {
  const element = path.at(-1);
  if (element === 'instrText') {
    const field = fields.at(-1);
    if (field !== undefined) field.instruction += text;
  } else if (element === 't' && !run.isHidden && !(run.isRaised && RAISED_MARK.test(text))) {
    out.write(text);
  }
}

function openLink(state: State, address: string | null): void {
  state.links.push({ address, from: state.out.paragraph?.text.length ?? 0 });
}

function closeLink({ links, out }: State): void {
  const link = links.pop();
  if (link !== undefined) addLink(out, link.address, link.from);
}

function addLink({ paragraph }: BlockWriter, address: string | null, from: number): void {
  if (paragraph !== undefined && address !== null) {
    paragraph.links.push({ from: Math.min(from, paragraph.text.length), to: paragraph.text.length, address });
  }
}

function fieldMark({ fields, out }: State, kind: string | null): void {
  if (kind === 'begin') fields.push({ instruction: '', from: null });
  const field = fields.at(-1);
  if (field === undefined) return;
  if (kind === 'separate') field.from = out.paragraph?.text.length ?? 0;
  if (kind === 'end') {
    fields.pop();
    if (field.from !== null) addLink(out, addressOf(field.instruction), field.from);
  }
}

/** The address in the instruction of a field: `HYPERLINK "https://…"`. */
function addressOf(instruction: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]+)"/u.exec(instruction)?.[1] ?? null;
}
