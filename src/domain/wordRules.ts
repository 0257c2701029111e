/**
 * Rules for words that people read: no stigma, no cause where things only occur together, no rate without its people, no typed
 * figure, and no figure called the newest. The words guard (test/words) holds the messages and content to them, the compiler of
 * stories holds stories to them; a partner's words are remarked on.
 */
import { hitsOf } from './asRead.ts';

export interface WordRule {
  readonly rule: string;
  readonly pattern: RegExp;
  /** What to write instead; a sentence without its capital letter. */
  readonly advice: string;
  /**
   * Left out: everywhere. `stories` are stricter, because they tell of places and people in our own words, where messages and
   * definitions of measures have to use the words of the law and of statistics.
   */
  readonly only?: 'stories' | 'messages';
}

/** Words in any of these forms; "problem-family" is read as "problem family". */
function anyOf(...forms: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(${forms.join('|').replaceAll(' ', '[ -]')})\b`, 'gi');
}

const RECORDED = 'say "higher recorded rates" or "lower recorded rates", with the figure.';
const PLACE = 'respect the place: say what was recorded there, and what is being done.';
const PERSON =
  'put the person first: "people who have experienced violence", "people who have harmed others".';
const TOGETHER =
  'things that occur together are not cause. Say that they occur together ("where one is high, the other is often high"), or what the document says.';
const COUNTED =
  'people|residents|children|young|households|pupils|looked-after|properties|girls|boys|adults|live births';

const RULES: readonly WordRule[] = [
  { rule: 'stigma', pattern: anyOf('worst', 'worse', 'better off'), advice: RECORDED },
  { rule: 'stigma', pattern: anyOf('best', 'better(?! off)'), advice: RECORDED, only: 'stories' },
  {
    rule: 'stigma',
    pattern: anyOf(
      'hot ?spots?|gang areas?|gang-(ridden|infested)|no-go|no go (areas?|zones?)|ghettos?|slums?|crime-ridden',
      '(problem|troubled|sink|rough) (areas?|estates?)|notorious|plagued',
    ),
    advice: PLACE,
  },
  {
    rule: 'stigma',
    pattern: anyOf('rough(?! (areas?|estates?))', 'dangerous'),
    advice: PLACE,
    only: 'stories',
  },
  {
    rule: 'stigma',
    pattern: anyOf(
      '(problem|troubled|broken) famil(y|ies)|broken homes?|thugs?|yobs?|feral|juveniles?|youths|delinquents?|underclass',
      'the (deprived|poor|vulnerable)',
    ),
    advice: PERSON,
  },
  {
    rule: 'stigma',
    pattern: anyOf('victims?|offenders?|perpetrators?|criminals?'),
    advice: PERSON,
    only: 'stories',
  },
  {
    rule: 'cause',
    pattern: anyOf(
      'causes?|caused|causing|leads? to|led to|leading to|results? in|resulted in|resulting in',
      String.raw`due to(?! (end|start|begin|be|go|come|close|open|stop)\b)`,
      'drives?|driven by|drivers? of|fuels?|fuell?ed|triggers?|triggered|contributes? to|contributed to|breeds?',
      'as a result of|thanks to|the (impact|effect)s? of',
    ),
    advice: TOGETHER,
  },
  {
    rule: 'unlabelled rate',
    pattern: new RegExp(
      String.raw`\b(per|for every|in every) (1,000,000|100,000|10,000|1,000|100|million)(?![\d,])\b(?! (${COUNTED}))`,
      'gi',
    ),
    advice: 'say of whom: "per 1,000 people who live here".',
  },
  {
    // Stories know the facts that their numbers come from, and ask more of them (stories/lint.ts).
    rule: 'typed number',
    pattern:
      /\p{Nd}+(\.\p{Nd}+)?( ?[%\u066a]| per ?cent)|(?<!(per|every|times) )(?<!\p{Nd})\p{Nd}{1,3}(,\p{Nd}{3})+(?!\p{Nd})|(?<![\p{L}\p{Nd}_.])\p{Nd}+\.\p{Nd}+(?!\p{Nd}|\.\p{Nd})|\p{Nd}\u2044\p{Nd}|\b(one|two|three|four) in (three|four|five|ten)\b/giu,
    advice: 'a figure is put in from the data or a cited document, never typed: refer to the observation.',
    only: 'messages',
  },
  {
    // A newer figure may be held already. "At the latest" sets a limit and is no such claim.
    rule: 'newest',
    pattern: /(?<!\bat the )\b(newest|latest|most[ -]recent(ly)?)\b/gi,
    advice:
      'a newer figure may be held, or come with the next release: name the period from the data ("{{… as period}}" in a story), and say "current" of a release.',
  },
  {
    rule: 'redrawn wards',
    pattern: anyOf('your ward'),
    advice: 'some wards were redrawn: name the ward, or say "the ward as it was until", with the date.',
    only: 'stories',
  },
  {
    rule: 'league table',
    pattern: anyOf(String.raw`league tables?|rank(s|ed)? (first|last|\d+)`),
    advice: 'no league tables: say the band.',
    only: 'stories',
  },
];

/** For messages, content, and what partners write. */
export const WORD_RULES: readonly WordRule[] = RULES.filter(({ only }) => only !== 'stories');
export const STORY_WORD_RULES: readonly WordRule[] = RULES.filter(({ only }) => only !== 'messages');

/** What of a text a rule is about, as it was written, however it is wrapped. */
export function ruleHits({ pattern }: WordRule, text: string): readonly string[] {
  return hitsOf(pattern, text).map(({ written }) => written);
}

/** Syllables of an English word, by its groups of vowels. */
function syllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^td]ed|[^aeiouy]e)$/, '');
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}

/**
 * Flesch-Kincaid grade and five: about the age at which a text can be read. Null for less than 100 words, of which it says nothing.
 */
export function readingAge(texts: readonly string[]): number | null {
  const sentences = texts
    .flatMap((text) => text.split(/[.?!:;]+(?:\s|$)/))
    .filter((sentence) => /[A-Za-z]/.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[A-Za-z’'-]+/g) ?? []);
  if (words.length < 100) return null;
  const grade =
    0.39 * (words.length / sentences.length) +
    11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) -
    15.59;
  return grade + 5;
}
