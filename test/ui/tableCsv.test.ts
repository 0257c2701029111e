import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { AreaTableRow } from '../../src/ui/areaTableRow.ts';
import { tableCsv } from '../../src/ui/tableCsv.ts';

const testMeasure = {
  indicator: 'violence-and-sexual-offences',
  unit: 'per-1000-residents',
  period: '2025-04/2026-03',
  decimals: 1,
} as const;
const testRow: AreaTableRow = {
  code: 'E05001353' as GssCode,
  name: 'Heath Town',
  localAuthorityCode: 'E08000031' as GssCode,
  localAuthorityName: 'Wolverhampton',
  observation: {
    area: 'E05001353' as GssCode,
    period: '2025-04/2026-03',
    status: 'measured',
    value: 64.75,
    interval: { lower: 60.1, upper: 69.2 },
    alternative: null,
    numerator: 1204,
    denominator: 18595,
  },
  selected: false,
  comparison: 'higher than England',
  second: null,
};

function write(rows: readonly AreaTableRow[]): string {
  return tableCsv({ rows, geography: 'ward', first: testMeasure, second: null });
}

test('writes the published columns in their order', () => {
  expect(write([testRow])).toBe(
    'indicator,geography,area_code,area_name,period,value,unit,lower,upper,numerator,denominator,status\r\n' +
      'violence-and-sexual-offences,ward,E05001353,Heath Town,2025-04/2026-03,64.75,per-1000-residents,60.1,69.2,1204,18595,measured\r\n',
  );
});

test('leaves the cells of an absent figure empty and gives its state', () => {
  const absent: AreaTableRow = {
    ...testRow,
    observation: { area: testRow.code, period: '2025-04/2026-03', status: 'suppressed' },
  };
  expect(write([absent]).split('\r\n')[1]).toBe(
    'violence-and-sexual-offences,ward,E05001353,Heath Town,2025-04/2026-03,,per-1000-residents,,,,,suppressed',
  );
});

test('writes the second measure as rows of its own, with its own period and unit', () => {
  const score: Observation = {
    area: testRow.code,
    period: 'iod2025',
    status: 'measured',
    value: 48,
    numerator: null,
    denominator: null,
    interval: null,
    alternative: null,
  };
  const text = tableCsv({
    rows: [{ ...testRow, second: { observation: score } }],
    geography: 'ward',
    first: testMeasure,
    second: { indicator: 'imd-score', unit: 'score', period: 'iod2025', decimals: 1 },
  });
  expect(text.split('\r\n')[2]).toBe('imd-score,ward,E05001353,Heath Town,iod2025,48,score,,,,,measured');
});

test('can be read back whatever the area is called', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', '\t', "'", 'a', 'é') }),
      (name) => {
        const [line] = parse<{ area_name: string }>(write([{ ...testRow, name }]), { columns: true });
        expect(line?.area_name.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(name.replace(/^'(?=[=+\-@\t\r])/, ''));
      },
    ),
  );
});
