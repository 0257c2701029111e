/** Words of the writer's own part of a pack: notes of what people said, approaches, the text of a bid, and drafts. */
import { formatCount, formatDay } from '../domain/format.ts';
import type { Screened } from '../domain/personScreen.ts';
import { joinNames } from './listOf.ts';

export const BID_DESK_WORDS = {
  title: '4. Your bid',
  intro:
    'Add what only you know. It goes into the Word file and the print, marked as yours. It is not part of the link.',
  bid: {
    title: 'Text for your bid',
    length: 'How long may it be?',
    lengths: (words: number) => `${formatCount(words)} words`,
    label: 'Text, made from the figures. Change it as you like.',
    count: (words: number, most: number, characters: number) =>
      `${formatCount(words)} of ${formatCount(most)} words, ${formatCount(characters)} characters with spaces`,
    tooLong: (over: number) => (over === 1 ? 'One word too many.' : `${formatCount(over)} words too many.`),
    changed: 'You changed this text. It stays as it is when you choose other measures.',
    strange: (figures: readonly string[]) =>
      `Not among the figures of this pack: ${joinNames(figures)}. The check codes do not vouch for them.`,
    remake: 'Put the made text back',
    copy: 'Copy with sources',
    copied: 'Copied.',
    shownHere: 'Your browser does not allow copying. Select this instead:',
    sources: 'Sources of the figures in this text',
    source: (title: string, place: string, source: string, signs: string) =>
      `${title}, ${place}. ${source} Check code ${signs}.`,
    check: 'Check it',
  },
  voices: {
    title: 'What people told you',
    intro:
      'Notes of what people said to you: no names, and nothing by which a person could be known. They are marked as your own and not checked.',
    heard: 'When',
    heardHint: 'for example March 2026',
    text: 'What you were told',
    add: 'Add this note',
    remove: (text: string) => `Remove the note “${text}”`,
    removeShort: 'Remove',
    list: 'Your notes',
    found: 'Look at this before it goes into the pack',
    stopped: 'Not in the pack yet:',
    clear: 'It points to no person: use it',
    kinds: {
      email: 'an email address',
      telephone: 'a telephone number',
      postcode: 'a postcode',
      address: 'an address',
      web: 'a page or an account',
      name: 'perhaps a person’s name',
      age: 'a person’s age',
      stigma: 'a word that puts people or places down',
    } satisfies Readonly<Record<Screened, string>>,
    hit: (kind: string, written: string) => `${kind}: “${written}”`,
    inPack: 'What people told us',
    marked: 'Notes of the organisation that made this pack, in its own words. They were not checked.',
  },
  draft: {
    title: 'Your draft',
    kept: 'Your words are kept in this browser on this device, and are here when you come back. Nothing is sent anywhere.',
    notKept: 'Your words are not kept: they are lost when you close this page. Save the draft as a file.',
    keep: 'Keep my words on this device',
    keepHint: 'Not on a computer that others use.',
    save: 'Save the draft as a file',
    saved: (name: string) => `Saved ${name}.`,
    clear: 'Remove my words',
    cleared: 'Your words were removed from this page and this device.',
    sure: 'Remove them? This cannot be undone.',
    yes: 'Yes, remove them',
    no: 'No, keep them',
  },
  open: {
    title: 'Go on with a draft',
    device: 'Kept on this device',
    item: (title: string, release: string, day: string) =>
      `${title}, release ${release}, changed on ${formatDay(day)}`,
    open: (title: string) => `Open ${title}`,
    openShort: 'Open',
    remove: (title: string) => `Remove ${title}`,
    removeShort: 'Remove',
    file: 'Open a draft from a file',
    opened: (release: string) =>
      `The draft is open, with the figures of release ${release} that it was written beside.`,
    older: (release: string, current: string) =>
      `This draft was written beside release ${release}. It is shown with those figures. The current release is ${current}; its figures are not put among your words.`,
    newerHere: (day: string) =>
      `This device holds other words for the same place, changed later, on ${formatDay(day)}.`,
    takeFile: 'Use the file',
    keepHere: 'Use those on this device',
    faults: {
      notDraft: 'That file is not a draft of an evidence pack.',
      newer: 'That draft was saved by a later version of this site. Load this page again and try once more.',
      damaged: 'That draft cannot be read: parts of it are not as they were saved.',
      noRelease: (release: string) =>
        `That draft was written beside release ${release}, which is not here, so its figures cannot be shown.`,
    },
  },
  otherRelease: (release: string, day: string, current: string) =>
    `You have words for this place beside release ${release}, changed on ${formatDay(day)}. They speak of its figures, so they are not shown beside release ${current}.`,
  openOther: (release: string) => `Open them with release ${release}`,
  takeNotes: 'Take over the notes and approaches only',
} as const;
