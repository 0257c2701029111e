/** The words of a chapter: Markdown to plain blocks, every reference resolved, every source numbered, everything checked. */
import type { Link, PhrasingContent, RootContent } from 'mdast';
import { formatPeriodOf } from '../src/domain/format.ts';
import { parseGssCode } from '../src/domain/geography.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import { blockTexts, type StoryBlock, type StoryInline, type StorySource } from '../src/domain/story.ts';
import { PLACE_WORDS } from '../src/domain/place.ts';
import { nearestWord } from '../src/view/nearest.ts';
import { isEmbedPath, routeOf, ROUTES } from '../src/view/routes.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import type { Facts } from './facts.ts';
import type { Report } from './diagnostics.ts';
import { lineOf } from './parseStory.ts';
import { checkPassage, type Passage, type PassagePiece } from './passage.ts';
import { splitReferences, type Reference } from './reference.ts';
import type { ReleaseData } from './releaseData.ts';
import { resolveFigure, resolveWards } from './resolveFigure.ts';

const FEWEST_WORDS = 20;
const MOST_WORDS = 220;
/** A paragraph or list item longer than this is a wall of words on a phone. */
const LONGEST_PARAGRAPH = 80;

/** How the paths begin that a story may link to; parts for other sites' pages are not among them. */
const LINKED = [
  ...new Set(ROUTES.filter(({ path }) => !isEmbedPath(path)).map(({ path }) => path.replace(/\/:.*$/, ''))),
];

/** Stands for a figure or a fact in plain words. */
const PUT_IN = '\ufffc';

/** What one chapter has said so far: its sources, and the plain text that is checked when its facts are all known. */
export class ChapterWriter {
  readonly sources: StorySource[] = [];
  readonly #cited: string[] = [];
  readonly #said: Passage[] = [];
  /** The passage that is being read. */
  #open: PassagePiece[] = [];

  constructor(
    readonly data: ReleaseData,
    readonly facts: Facts,
    readonly storyIds: readonly string[],
    readonly report: Report,
  ) {}

