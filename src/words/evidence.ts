/** Words of the evidence pages: choosing, changing, downloading and checking a pack. */
import { formatCount, formatDay } from '../domain/format.ts';
import { EXAMPLES, PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { distanceWords } from './distance.ts';
import { joinNames } from './listOf.ts';

export const EVIDENCE_WORDS = {
  title: 'Make an evidence pack',
  intro:
    'Choose your patch and what matters to your bid. The pack below is made as you choose. Download it and put it into your bid. Anyone who is sent it can follow its link and check the figures, years later too.',
  private: 'It is made in your browser. Nothing that you type or upload is sent anywhere.',
  noScript: 'Making a pack needs a script, which your browser does not run.',
  noScriptAreas: `Find the figures of every ward in the list of the ${here.authority.many}.`,
  noScriptData: 'The list of measures has every figure as a file.',
  failed: 'The figures for this pack could not be read. Try again in a moment.',
  again: 'Try again',
  problem: 'Problem',
  note: 'Please note',
  address: {
    title: 'Part of the address was not understood',
    unknown: (value: string) => `“${value}” is not known here, so it was left out.`,
    malformed: (value: string) => `“${value}” is not written as it should be, so it was left out.`,
    unknownName: (name: string) =>
      `“${name}” is not something that this page can be asked for, so it was left out.`,
    tooMany: (value: string) => `${value} is more than a pack can hold. The first ones were taken.`,
    suggestion: (value: string) => `The nearest that there is: ${value}.`,
  },
  oldRelease: (release: string, current: string) =>
    `This pack is made from release ${release}. The current release is ${current}.`,
  useCurrent: 'Use the current release',
  patch: {
    title: '1. Your patch',
    how: 'How do you want to say where?',
    ways: {
      areas: `Wards or ${here.authority.many}`,
      near: 'Distance from a postcode',
      outline: 'Draw or upload an outline',
    },
    add: 'Each area you find is added.',
    chosen: 'Your patch',
    nothing: 'Nothing chosen yet.',
    remove: (name: string) => `Remove ${name}`,
    clear: 'Start again',
    borough: 'Wards of',
    wardsOf: (borough: string) => `Wards in ${borough}`,
    whole: (borough: string) => `All of ${borough}`,
    map: 'Choose wards on a map',
    mapHint: 'Press a ward to add it or take it away. The list above does the same.',
    hideMap: 'Hide the map',
    name: 'Name for your patch',
    nameHint: 'Leave empty to use the names of its areas.',
    postcode: 'Postcode',
    postcodeHint: `for example ${EXAMPLES.postcode}`,
    notPostcode: {
      told: (typed: string) => `“${typed}” is not a postcode as it is written.`,
      how: `Write it as in ${EXAMPLES.postcode}. What you had chosen is kept.`,
      offer: (postcode: string) => `Did you mean ${postcode}?`,
    },
    distance: 'Straight-line distance',
    metres: (metres: number) => distanceWords(metres),
    use: 'Use this place',
    looking: 'Working out the patch…',
    straight:
      'Taken as the crow flies: the way on foot is longer. Neighbourhoods that are cut are counted by the share of their postcodes inside, so figures are estimates.',
    upload: 'Upload a GeoJSON, TopoJSON, KML or KMZ file',
    uploadHint: 'Longitude and latitude (WGS 84), up to 5 MB. It stays in your browser.',
    draw: 'Or draw it',
    drawHint:
      'Press the map to set corners. By keyboard: move to the map, use the arrow keys to move the cross and Enter to set a corner; at the edge the map moves on. Plus and minus zoom. Backspace takes the last corner away. Without the map: set each corner at a postcode, in the field below it.',
    drawMap: 'Map to draw on',
    show: 'Show',
    corners: (count: number) => (count === 1 ? '1 corner set.' : `${formatCount(count)} corners set.`),
    move: { up: 'Cross up', down: 'Cross down', left: 'Cross left', right: 'Cross right' },
    corner: 'Set a corner at the cross',
    cornerAt: 'Set a corner at a postcode',
    undo: 'Take the last corner away',
    useOutline: 'Use this outline',
    outlineChosen: 'An outline of your own.',
    nearChosen: (metres: number, postcode: string) => `Within ${distanceWords(metres)} of ${postcode}.`,
    wholeWards: (names: readonly string[]) =>
      names.length === 1
        ? `It touches one ward: ${joinNames(names)}.`
        : `It touches these wards: ${joinNames(names)}.`,
    takeWholeWards: (count: number) =>
      count === 1 ? 'Use the whole ward instead' : 'Use the whole wards instead',
    wholeWardsHint:
      'Whole wards have counts, intervals and a change that can be told; your outline has estimates.',
  },
  problems: {
    empty: 'There is no area in it: an outline needs at least three corners. What you had chosen is kept.',
    'wrong-projection':
      'Its numbers are not longitude and latitude. Save it as WGS 84 (EPSG:4326) and try again. What you had chosen is kept.',
    swapped:
      'Latitude and longitude seem to be the wrong way round. Save it with longitude first and try again. What you had chosen is kept.',
    'crosses-itself':
      'The outline crosses itself, or two outlines overlap, so inside and outside cannot be told apart. Move the corners and try again. What you had chosen is kept.',
    'too-detailed':
      'The outline has too many corners to be checked. Simplify it to under 4,000 and try again. What you had chosen is kept.',
    outside: `It is outside ${here.theAuthorities}, so there are no figures for it. What you had chosen is kept.`,
    'nobody-inside': `No postcode of ${here.theAuthorities} lies inside, so there are no figures for it. Make it larger or move it. What you had chosen is kept.`,
    'unknown-postcode':
      'This postcode is not in the list. Check it, or use one near by. What you had chosen is kept.',
    'postcode-outside': `This postcode is outside ${here.theAuthorities}. What you had chosen is kept.`,
    'unknown-area': 'These areas are not known here.',
    failed:
      'Part of what this needs did not load. Check your connection and try again. What you had chosen is kept.',
  },
  choose: {
    title: '2. What matters',
    sets: 'Ready-made choices for common bids',
    setNames: {
      'youth-violence': 'Youth violence prevention',
      'missing-and-exploitation': 'Children missing and exploitation',
      mentoring: 'School-age mentoring',
      'safe-routes': 'Safe routes',
      'poverty-and-wellbeing': 'Poverty and wellbeing',
    },
    ownSet: 'Your own choice',
    each: 'Choose measures one by one',
    topic: (title: string, chosen: number) =>
      chosen === 0 ? title : `${title} (${formatCount(chosen)} chosen)`,
    localAuthorityOnly: `published for whole ${here.authority.many}`,
    standIn: (title: string, publisher: string) =>
      `published for whole ${here.authority.many}; for a ward, “${title}” as supplied by ${publisher}`,
    wardOnly: 'not put together for more than one ward',
    compare: 'Compare with',
    comparators: {
      borough: `The ${here.authority.one}`,
      region: beginning(here.together),
      england: 'England',
    },
    earlier: 'Also say what it was in the period before, where the two can be compared',
    other: 'Also',
    map: 'What the map shows over its colours',
  },
  pack: {
    title: '3. Download your pack',
    waiting: 'Choose a patch above, and the pack is made here.',
    loading: 'Making the pack…',
    edit: (title: string) => `Edit the words: ${title}`,
    editShort: 'Edit the words',
    done: 'Done',
    restore: 'Put the computed words back',
    editLabel: (title: string) => `Your words for ${title}`,
    figureLink: 'Check this figure',
    saveSvg: 'SVG',
    savePng: 'PNG',
    save: (title: string) => `Save the picture “${title}” as`,
    notInLink: 'Your own words are not in the link. Whoever opens it sees the computed ones.',
  },
  downloads: {
    title: 'Downloads and citations',
    below:
      'The pack stands below as it will be downloaded. You can change its words there first. Your own words go into the Word file and the print.',
    word: 'Word (.docx)',
    spreadsheet: 'Spreadsheet (.xlsx)',
    csv: 'Figures (.csv)',
    dictionary: 'What the columns mean (.csv)',
    pictures: 'All pictures (.zip)',
    pages: {
      label: 'Pages of the Word file',
      any: 'As many as it takes',
      most: (pages: number) => `At most ${formatCount(pages)}`,
    },
    print: 'Print or save as PDF',
    making: 'Making the file…',
    made: (name: string) => `Made ${name}.`,
    failed: 'The file could not be made. Try again, or use another format.',
    copyLink: 'Copy the link to check it',
    copied: 'Copied.',
    shownHere: 'Your browser does not allow copying. Select this instead:',
    cite: 'How to cite',
    citePack: 'This pack',
    citeFigure: 'One figure of it',
    citeWhole: 'The whole assessment',
    forms: { plain: 'Plain', harvard: 'Harvard', bibtex: 'BibTeX' },
  },
  check: {
    title: 'Check an evidence pack',
    intro:
      'See whether the figures of a pack, or of an application that cites them, are as published. Check one link, or a whole document at once.',
    how: 'Paste the link from the pack, and its check code if the link has none.',
    link: 'Link from the pack',
    code: 'Check code',
    codeHint: 'Ten letters and digits, for example 7K3M9-X2QPA',
    submit: 'Check',
    noScript: 'Checking needs a script, which your browser does not run.',
    noLink:
      'That is not a link to a pack of this assessment. Copy the whole of it, from https:// to the end.',
    otherLink:
      'That is the link of another site, such as a mail filter or a link shortener, and the link of the pack cannot be read from it. Open it, and paste here the address that you arrive at; or copy the link from the pack itself.',
    damaged: (what: string) =>
      `The link was damaged on its way: ${what} Copy it again from the pack itself, from https:// to the end of its check code. Nothing is said about the figures.`,
    damage: {
      broken: (part: string) => `“${part}” in it is not written as a pack writes it.`,
      missing: {
        place: 'the part that says where is missing.',
        indicators: 'the part that says which measures is missing.',
        release: 'the part that says which release is missing.',
      },
    },
    needsLink:
      'A code alone does not say which figures it belongs to. Paste the link that stands beside it in the pack.',
    noCode: 'The link has no check code. Type the code that stands beside it in the pack.',
    badCode: 'That is not a check code: it should be ten letters and digits.',
    noPlace: 'The link does not name a place, so there is nothing to check.',
    noRelease: (release: string) =>
      `There is no release ${release}, so these figures cannot have been published here.`,
    checking: 'Reading the published figures…',
    result: 'Result',
    states: {
      published: 'As published',
      superseded: 'As published then; there are newer figures now',
      slip: 'The check code seems to be mistyped',
      altered: 'Altered',
    },
    explain: {
      published: (release: string, day: string) =>
        `The code fits the figures below, published in release ${release} on ${formatDay(day)}. It is the current release.`,
      superseded: (release: string, day: string, current: string) =>
        `The code fits the figures below, published in release ${release} on ${formatDay(day)}. Release ${current} has come out since. Its figures stand beside them.`,
      slip: (typed: string, right: string) =>
        `You gave the code ${typed}. The code of the figures below is ${right}. Look at the code in the pack again: if it is ${right}, the figures are as published. If the pack does have ${typed}, they are not.`,
      altered: (release: string) =>
        `The code does not fit what the link names. The figures, the places or the code were changed after the pack was made. Below are the figures that release ${release} does hold.`,
    },
    compare: 'Compare the pack with the table: each figure in it should be the same.',
    then: (release: string) => `Release ${release}`,
    now: (release: string) => `Today, release ${release}`,
    caption: 'The figures as published',
    measure: 'Measure, place and period',
    again: 'Make this pack again',
    againNow: 'Make it from the current release',
  },
} as const;
