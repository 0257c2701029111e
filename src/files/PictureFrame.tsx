import type { ReactNode } from 'react';
import { TextLines } from '../charts/kit/TextLines.tsx';
import { PALETTES } from '../domain/palette.ts';
import { PICTURE_FONT, pictureLines } from './pictureText.ts';

const LINE = 26;
const FOOT_LINE = 22;
const MARGIN = 20;
const TITLE = { size: 22, bold: true };
const FOOT = { size: 16 };

/** The lines of a sheet's title. */
export function titleOf(title: string, width: number): readonly string[] {
  return pictureLines(title, width - 2 * MARGIN, TITLE);
}

/** Height of the title lines of a sheet, from its top to where the drawing may begin. */
export function titleHeight(lines: readonly string[]): number {
  return 12 + lines.length * LINE;
}

/** A picture that can leave the page: its title on top, its source at the foot, and what it shows in words. Colours and letters are its own. */
export function PictureFrame({
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
  readonly foot: string;
  readonly children: ReactNode;
}) {
  const footLines = pictureLines(foot, width - 2 * MARGIN, FOOT);
  const height = bodyBottom + footLines.length * FOOT_LINE + 14;
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
      fontFamily={PICTURE_FONT}
      fill={PALETTES.light.label}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{alt}</desc>
      <rect width={width} height={height} fill="#ffffff" />
      <TextLines
        lines={titleLines}
        x={MARGIN}
        y={30}
        lineHeight={LINE}
        fontSize={TITLE.size}
        fontWeight="700"
      />
      {children}
      <TextLines
        lines={footLines}
        x={MARGIN}
        y={bodyBottom + 16}
        lineHeight={FOOT_LINE}
        fontSize={FOOT.size}
      />
    </svg>
  );
}
