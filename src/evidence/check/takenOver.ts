/** Sentences that were taken over from a pack: their numbers, one by one, beside those that are published. */
import type { MarkedNumber, Verdict } from './marks.ts';
import { NO_VERDICT } from './judge.ts';
import { periodsIn } from './periodsIn.ts';
import { allNumbers, formOf, type PublishedSentence, type PublishedSentences } from './publishedSentences.ts';
import { agreement } from './roundings.ts';
import type { SentenceParts } from './sentenceParts.ts';

/** The published sentence of each sentence of a paragraph, where it is one but for its numbers. */
export function takenOver(
  sentences: readonly SentenceParts[],
  published: PublishedSentences,
): readonly (PublishedSentence | null)[] {
  const candidates = sentences.map(({ text }) => published.get(formOf(text)) ?? []);
  const scores = new Map<string, { sentences: number; numbers: number }>();
  candidates.forEach((some, index) => {
    for (const one of some) {
      if (one.statement === null) continue;
      const score = scores.get(one.statement) ?? { sentences: 0, numbers: 0 };
      score.sentences += 1;
      score.numbers += equalNumbers(sentences[index]?.text ?? '', one);
      scores.set(one.statement, score);
    }
  });
  const ordered = [...scores].sort(
    ([, one], [, other]) => other.sentences - one.sentences || other.numbers - one.numbers,
  );
  const [first, second] = ordered;
  const isClear =
    first !== undefined &&
    (second === undefined ||
      second[1].sentences < first[1].sentences ||
      second[1].numbers < first[1].numbers);
  const statement = isClear ? first[0] : null;
  return candidates.map((some, index) => {
    const text = sentences[index]?.text ?? '';
    const own = some.filter((one) => one.statement === statement || one.statement === null);
    const exact = [...own, ...some].find((one) => equalNumbers(text, one) === one.numbers.length);
    if (exact !== undefined) return exact;
    const [only, ...more] = own.length > 0 ? own : some;
    return only !== undefined && more.length === 0 ? only : null;
  });
}

const plain = (number: string): string => number.replaceAll(',', '');

function equalNumbers(text: string, { numbers }: PublishedSentence): number {
  const said = allNumbers(text);
  return numbers.filter((number, index) => plain(number) === plain(said[index]?.text ?? '')).length;
}

/** Numbers of a sentence that differ from the published ones, with what is published. */
export function changedNumbers(
  sentence: SentenceParts,
  published: PublishedSentence,
): readonly MarkedNumber[] {
  const periods = periodsIn(sentence.text);
  return allNumbers(sentence.text).flatMap((said, index): MarkedNumber[] => {
    const number = published.numbers[index] ?? '';
    if (plain(said.text) === plain(number)) return [];
    const isInPeriod = periods.some(({ from, to }) => said.from >= from && said.to <= to);
    const { text, release } = published;
    const verdict: Verdict = {
      ...NO_VERDICT,
      mark: isInPeriod ? 'period' : isRounded(said.text, number) ? 'rounded' : 'altered',
      reason: 'published-sentence',
      published: { number, sentence: text, release },
    };
    return [{ ...said, verdict }];
  });
}

function isRounded(said: string, published: string): boolean {
  const decimals = (number: string): number => number.split('.')[1]?.length ?? 0;
  const token = { value: Number(plain(said)), decimals: decimals(said), hedge: null };
  return agreement(token, Number(plain(published)), decimals(published)) !== null;
}
