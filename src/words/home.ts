/** Words of the first page. */
import { authorityName, PLACE_WORDS as here, REDRAWN } from '../domain/place.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { beginning } from './beginning.ts';
import { joinNames } from './listOf.ts';
import { REDRAWN_MONTH } from './redrawn.ts';
import { PROGRAMME_WORDS as programme } from './programme.ts';

/** Wards that are shown on other lines than those people vote by today, where there are any. */
const REDRAWN_WARDS =
  REDRAWN === null
    ? []
    : [
        `The wards of ${joinNames(REDRAWN.authorities.map(authorityName))} are shown as they were until ${REDRAWN_MONTH}.`,
      ];

export const HOME_WORDS = {
  title: `Violence prevention ${here.inArea}`,
  intro: (wards: number, boroughs: number) =>
    `Published figures on violence, deprivation, children who go missing and prevention, for ${wards} wards in ${boroughs} ${here.authority.many}. Every figure says when it is from, how sure it is and what it does not show.`,
  boroughs: `Or start with ${here.authority.indefinite}:`,
  together: beginning(here.allTogetherShort),
  lines: {
    label: 'The region in three lines',
    help: 'If violence worries you, for yourself or for somebody else, there are people who can help.',
    helpLink: 'Where to get help',
    sources: (sources: readonly string[]) =>
      `${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.join('; ')}.`,
  },
  map: {
    prompt: 'Choose a ward on the map to open its page, or find it by name below.',
    /** What a ward's figure is, once for the whole list. */
    figures: (phrase: string, period: string) => `The number beside each name: ${phrase} (${period}).`,
    reading: (place: string, figure: string, phrase: string) => `${place}: ${figure} ${phrase}.`,
    absent: (place: string, status: string) => `${place}: ${status}.`,
    open: (ward: string) => `Open ${ward}`,
    openLocalAuthority: (borough: string) => `All of ${borough}`,
    key: (title: string) => `Key: ${title}`,
  },
  list: {
    title: 'Every ward by name',
    borough: (borough: string) => `${borough} as a whole`,
    wards: (count: string) => `${count} wards`,
  },
  glance: {
    title: 'The region at a glance',
    england: 'England',
    region: beginning(here.together),
    source: (source: string) => `Source: ${source}.`,
    explore: 'Open the map, choose areas and lay measures over each other',
  },
  ways: {
    title: 'Ways in',
    list: [
      {
        href: '/explore',
        label: 'Explore the map',
        note: `Violence, deprivation and missing episodes over each other, for wards, neighbourhoods and ${here.authority.many}, with charts and a table.`,
        asset: false,
      },
      ...(PROGRAMME_LAYER === null
        ? []
        : [
            {
              href: `/explore?layers=${PROGRAMME_LAYER},boroughs,places`,
              label: `${programme.name} places`,
              note: `${programme.inShort} in ${programme.month}.`,
              asset: true,
            },
          ]),
      {
        href: '/explore?indicator=risk-index',
        label: 'Risk index',
        note: 'Several risk factors in one index, with weights that you can change.',
        asset: false,
      },
      {
        href: '/evidence',
        label: 'Make an evidence pack',
        note: 'Your own patch, its figures in Word, a spreadsheet or PDF, and a link with which a funder can check them.',
        asset: false,
      },
      {
        href: '/prevention',
        label: 'How prevention is organised',
        note: 'Who decides, who pays, who does what, what is known about whether it works, and how you can take part.',
        asset: true,
      },
      {
        href: '/data',
        label: 'All measures',
        note: 'What each measure is, how sure it is and where it comes from, with its figures as a file.',
        asset: false,
      },
    ],
  },
  limits: {
    title: 'What these figures cannot tell you',
    points: [
      'Recorded is not the same as what happened: much violence is never reported to the police.',
      'No figure here describes a person. A rate is about a place and a time, not about the people who live there.',
      ...REDRAWN_WARDS,
      'Things that occur together are not shown to bring each other about.',
    ],
    notHeld: 'What is not published at this level, and who could supply it',
  },
} as const;
