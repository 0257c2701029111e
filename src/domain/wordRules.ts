/**
 * Rules for words that people read: no stigma, no cause where things only occur together, no rate without its people, no typed
 * figure, and no figure called the newest. The words guard (test/words) holds the messages and content to them; a partner's words are remarked on.
 */
import { hitsOf } from './asRead.ts';
import { NAME_THE_PERIOD, TYPED_NEWEST } from './typedNewest.ts';

export interface WordRule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly advice: string;
}

const PEOPLE =
  'people|residents|children|young|households|pupils|looked-after|properties|girls|boys|adults|live births';

export const WORD_RULES: readonly WordRule[] = [
  {
    rule: 'stigma',
    pattern:
      /\b(worst|worse|better off|hot ?spots?|gang areas?|gang-(ridden|infested)|problem (famil(y|ies)|areas?|estates?)|troubled (famil(y|ies)|areas?|estates?)|no-go|ghettos?|slums?|sink estates?|crime-ridden|rough (areas?|estates?)|thugs?|yobs?|feral|juveniles?|youths|delinquents?|underclass|broken (homes?|famil(y|ies))|the (deprived|poor|vulnerable))\b/gi,
    advice:
      'say what was recorded: "higher recorded rates"; put the person first: "people who have experienced violence".',
  },
  {
    rule: 'cause',
    pattern:
      /\b(causes?|caused|causing|leads? to|led to|leading to|results? in|resulted in|resulting in|due to(?! (end|start|begin|be|go|come|close|open|stop)\b)|drives?|driven by|drivers? of|fuels?|fuell?ed|triggers?|triggered|contributes? to|contributed to|as a result of|thanks to|the (impact|effect)s? of|breeds?)\b/gi,
    advice:
      'things that occur together are not shown to bring each other about: "where one is high, the other is often high".',
  },
  {
    rule: 'unlabelled rate',
    pattern: new RegExp(
      `\\b(per|for every|in every) (1,000,000|100,000|10,000|1,000|100|million)(?![\\d,])\\b(?! (${PEOPLE}))`,
      'gi',
    ),
    advice: 'say of whom: "per 1,000 people who live here".',
  },
  {
    rule: 'typed number',
    pattern:
      /\p{Nd}+(\.\p{Nd}+)?( ?[%\u066a]| per ?cent)|(?<!(per|every|times) )(?<!\p{Nd})\p{Nd}{1,3}(,\p{Nd}{3})+(?!\p{Nd})|(?<![\p{L}\p{Nd}_.])\p{Nd}+\.\p{Nd}+(?!\p{Nd}|\.\p{Nd})|\p{Nd}\u2044\p{Nd}|\b(one|two|three|four) in (three|four|five|ten)\b/giu,
    advice: 'a figure is put in from the data or a cited document, never typed: refer to the observation.',
  },
  { rule: 'newest', pattern: TYPED_NEWEST, advice: NAME_THE_PERIOD },
];

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
