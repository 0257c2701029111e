// @vitest-environment jsdom
/** That a ward whose fifth cannot be told is not passed over as if it were outside, over the published figures. */
import { cleanup, render, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FIFTH_UNTOLD } from '../../src/domain/classKeys.ts';
import { patternOf } from '../../src/domain/mapLayers.ts';
import { peersOf } from '../../src/domain/observation.ts';
import { possibleQuintiles } from '../../src/domain/quintiles.ts';
import { CoincideList } from '../../src/explore/CoincideList.tsx';
import { pickedTest } from '../../src/explore/pickedAreas.ts';
import { viewMaps } from '../../src/explore/viewMaps.ts';
import { publishedDataOf } from '../support/publishedDataOf.ts';

afterEach(cleanup);

const QUERY = 'layers=imd-score,violence-and-sexual-offences:pattern&coincide=1';

test('the key counts them, and each says it with its figure', async () => {
  const data = await publishedDataOf(QUERY);
  const [{ model }] = viewMaps(data);
  const pattern = patternOf(model)!;
  const { observations } = data.measures[1]!.measure;
  const peers = peersOf(observations.values());
  const both = [...observations].filter(([, one]) => {
    const possible = possibleQuintiles(one, peers);
    return possible.includes('highest-fifth') && possible.length > 1;
  });
  expect(both.length).toBeGreaterThan(0);
  for (const [code] of both) {
    expect(pattern.open.has(code)).toBe(true);
    expect(pattern.codes.has(code)).toBe(false);
    expect(model.areas.find((area) => area.code === code)?.label).toContain(
      '(whether it is in the highest fifth cannot be told)',
    );
  }
  const row = pattern.classes.find(({ classKey }) => classKey === FIFTH_UNTOLD);
  expect(row).toEqual({
    classKey: 'fifth-untold',
    label: 'Fifth cannot be told',
    count: pattern.open.size,
  });
});

test('pressed in the key they are picked out, and no other area is', async () => {
  const data = await publishedDataOf(
    'layers=imd-score,violence-and-sexual-offences:pattern&class=violence-and-sexual-offences:fifth-untold',
  );
  const { open } = patternOf(viewMaps(data)[0].model)!;
  const isPicked = pickedTest(data)!;
  const picked = data.ground.areas.map(({ code }) => code).filter((code) => isPicked(code));
  expect(new Set(picked)).toEqual(new Set(open));
});

test('where layers coincide, those of which it cannot be told are named below the list, and visitors are told of', async () => {
  const data = await publishedDataOf(QUERY);
  const { container } = render(<CoincideList data={data} onSelectArea={() => undefined} />);
  const undecided = within(container.querySelector<HTMLElement>('.coincide-list__undecided')!);
  const { undecided: codes, visited, codes: marked } = data.coincidence!;
  expect(codes.size).toBeGreaterThan(0);
  for (const { code, name } of data.ground.areas)
    if (codes.has(code)) expect(undecided.getAllByText(name).length).toBeGreaterThan(0);
  const told = [...container.querySelectorAll('.coincide-list__caution')];
  const shown = [...visited].filter((code) => marked.has(code) || codes.has(code));
  expect(shown.length).toBeGreaterThan(0);
  expect(told).toHaveLength(shown.length);
});
