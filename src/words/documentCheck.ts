/** Words for checking a whole document: choosing one, what cannot be read, and the frame of what is found. */
import { formatCount } from '../domain/format.ts';

const PASTE = 'Or copy its text and paste it into the field below.';

export const DOCUMENT_CHECK_WORDS = {
  title: 'Check a whole document',
  intro:
    'Drop a Word document anywhere on this page, or choose it below. Every figure, check code and link in it is marked: as published, superseded, altered, or not from here.',
  private:
    'The document is read in your browser. It is not sent anywhere, not stored, and forgotten when you leave the page.',
  linkTitle: 'Check one link',
  choose: 'Choose a document',
  chooseHint: 'Word (.docx), LibreOffice (.odt) or plain text, up to 30 MB',
  drop: 'Drop the document here',
  paste: 'Or paste its text',
  pasteHint:
    'For a PDF or a web page: select all, copy, and paste it here. Links are kept where your program hands them on.',
  read: 'Read the pasted text',
  reading: (name: string) => `Reading ${name} and the published figures…`,
  pasted: 'the pasted text',
  noText: 'Paste some text first, or choose a document.',
  noScript:
    'Checking a document needs a script, which your browser does not run. Open each link of the document and compare its figures by eye.',
  failed:
    'The published figures could not be read, so nothing was checked. Check your connection and try again. Nothing is said about the document.',
  notLoaded:
    'Part of this page did not load, so nothing was checked. Check your connection, load the page again and try once more.',
  faults: {
    'too-large': `The document is larger than 30 MB. Most of that is pictures, which are not read: save a copy without them. ${PASTE}`,
    'packed-too-large': `The document unpacks to more text than any application has, so it was not opened. ${PASTE}`,
    empty: 'The file is empty. Save the document again, or ask for it again.',
    'no-text': `There is no text in it that can be read. It may hold pictures of pages. Ask for the document as it was written.`,
    'old-word': `This is a Word document of the old kind (.doc). Open it, choose “Save as” and “Word document (.docx)”, and choose the new file. ${PASTE}`,
    protected: `The document is protected by a password, so it cannot be read. Open it with the password, save a copy without one, and choose that. ${PASTE}`,
    pdf: 'This is a PDF, whose text cannot be read here with certainty. Ask for the Word document. Or open it, select all, copy, and paste the text into the field below.',
    'rich-text': `This is a rich text file (.rtf). Open it, choose “Save as” and “Word document (.docx)”, and choose the new file. ${PASTE}`,
    pages: `This is a Pages document. Open it, choose “Export to” and “Word”, and choose the new file. ${PASTE}`,
    'other-office': `This is a spreadsheet or a presentation. Only text documents are read. Copy the text with the figures and paste it into the field below.`,
    'web-page': 'This is a web page. Open it, select all, copy, and paste the text into the field below.',
    picture: 'This is a picture, in which no text can be read. Ask for the document as it was written.',
    broken: `The document could not be read: it is damaged, or not what its name says. Open it in Word, save it again as a Word document (.docx), and choose the new file. ${PASTE}`,
    other: `This kind of file is not read. Choose a Word document (.docx). ${PASTE}`,
  },
  /** Beginning of the name of the report's file. */
  reportFile: 'check-of',
  result: {
    title: (name: string) => `What was found in ${name}`,
    summary: (figures: number, citations: number) =>
      `${figures === 1 ? '1 sentence with figures' : `${formatCount(figures)} sentences with figures`}, ${citations === 1 ? '1 check code or link' : `${formatCount(citations)} check codes and links`}.`,
    nothing:
      'No figure, check code or link of this assessment was found. The document may take its figures from elsewhere. That says nothing about whether they are right.',
    checked: (day: string, release: string, published: string) =>
      `Checked on ${day} against every release up to ${release}, published on ${published}.`,
    counts: 'Marks in this document',
    save: 'Save the report (Word)',
    print: 'Print or save as PDF',
    making: 'Making the report…',
    made: (name: string) => `Made ${name}.`,
    notMade: 'The report could not be made. Print it instead.',
    done: (name: string, told: string) => `Checked ${name}. ${told}`,
    leftOut: (count: number) =>
      `${count === 1 ? '1 link was' : `${formatCount(count)} links were`} not followed: there are more than can be checked at once. Check them one by one above.`,
    codes: 'Check codes and links',
    codesIntro: 'A code stands for the exact figures that its link names.',
    sentences: 'Sentences and tables',
    follow: { figure: 'Check this figure', measure: 'About this measure' },
    show: (label: string, count: number) => `${label} (${formatCount(count)})`,
    limits: 'What this check cannot know',
    limitList: [
      'Whether the words around a figure are fair. Only numbers, codes and links are checked.',
      'Whether a number from elsewhere is right: the applicant’s own count, a survey, or another publisher’s figure. It is called “not from here”, and nothing more is meant by it.',
      'Why a number differs. It may be a slip, an edit, or a figure of something near to it. Ask the applicant before you think ill of it.',
      'What is in pictures, charts and comments, and numbers written as words, such as “twenty” or “twice”.',
      'Figures of single neighbourhoods outside an evidence pack.',
      'Anything for certain where a sentence names several places, measures or periods. Read it yourself.',
    ],
  },
} as const;

export const REPORT_WORDS = {
  title: (name: string) => `Check of ${name}`,
  description: 'The figures, codes and links of a document, held against published ones',
  from: (site: string) => `Made by the checker of the ${site}. Nothing in the document was sent anywhere.`,
  columns: { sentence: 'In the document', mark: 'Mark', count: 'How often', told: 'What is published' },
} as const;
