/** Words that a story must not use, and numbers that nobody has looked up, however they are wrapped or written. */
import { hitsOf } from '../src/domain/asRead.ts';
import { STORY_WORD_RULES } from '../src/domain/wordRules.ts';

export interface LintHit {
  readonly word: string;
  readonly remedy: string;
  /** Where it begins in the words. */
  readonly at: number;
}

/** @param written the words of one paragraph, heading or line */
export function lintHits(written: string): readonly LintHit[] {
  return STORY_WORD_RULES.flatMap(({ pattern, advice }) =>
    hitsOf(pattern, written).map(({ written: word, at }) => ({ word, at, remedy: asSentence(advice) })),
  );
}

function asSentence(advice: string): string {
  return `${advice.charAt(0).toUpperCase()}${advice.slice(1)}`;
}

const PARTS = '(?:half|halve|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?';

const NUMBER = new RegExp(
  [
    String.raw`\p{N}(?:[\p{N},.:/\u2044]*\p{N})?%?`,
    String.raw`\b(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)\b`,
    String.raw`\b(?:per ?cent|twice|thrice|(?:two|three|four|five|ten|hundred) ?fold|(?:doubl|tripl|trebl|quadrupl|halv)(?:e[ds]?|ing)|half of|(?:a|one|two|three|four|five) ${PARTS} of|(?:two|three|four|five) ${PARTS}|one (?:in|out of) (?:two|three|four|five|six|seven|eight|nine|ten))\b`,
    String.raw`\b(?:two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:three|four|five|six|seven|eight|nine|ten)\b`,
  ]
    .join('|')
    // "two-thirds" is read as "two thirds".
    .replaceAll(' ', '[ -]'),
  'giu',
);

/** Names that hold digits and are no figures. */
const NAMES_WITH_DIGITS = /COVID-19|\b999\b|\b111\b|\b101\b/i;
const NAMES_AS_READ = new RegExp(`${NAMES_WITH_DIGITS.source}|${NUMBER.source}`, 'giu');

function isName(asRead: string): boolean {
  return NAMES_WITH_DIGITS.exec(asRead)?.[0] === asRead;
}

/** Numbers in the words that none of the cited facts holds. */
export function typedNumbers(written: string, cited: readonly string[]): readonly Omit<LintHit, 'remedy'>[] {
  const known = new Set(
    cited.flatMap((fact) => hitsOf(NUMBER, fact).map(({ asRead }) => asRead.toLowerCase())),
  );
  return hitsOf(NAMES_AS_READ, written)
    .filter(({ asRead }) => !isName(asRead))
    .filter(
      ({ asRead }) => !known.has(asRead.toLowerCase()) && !known.has(asRead.toLowerCase().replace('%', '')),
    )
    .map(({ written: word, at }) => ({ word, at }));
}
