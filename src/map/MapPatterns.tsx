import { PATTERNED_KEYS, type PatternedKey } from '../domain/classKeys.ts';
import { type Palette } from '../domain/palette.ts';
import { PATTERN_PATHS, PATTERN_STROKE, PATTERN_TILE, isDotted } from './patterns.ts';

/** The fill of an absence: a reference to its pattern in the same picture. */
export function patternFill(prefix: string, status: PatternedKey): string {
  return `url(#${prefix}-${status})`;
}

export interface MapPatternsProps {
  /** Unique in the page; begins the id of each pattern. */
  readonly prefix: string;
  /** Which patterns the picture needs. */
  readonly statuses?: readonly PatternedKey[];
  /** Size of the drawing's units against the pattern's: 2 draws the pattern twice as large in the drawing's units. */
  readonly scale?: number;
  /** Colours written into the picture; null leaves them to the style sheet. */
  readonly ink: Palette | null;
}

/** The patterns that tell the absences apart without colour. */
export function MapPatterns({ prefix, statuses = PATTERNED_KEYS, scale = 1, ink }: MapPatternsProps) {
  return (
    <defs>
      {statuses.map((status) => (
        <pattern
          key={status}
          id={`${prefix}-${status}`}
          patternUnits="userSpaceOnUse"
          width={PATTERN_TILE}
          height={PATTERN_TILE}
          patternTransform={scale === 1 ? undefined : `scale(${scale})`}
        >
          <rect
            width={PATTERN_TILE}
            height={PATTERN_TILE}
            className={`mapFill--${status}`}
            fill={ink?.fills[status]}
          />
          <path
            d={PATTERN_PATHS[status]}
            className={isDotted(status) ? 'mapFill__dots' : 'mapFill__hatch'}
            strokeWidth={isDotted(status) ? undefined : PATTERN_STROKE}
            {...(ink === null
              ? {}
              : isDotted(status)
                ? { fill: ink.patternInk }
                : { stroke: ink.patternInk, fill: 'none' })}
          />
        </pattern>
      ))}
    </defs>
  );
}
