/** What is left over of Markdown or of a reference in words that would be shown as they are. */
import type { LintHit } from './lint.ts';

interface LeftOver {
  readonly pattern: RegExp;
  readonly remedy: string;
}

const LEFT_OVER: readonly LeftOver[] = [
  {
    pattern: /\{\{?[^{}]*\}?\}?|\}\}?/g,
    remedy: 'Write it as "{{…}}", with two braces on each side; other words need no braces.',
  },
  { pattern: /(?:\|[^|\n]*)+/g, remedy: 'A table is not drawn: use a list, or a chart in the scene.' },
  {
    pattern: /!?\[[^[\]]*\](?: ?\([^()]*\)| ?\[[^[\]]*\])?|[[\]]/g,
    remedy: 'Write a link as "[words](/page)" in one piece. For other brackets use round ones.',
  },
  {
    pattern: /\S*[*_]\S*/g,
    remedy: 'Write **strong** or *emphasis* with the marks touching the words, the same on both sides.',
  },
  {
    pattern: /`+[^`\s]*|~~+[^~\s]*~*|={2,}|\^\S*|\$\$|\\\S?|:{3,}|\+{3,}/g,
    remedy: 'Use plain words, **strong**, *emphasis* and links only.',
  },
  {
    pattern: /^[ \t]*#+\S*/gm,
    remedy: 'A chapter begins with "## ", a space after the signs; there are no other headings.',
  },
  {
    pattern: /^[ \t]*[•◦▪‣●][^\S\n]\S*/gm,
    remedy: 'Begin each item of a list with "- ", and leave a line empty before the list.',
  },
  { pattern: /<\/?[a-z!][^<>\n]*>?|[<>]/gi, remedy: 'There is no HTML here: use words.' },
  {
    pattern: /&#?\w+;/g,
    remedy: 'Type the sign itself.',
  },
  {
    pattern: /\b(?:https?:\/\/|www\.)\S+/gi,
    remedy:
      'Write a link to a page of this app as "[words](/page)"; documents stand in content/citations.json.',
  },
];

/** Letters of two alphabets in one word: it looks like a word and is not found as one. */
const MIXED_ALPHABETS =
  /(?=[\p{L}\p{M}'’-]*\p{Script=Latin})(?=[\p{L}\p{M}'’-]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}'’-]+/gu;

const UNREADABLE = /\ufffd+/g;

/** @param written the words of one paragraph, heading or line */
export function leftOvers(written: string): readonly LintHit[] {
  const found = LEFT_OVER.flatMap(({ pattern, remedy }) =>
    [...written.matchAll(pattern)].map((match) => ({ word: match[0].trim(), at: match.index, remedy })),
  );
  const mixed = [...written.matchAll(MIXED_ALPHABETS)].map((match) => ({
    word: match[0],
    at: match.index,
    remedy: 'It holds letters of two alphabets that look alike: type the word again.',
  }));
  const unreadable = [...written.matchAll(UNREADABLE)].map((match) => ({
    word: match[0],
    at: match.index,
    remedy: 'The file was saved in another encoding: save it as UTF-8 and type the letter again.',
  }));
  return [...found, ...mixed, ...unreadable];
}
