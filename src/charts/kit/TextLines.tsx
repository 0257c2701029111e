import type { SVGProps } from 'react';

export interface TextLinesProps extends Omit<SVGProps<SVGTextElement>, 'y'> {
  readonly lines: readonly string[];
  /** Baseline of the first line. */
  readonly y: number;
  /** From one baseline to the next. */
  readonly lineHeight: number;
}

/** Text in lines, one below the other (`wrapText` makes them). */
export function TextLines({ lines, y, lineHeight, ...text }: TextLinesProps) {
  return lines.map((line, index) => (
    <text key={`${index} ${line}`} y={y + index * lineHeight} {...text}>
      {line}
    </text>
  ));
}
