/** Checks content/prevention.json: its form, that every item can be followed to its document, and its words and numbers. */
import { problemsOfFacts, type Citations } from '../src/data/contentSchema.ts';
import { factsOfItem, pageLists, textParts } from '../src/data/preventionPage.ts';
import { PreventionSchema, type PreventionItem, type PreventionPage } from '../src/data/preventionSchema.ts';
import { nearestWord } from '../src/view/nearest.ts';
import type { Facts } from './facts.ts';
import type { StoryDiagnostic } from './diagnostics.ts';
import { checkPassage } from './passage.ts';
import { linesOfIds, readContent } from './readContent.ts';

const PREVENTION_FILE = 'content/prevention.json';

/** The fact that says how many workstreams there were. */
const WORKSTREAMS_FACT = 'vrp-workstreams';
const MONEY_UNIT = 'million pounds';
const SEE_OTHERS = 'The other entries show the form.';

/** Stands for a fact in plain words. */
const PUT_IN = '\ufffc';

/** @param text the file. @returns every mistake, with the line of the item it is in */
export function checkPrevention(
  text: string,
  facts: Facts,
  citations: Citations,
): readonly StoryDiagnostic[] {
  const diagnostics: StoryDiagnostic[] = [];
  const lineOf = linesOfIds(text);
  const report = (line: number, problem: string, remedy: string): void => {
    diagnostics.push({ file: PREVENTION_FILE, line, chapter: '', problem, remedy });
  };
  const page = readContent(PreventionSchema, text, report);
  if (page === null) return diagnostics;
  for (const { place, items } of pageLists(page)) {
    for (const item of items) {
      const say = (problem: string, remedy: string): void =>
        report(lineOf(item.id), `${place}, "${item.id}": ${problem}`, remedy);
      checkItem(item, facts, citations, say);
    }
  }
  const all = pageLists(page).flatMap(({ items }) => items);
  for (const [index, { id }] of all.entries()) {
    if (all.findIndex((item) => item.id === id) !== index)
      report(lineOf(id), `Two items have the id "${id}".`, 'Rename one.');
  }
  checkNetwork(page, (id, problem, remedy) => report(lineOf(id), `network, "${id}": ${problem}`, remedy));
  checkMoney(page, facts, (id, problem, remedy) =>
    report(lineOf(id), `money.years, "${id}": ${problem}`, remedy),
  );
  const told = facts.fact(WORKSTREAMS_FACT)?.number;
  if (told !== page.workstreams.length)
    report(
      lineOf(page.workstreams[0]?.id),
      `There are ${page.workstreams.length} workstreams, and fact "${WORKSTREAMS_FACT}" says ${told ?? 'nothing'}.`,
      'List each once, or correct the fact.',
    );
  return diagnostics;
}

function checkItem(
  item: PreventionItem,
  facts: Facts,
  citations: Citations,
  say: (problem: string, remedy: string) => void,
): void {
  const used = factsOfItem(item);
  for (const id of used.filter((one) => facts.fact(one) === null)) {
    const nearest = nearestWord(id, facts.ids);
    say(
      `No fact is called "${id}".`,
      nearest === null
        ? 'Add it to content/facts.json.'
        : `Did you mean "${nearest}"? Else add it to content/facts.json.`,
    );
  }
  if (item.cites.length === 0 && used.length === 0)
    say('Nothing says where it comes from.', 'Add a document to "cites", or a fact to its words.');
  for (const { reason } of problemsOfFacts([item], citations)) say(reason, SEE_OTHERS);
  const cited = used.flatMap((id) => {
    const fact = facts.fact(id);
    return fact === null ? [] : [fact.value, fact.says, fact.date];
  });
  const { title } = item as { readonly title?: string };
  const plain = textParts(item.text).map((part) => (part.kind === 'text' ? part.text : PUT_IN));
  for (const words of [title ?? '', plain.join('')]) {
    checkPassage(
      [{ text: words, line: 1 }],
      cited,
      (_line, problem, remedy) => say(problem, remedy),
      'entry',
    );
  }
}

type SayOf = (id: string, problem: string, remedy: string) => void;

function checkNetwork({ network }: PreventionPage, say: SayOf): void {
  const before = new Set<string>();
  for (const { id, under } of network) {
    if (under === null ? before.size > 0 : !before.has(under))
      say(
        id,
        under === null
          ? 'Only the first may stand under nobody.'
          : `It stands under "${under}", which is not before it.`,
        'Set "under" to the id of an entry above it.',
      );
    before.add(id);
  }
}

function checkMoney({ money: { years } }: PreventionPage, facts: Facts, say: SayOf): void {
  for (const [index, { id, years: span, sum, basis }] of years.entries()) {
    if (span <= (years[index - 1]?.years ?? ''))
      say(id, `${span} does not come after the year before it.`, 'Put the years in order, each once.');
    if ((sum === null) !== (basis === null))
      say(id, 'It has a sum without its "basis", or a basis without a sum.', 'Give both, or null for both.');
    const fact = sum === null ? null : facts.fact(sum);
    if (fact !== null && (fact.number === undefined || fact.unit !== MONEY_UNIT))
      say(id, `Fact "${fact.id}" has no "number" in ${MONEY_UNIT}.`, 'Add "number" and "unit" to the fact.');
    else if (fact !== null && !fact.date.includes(span) && !fact.says.includes(span))
      say(id, `Fact "${fact.id}" does not speak of ${span}.`, 'Name the fact of that year.');
  }
}
