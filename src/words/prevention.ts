/** Words of the page on how prevention is organised. What it says of bodies, plans and money stands in content/prevention.json. */
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { joinNames } from './listOf.ts';

export const PREVENTION_WORDS = {
  title: 'How prevention is organised',
  lede: `Who decides, who pays and who does what to prevent violence ${here.inArea}, and how you can take part.`,
  dated:
    'Each entry says when it was true and where it comes from. Much of it is from the past, and is told as past.',
  checked: (date: string) => `Public pages were last looked for on ${date}.`,
  story: 'Read it as a story, or show it as slides',
  contents: 'On this page',
  short: 'In short',
  who: {
    title: 'Who is in it',
    caption: 'How the partnership was set up in December 2021',
    how: 'Read it from the top: each box belongs to the one above it.',
    roles: {
      pays: 'Pays',
      decides: 'Decides',
      checks: 'Checks and advises',
      works: 'Does the work',
      local: 'Takes part',
    },
    now: 'What is known of it since',
  },
  plan: {
    title: 'What the plan of 2021/22 held',
    commissioned: 'First part: what was paid for',
    workstreams: (count: number) => `Second part: ${count} workstreams`,
    paper: 'In December 2021 the paper said:',
    progress: {
      'not-named': 'not named by itself; most were on track',
      adjusted: 'aims for the year adjusted',
      'at-risk': 'one of the main risks',
    },
  },
  duty: {
    title: 'What the law asks: the Serious Violence Duty',
    cycle: 'The steps, year after year',
    back: 'and from there back to the first step',
    places: `What is known of it by ${here.authority.one}`,
    none: (boroughs: readonly string[], date: string) =>
      `For ${joinNames(boroughs)} no needs assessment or plan under the duty was found by ${date}. There may be one that is not public.`,
  },
  money: {
    title: 'The money, year by year',
    caption:
      'What the Home Office gave or set aside for the unit and the partnership, in the money of each year',
    year: 'Financial year',
    sum: 'Sum',
    meaning: 'What is known of it',
    unknown: 'Not found',
    basis: {
      granted: 'Granted.',
      'set-aside': 'Set aside, not yet secured when it was told.',
      announced: 'Announced.',
    },
    more: 'What to know about these sums',
  },
  watched: { title: 'What the Home Office watched' },
  found: { title: 'What evaluations found' },
  ask: {
    title: 'Who to ask, and how to take part',
    partnership: (name: string) =>
      `Ask the ${name} who works in your ${here.authority.one}, which networks meet near you and what runs now.`,
    link: 'Website of the partnership',
    council:
      'Ask your council about its community safety partnership: it brings together the local bodies that plan how to prevent violence.',
    area: `See what has been done in your ${here.authority.one} on the page of your area.`,
    areaLink: 'Find your area',
    help: 'If you or somebody you know needs help now:',
    helpLink: 'where to get help',
  },
  sources: {
    title: 'Sources',
    source: (number: number) => `Source ${number}`,
    asOf: (date: string) => `As of ${date}.`,
    dated: (words: string) => `${beginning(words)}.`,
    read: 'Read it there',
    readOf: (title: string) => `: ${title}`,
  },
} as const;
