import { CELL_KEYS, type ClassKey } from '../src/domain/classKeys.ts';
import { Swatch } from '../src/map/Swatch.tsx';
import { AreaTable } from '../src/ui/AreaTable.tsx';
import { MAP_ORDER } from '../src/ui/areaTableRow.ts';
import { SAMPLE_LOCAL_AUTHORITIES } from '../test/support/sampleGeography.ts';
import type { GalleryPart } from './Gallery.tsx';
import { COMPARATOR, INDICATOR, LINKED, ROWS } from './figures.ts';

const KEYS: readonly ClassKey[] = [
  'class-0',
  'class-1',
  'class-2',
  'class-3',
  'class-4',
  'zero',
  'outline',
  'suppressed',
  'notCollected',
  'incomplete',
  ...CELL_KEYS,
];

export const ABSENCE_PARTS: readonly GalleryPart[] = [
  {
    title: 'Samples of every class and absence',
    drawn: (
      <ul>
        {KEYS.map((key) => (
          <li key={key}>
            <Swatch classKey={key} /> {key}
          </li>
        ))}
      </ul>
    ),
    narrow: true,
  },
  {
    title: 'Table: figures, a true zero and every absence',
    drawn: (
      <AreaTable
        {...LINKED}
        caption="Violence with injury by ward"
        rows={ROWS.map((row) => ({
          ...row,
          comparison: row.observation?.status === 'measured' ? 'similar' : '',
          second: null,
        }))}
        indicator={INDICATOR}
        second={null}
        comparatorName={COMPARATOR.name}
        boroughs={SAMPLE_LOCAL_AUTHORITIES.map((code, index) => ({
          code,
          name: index === 0 ? 'West' : 'East',
        }))}
        borough={null}
        onLocalAuthority={() => undefined}
        sort={MAP_ORDER}
        onSort={() => undefined}
        page={1}
        onPage={() => undefined}
      />
    ),
  },
];
