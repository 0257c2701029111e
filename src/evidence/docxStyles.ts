/** How a pack looks in Word. */
import { AlignmentType, LevelFormat, LineRuleType } from 'docx';

export const BULLETS = 'bullets';

export const BULLET_LIST = {
  reference: BULLETS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 260 } } },
    },
  ],
};

const FONT = 'Arial';
/** In half points: large funders ask for 11 point or more, in tables, notes and footers too. */
const SIZE = 22;

export const DOCX_STYLES = {
  default: {
    document: {
      run: { font: FONT, size: SIZE, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    footnoteText: {
      run: { font: FONT, size: SIZE },
      paragraph: { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } },
    },
    footnoteTextChar: { run: { font: FONT, size: SIZE } },
    endnoteText: { run: { font: FONT, size: SIZE } },
    endnoteTextChar: { run: { font: FONT, size: SIZE } },
    title: {
      run: { font: FONT, size: 44, bold: true, color: '1B2430' },
      paragraph: { spacing: { after: 160 } },
    },
    heading1: {
      run: { font: FONT, size: 32, bold: true, color: '1F4E79' },
      paragraph: { spacing: { before: 320, after: 120 } },
    },
    heading2: {
      run: { font: FONT, size: 26, bold: true, color: '1F4E79' },
      paragraph: { spacing: { before: 240, after: 100 } },
    },
    heading3: {
      run: { font: FONT, size: 24, bold: true, color: '1B2430' },
      paragraph: { spacing: { before: 200, after: 80 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true, size: SIZE },
      paragraph: { spacing: { before: 120, after: 80 } },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: SIZE },
      paragraph: { spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'ContentsHeading',
      name: 'Contents heading',
      basedOn: 'Normal',
      run: { bold: true, size: 32, color: '1F4E79' },
      paragraph: { spacing: { before: 320, after: 120 } },
    },
  ],
} as const;
