/** Which sources a place has, and what comes of asking for one that it has not. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  eachHeld,
  holdsSource,
  sourceFile,
  SourceNotHeld,
  WindowsSchema,
} from '../../pipeline/read/sourceFiles.ts';

test('content/sources.json names file and columns of each source', () => {
  expect(sourceFile('police').columns.month).toBe('month');
  expect(sourceFile('residents').file).toMatch(/^stats\//);
  expect(holdsSource('motorways')).toBe(true);
});

describe('windows of the police', () => {
  test.each([
    ['two side by side, with a gap', ['2023-09/2024-08', '2025-04/2026-03'], undefined],
    ['one that follows at once', ['2024-04/2025-03', '2025-04/2026-03'], undefined],
    ['eleven months', ['2025-04/2026-02'], "'2025-04/2026-02' is not a window of twelve months"],
    ['a year', ['2025'], "'2025' is not a window of twelve months"],
    ['the newer first', ['2025-04/2026-03', '2023-09/2024-08'], "'2023-09/2024-08' does not follow"],
    ['an overlap', ['2024-05/2025-04', '2025-04/2026-03'], "does not follow '2024-05/2025-04'"],
  ])('%s', (_name, windows, said) => {
    const { issues } = v.safeParse(WindowsSchema, windows);
    if (said === undefined) expect(issues).toBeUndefined();
    else expect(issues?.[0].message).toContain(said);
  });
});

describe('of several readers', () => {
  const notHeld = (): number => {
    throw new SourceNotHeld('lait');
  };

  test('those whose source is held are read at once', () => {
    const read: string[] = [];
    const values = eachHeld<{ first: string; second: string }>({
      first: () => {
        read.push('first');
        return 'a';
      },
      second: () => {
        read.push('second');
        return 'b';
      },
    });
    expect(read).toEqual(['first', 'second']);
    expect(values).toEqual({ first: 'a', second: 'b' });
  });

  test('one whose source is not held is missed only when a measure asks for it', () => {
    const values = eachHeld<{ held: string; lacking: number }>({ held: () => 'a', lacking: notHeld });
    expect(values.held).toBe('a');
    expect(() => values.lacking).toThrow(SourceNotHeld);
    expect(() => values.lacking).toThrow('content/sources.json has no "lait"');
  });

  test('any other fault of a reader stops the build at once', () => {
    const broken = (): string => {
      throw new RangeError('a broken file');
    };
    expect(() => eachHeld<{ held: string }>({ held: broken })).toThrow('a broken file');
  });
});
