import type { ReactNode } from 'react';
import { PALETTES } from '../domain/palette.ts';
import { SHEET_FONT } from './sheetText.ts';

const LINE = 26;
const FOOT_LINE = 22;

/** Height of the title lines of a sheet, from its top to where the drawing may begin. */
export function titleHeight(lines: readonly string[]): number {
  return 12 + lines.length * LINE;
}

/** A picture that can leave the page: its title on top, its source at the foot, and what it shows in words. Colours and letters are its own. */
export function SheetFrame({
  id,
  width,
  bodyBottom,
  title,
  titleLines,
  alt,
  foot,
  children,
}: {
  readonly id: string;
  readonly width: number;
  /** Where the drawing ends and the source may begin. */
  readonly bodyBottom: number;
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly alt: string;
  readonly foot: readonly string[];
  readonly children: ReactNode;
}) {
  const height = bodyBottom + foot.length * FOOT_LINE + 14;
  return (
    <svg
      className="evidence-sheet"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      fontFamily={SHEET_FONT}
      fill={PALETTES.light.label}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{alt}</desc>
      <rect width={width} height={height} fill="#ffffff" />
      {titleLines.map((line, index) => (
        <text key={`${index} ${line}`} x="20" y={30 + index * LINE} fontSize="22" fontWeight="700">
          {line}
        </text>
      ))}
      {children}
      {foot.map((line, index) => (
        <text key={`${index} ${line}`} x="20" y={bodyBottom + 16 + index * FOOT_LINE} fontSize="16">
          {line}
        </text>
      ))}
    </svg>
  );
}
