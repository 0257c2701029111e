/** A small story that is right in everything, and its citation list: tests break one thing of it at a time. */
import type { Citations } from '../../src/data/contentSchema.ts';
import type { CompiledStory } from '../../src/domain/story.ts';
import { compileStory } from '../../stories/compileStory.ts';
import { readFacts } from '../../stories/facts.ts';
import { diagnosticText } from '../../stories/diagnostics.ts';
import { openRelease, releaseIds, type ReleaseData } from '../../stories/releaseData.ts';

const CITATIONS: Citations = {
  documents: [
    {
      id: '002',
      title: 'A paper',
      author: 'A unit',
      date: '2021-12',
      about: 'A paper of a unit.',
      places: 'paragraph',
    },
    { id: 'page', title: 'A page', author: 'A unit', date: '2022', about: 'A page.', places: null },
  ],
};

export const SAMPLE_FACTS = JSON.stringify(
  {
    facts: [
      {
        id: 'routes',
        value: '18',
        says: '18 routes were live.',
        document: '002',
        at: 'paragraph 150',
        date: '13 December 2021',
        label: 'Routes',
        number: 18,
        unit: 'routes',
      },
      {
        id: 'grant',
        value: 'April to June 2021',
        says: 'The grant was agreed from April to June 2021.',
        document: '002',
        at: 'paragraph 44',
        date: '2021',
        label: 'Agreeing the grant',
        from: '2021-04',
        to: '2021-06',
        group: 'money',
      },
    ],
  },
  null,
  2,
);

const WORDS = `In this place people have made something of what they had, and others may learn from it with care and in
their own time, as the figures beside these words show.`;

function block(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text}\n\`\`\`\n\n`;
}

function chapter(id: string, scene: string, words: string, slides: readonly string[]): string {
  return `## A finding about ${id} {#${id}}\n\n${block('scene', scene)}${words}\n\n${WORDS}\n\n${slides.map((slide) => block('slide', slide)).join('')}\`\`\`notes\nSay it slowly.\n\`\`\`\n`;
}

export const SAMPLE_STORY = `---
title: A sample
place: Wolverhampton
summary: A story for tests.
---

${[
  chapter(
    'ward',
    'map: violence-with-injury\nborough: Wolverhampton\nareas: Heath Town',
    '{{violence-with-injury of Heath Town as sentence}}',
    [
      'says: A place in the city\nnumber: {{robbery of Heath Town}}',
      'says: The same place on a map\npicture: map',
    ],
  ),
  chapter(
    'pair',
    'map: violence-with-injury\ncompare: income-deprivation\nlayers: step-together, boroughs',
    'There were {{fact: routes}} routes.',
    ['says: Two things on one map\npicture: map'],
  ),
  chapter(
    'boroughs',
    'chart: boroughs violence-with-injury-recorded',
    '**{{violence-with-injury-recorded of Wolverhampton}}**, {{violence-with-injury-recorded of Wolverhampton against england as difference}}.',
    ['says: Beside the others\npicture: chart'],
  ),
  chapter(
    'trend',
    'chart: trend children-missing-incidents of Wolverhampton; region',
    '- one\n- {{children-missing-incidents of Wolverhampton}}',
    ['says: Over the years\npicture: chart', 'question: Who was there?'],
  ),
  chapter(
    'wards',
    'map: risk-index\nborough: Wolverhampton\nchart: wards risk-index in Wolverhampton',
    '{{wards of Wolverhampton in the highest fifth of violence-with-injury}} stand there.',
    ['says: What was done\n\n- A club\n- A bus'],
  ),
  chapter(
    'facts',
    'chart: facts routes\ntitle: Routes\nsummary: One bar of 18 routes.',
    '> It was told in *other words*.',
    [
      'says: Youth workers went out\nnumber: {{fact: routes}}\nunit: routes\nplace: a region\nperiod: December 2021',
    ],
  ),
  chapter(
    'time',
    'chart: timeline grant\ntitle: A year\nsummary: One row, April to June 2021.',
    'See [the method](/about).',
    ['says: Of the money\nretold: It came late.\ncite: grant'],
  ),
  chapter('help', 'words only', 'A figure of {{child-poverty of Walsall}}.', ['pause: Whom could you ask?']),
].join('\n')}`;

const [RELEASE = ''] = releaseIds('public');
/** The newest published release. */
export const PUBLISHED = openRelease('public', RELEASE);

/** @returns the story and its mistakes as an author reads them. */
export function compileSample(
  text: string = SAMPLE_STORY,
  factsText: string = SAMPLE_FACTS,
  data: ReleaseData = PUBLISHED,
): { readonly story: CompiledStory; readonly diagnostics: readonly string[] } {
  const ofFacts: string[] = [];
  const facts = readFacts(factsText, CITATIONS, (line, problem, remedy) =>
    ofFacts.push(diagnosticText({ file: 'content/facts.json', line, chapter: '', problem, remedy })),
  );
  const { story, diagnostics } = compileStory(
    { id: 'sample', file: 'content/stories/sample.md', text },
    { data, facts, storyIds: ['sample'] },
  );
  return { story, diagnostics: [...ofFacts, ...diagnostics.map(diagnosticText)] };
}