  /** The source's number, from 1. */
  #source(source: StorySource): number {
    const known = this.sources.findIndex(({ text }) => text === source.text);
    return known >= 0 ? known + 1 : this.sources.push(source);
  }

  /** Name the source of an indicator's figures. */
  citeIndicator(indicator: Indicator, period: string): number {
    const source = this.data.source(indicator.source);
    const { publisher = '', title = indicator.source, licence = '' } = source ?? {};
    const shown = formatPeriodOf(period, indicator);
    return this.#source({
      text: `${indicator.title}: ${STORY_WORDS.source(publisher, title, shown, licence)}`,
      href: `/data/${indicator.id}`,
    });
  }

  /** Name a source that is neither an indicator's nor a fact's. */
  citeText(text: string): void {
    this.#source({ text, href: null });
  }

  /** Name the source of a fact; null, and reported, when there is no such fact. */
  citeFact(id: string, line: number): { readonly value: string; readonly source: number } | null {
    const fact = this.facts.fact(id);
    if (fact === null) {
      const nearest = nearestWord(id, this.facts.ids);
      this.report(
        line,
        `No fact is called "${id}".`,
        nearest === null
          ? 'Add it to content/facts.json.'
          : `Did you mean "${nearest}"? Else add it to content/facts.json.`,
      );
      return null;
    }
    this.#cited.push(fact.value, fact.says, fact.date);
    return { value: fact.value, source: this.#source({ text: this.facts.sourceText(fact), href: null }) };
  }

  /** Remember plain words for the check of typed numbers and guarded words. */
  say(text: string, line: number): void {
    this.#said.push([{ text, line }]);
  }

  /**
   * Text with references and no Markdown, as inline parts.
   * @param beside words shown with it, which may hold the unit of its figures
   */
  inlines(text: string, line: number, beside = ''): StoryInline[] {
    return this.#passage(() => this.#inlines(text, line, beside));
  }

  /** Everything read within is one passage, so that emphasis or a link within a word or phrase does not hide it. */
  #passage(read: () => StoryInline[]): StoryInline[] {
    this.#open = [];
    const parts = read();
    this.#said.push(this.#open);
    return parts;
  }

  #inlines(text: string, line: number, beside = ''): StoryInline[] {
    let plain = '';
    const parts = splitReferences(text).flatMap(({ text: piece, reference, lineOffset }): StoryInline[] => {
      if (reference === null) {
        plain += piece;
        return [{ kind: 'text', text: piece.replace(/\s*\n\s*/g, ' ') }];
      }
      // Its lines are kept, so that later mistakes in the text have their line. A mark of a source parts no words.
      const mark = reference.kind === 'cite' ? '' : PUT_IN;
      plain += `${mark}${'\n'.repeat(piece.split('\n').length - 1)}`;
      return this.#resolve(reference, piece, `${text} ${beside}`, line + lineOffset);
    });
    this.#open.push({ text: plain, line });
    return parts;
  }

  #resolve(reference: Reference, piece: string, around: string, line: number): StoryInline[] {
    if (reference.kind === 'malformed') {
      this.report(
        line,
        `"${piece}" is not understood.`,
        'Write "{{indicator of area}}", "{{wards of borough in the highest fifth of indicator}}" or "{{fact: id}}".',
      );
      return [];
    }
    if ('id' in reference) {
      const fact = this.citeFact(reference.id, line);
      if (fact === null) return [];
      return [{ kind: 'fact', text: reference.kind === 'fact' ? fact.value : '', source: fact.source }];
    }
    const resolved =
      reference.kind === 'wards' ? resolveWards(this.data, reference) : resolveFigure(this.data, reference);
    if (!resolved.ok) {
      this.report(line, `${piece}: ${resolved.problem}`, resolved.remedy);
      return [];
    }
    const { indicator, text, period } = resolved;
    const isRate = indicator.unit !== 'percent' && indicator.unit !== 'count';
    if (resolved.bare && isRate && !/\bper\b|\bscore\b|\bout of\b|\} /.test(around.replace(piece, ''))) {
      this.report(
        line,
        `${piece} stands without its unit.`,
        'Leave out "as value", or say the unit in the same paragraph.',
      );
    }
    return [{ kind: 'figure', text, source: this.citeIndicator(indicator, period) }];
  }

  /** Paragraphs, lists and quotes; anything else is reported. */
  blocks(nodes: readonly RootContent[]): StoryBlock[] {
    return nodes.flatMap((node): StoryBlock[] => {
      switch (node.type) {
        case 'paragraph':
          return [{ kind: 'paragraph', children: this.#words(node.children) }];
        case 'blockquote':
          return node.children.flatMap((child): StoryBlock[] =>
            child.type === 'paragraph'
              ? [{ kind: 'quote', children: this.#words(child.children) }]
              : this.#notUnderstood(child),
          );
        case 'list':
          if (node.ordered === true && node.start !== 1)
            this.report(
              lineOf(node),
              `A list begins with ${node.start ?? 0}, and is shown from 1.`,
              'Begin it with "1.". If the number is no number of an item, put another word before it.',
            );
          return [
            {
              kind: 'list',
              ordered: node.ordered === true,
              items: node.children.map((item) =>
                item.children.flatMap((child) =>
                  child.type === 'paragraph' ? this.#words(child.children) : this.#notUnderstood(child),
                ),
              ),
            },
          ];
        default:
          return this.#notUnderstood(node);
      }
    });
  }

  #notUnderstood(node: RootContent): [] {
    this.report(
      lineOf(node),
      `Markdown of the kind "${node.type}" is not understood.`,
      'Use paragraphs, lists, quotes, **strong**, *emphasis* and links.',
    );
    return [];
  }

  #phrasing(nodes: readonly PhrasingContent[]): StoryInline[] {
    return nodes.flatMap((node): StoryInline[] => {
      switch (node.type) {
        case 'text':
          return this.#inlines(node.value, lineOf(node));
        case 'strong':
          return [{ kind: 'strong', children: this.#phrasing(node.children) }];
        case 'emphasis':
          return [{ kind: 'emphasis', children: this.#phrasing(node.children) }];
        case 'link':
          this.#checkLink(node, lineOf(node));
          return [{ kind: 'link', href: node.url, children: this.#phrasing(node.children) }];
        default:
          return this.#notUnderstood(node);
      }
    });
  }

  heading(nodes: readonly PhrasingContent[]): StoryInline[] {
    return this.#words(nodes);
  }

  #words(nodes: readonly PhrasingContent[]): StoryInline[] {
    return this.#passage(() => this.#phrasing(nodes));
  }

  #checkLink({ url: href, title, children }: Link, line: number): void {
    if (children.length === 0)
      this.report(line, `The link to "${href}" has no words.`, 'Write it as "[words](/page)".');
    if (title != null)
      this.report(
        line,
        `"${title}" in the link would not be shown.`,
        'Put it in the words, or leave it out.',
      );
    const [path = '', query = ''] = href.split('?');
    const route = href.startsWith('//') || isEmbedPath(path) ? null : routeOf(path);
    const id = route?.parameter ?? '';
    if (route === null) {
      this.report(
        line,
        `The link "${href}" is no page of this app.`,
        `Begin it with one of: ${LINKED.join(' ')}.`,
      );
    } else if (route.name === 'story' && !this.storyIds.includes(id)) {
      this.report(line, `There is no story "${id}".`, `Use one of: ${this.storyIds.join(', ')}.`);
    } else if (route.name === 'area' && (parseGssCode(id) === null || this.data.area(id) === null)) {
      this.report(
        line,
        `There is no area "${id}".`,
        `Write the code of a ward, ${PLACE_WORDS.authority.indefinite} or the region.`,
      );
    } else if (route.name === 'indicator' && this.data.indicator(id) === null) {
      this.report(line, `There is no indicator "${id}".`, 'Take an id from docs/indicators.md.');
    }
    const indicator = new URLSearchParams(query).get('indicator');
    if (indicator !== null && this.data.indicator(indicator) === null)
      this.report(line, `There is no indicator "${indicator}".`, 'Take an id from docs/indicators.md.');
  }

  /** @param line of the chapter */
  checkLength(blocks: readonly StoryBlock[], line: number): void {
    const count = blockTexts(blocks).join(' ').split(/\s+/).filter(Boolean).length;
    for (const text of blockTexts(blocks)) {
      const length = text.split(/\s+/).filter(Boolean).length;
      if (length > LONGEST_PARAGRAPH) {
        this.report(
          line,
          `A paragraph has ${length} words with its figures: “${text.slice(0, 40)}…”.`,
          `At most ${LONGEST_PARAGRAPH} are read in one breath: part it in two.`,
        );
      }
    }
    if (count < FEWEST_WORDS)
      this.report(line, `The chapter has ${count} words.`, `Write at least ${FEWEST_WORDS}.`);
    if (count > MOST_WORDS)
      this.report(
        line,
        `The chapter has ${count} words.`,
        `A chapter has at most ${MOST_WORDS}: shorten it, or part it in two.`,
      );
  }

  /**
   * Guarded words and typed numbers of everything said, once all facts of the chapter are known.
   * @param beside words of the same chapter that another release tells, whose facts count too
   */
  checkWords(beside: ChapterWriter | null = null): void {
    const cited = [...this.#cited, ...(beside === null ? [] : beside.#cited)];
    for (const said of this.#said) checkPassage(said, cited, this.report);
  }
}
