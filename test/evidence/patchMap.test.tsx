// @vitest-environment jsdom
/** The maps on which a patch is chosen and drawn, over the published release: by keys and buttons, with names. */
import { readFile } from 'node:fs/promises';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createQueries } from '../../src/data/queries.ts';
import { QueriesContext } from '../../src/data/useQueries.ts';
import { decodeOutline } from '../../src/domain/outline.ts';
import { AreaChooser } from '../../src/evidence/AreaChooser.tsx';
import { DrawOutline } from '../../src/evidence/DrawOutline.tsx';
import { fetchBase } from '../../src/evidence/gatherPack.ts';
import type { PatchChoice } from '../../src/view/evidenceView.ts';

const client = new QueryClient();
const queries = createQueries((path) => readFile(`public/${path}`, 'utf8'));
const base = await fetchBase(client, queries, null);
const ward = base.wards.codes[base.wards.names.indexOf('Acocks Green')]!;

/** Files are read and decoded, on a machine that may be busy. */
const PATIENT = { timeout: 20_000 };

function shown(node: React.ReactNode) {
  return render(
    <QueryClientProvider client={client}>
      <QueriesContext value={queries}>{node}</QueriesContext>
    </QueryClientProvider>,
  );
}

/** Names on the map of the widest frame. */
function names(container: HTMLElement): readonly string[] {
  return [...container.querySelectorAll('.staticMap__tier--large text')].map((text) => text.textContent);
}

function pathOf(container: HTMLElement, code: string): string {
  return container.querySelector(`.staticMap [data-code="${code}"]`)?.getAttribute('d') ?? '';
}

test('chosen wards are named in the whole region, the others as the map comes closer, with stations', async () => {
  const chosen: PatchChoice[] = [];
  const { container } = shown(
    <AreaChooser
      base={base}
      patch={{ kind: 'areas', codes: [ward] }}
      onChoose={(choice) => chosen.push(choice)}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Choose wards on a map' }));
  const group = await screen.findByRole('group', { name: /^Map to choose wards on/ }, PATIENT);
  fireEvent.click(screen.getByRole('button', { name: 'Show the whole region' }));
  await waitFor(() => expect(names(container)).toContain('Birmingham'), PATIENT);
  expect(names(container)).toContain('Acocks Green');
  expect(names(container)).not.toContain('Tyseley & Hay Mills');
  const far = pathOf(container, ward);
  fireEvent.keyDown(group, { key: '+' });
  fireEvent.keyDown(group, { key: '+' });
  expect(pathOf(container, ward)).not.toBe(far);
  const before = pathOf(container, ward);
  fireEvent.keyDown(group, { key: 'ArrowRight' });
  fireEvent.click(screen.getByRole('button', { name: 'Map left' }));
  expect(pathOf(container, ward)).toBe(before);
  await waitFor(() => expect(screen.getByText('Railway station')).toBeTruthy(), PATIENT);
  expect(names(container).length).toBeGreaterThan(15);
  // A key with Ctrl is the browser's, not the map's.
  fireEvent.keyDown(group, { key: '+', ctrlKey: true });
  expect(pathOf(container, ward)).toBe(before);
  fireEvent.click(container.querySelector(`.staticMap [data-code="${ward}"]`)!);
  expect(chosen).toEqual([{ kind: 'none' }]);
});

test('corners keep their place on the ground while the map is zoomed and moved under the cross', async () => {
  const outlines: string[] = [];
  const faults: string[] = [];
  const { container } = shown(
    <DrawOutline
      base={base}
      rings={null}
      onOutline={({ outline }) => outlines.push(outline)}
      onFault={(fault) => faults.push(fault)}
    />,
  );
  const board = await screen.findByRole('button', { name: 'Map to draw on' }, PATIENT);
  const press = (key: string, times = 1) => {
    for (let time = 0; time < times; time += 1) fireEvent.keyDown(board, { key });
  };
  const set = () => fireEvent.click(board, { detail: 0 });
  set();
  press('ArrowRight', 5);
  set();
  const apart = () => {
    const [one, other] = [...container.querySelectorAll('.patch-map__corner')];
    return Number(other?.getAttribute('cx')) - Number(one?.getAttribute('cx'));
  };
  expect(apart()).toBeCloseTo(100, 3);
  press('+');
  expect(apart()).toBeCloseTo(200, 3);
  press('-');
  press('ArrowDown', 5);
  set();
  // At the edge the map moves on, and the corners with the ground below them.
  const middle = () => Number(container.querySelector('.patch-map__corner')?.getAttribute('cx'));
  const start = middle();
  press('ArrowLeft', 37);
  expect(middle()).toBeGreaterThan(start + 100);
  fireEvent.click(screen.getByRole('button', { name: 'Use this outline' }));
  expect(faults).toEqual([]);
  const [ring] = decodeOutline(outlines[0]!)!;
  expect(ring).toHaveLength(3);
  const [a, b, c] = ring!;
  expect(a![1]).toBeCloseTo(b![1], 4);
  expect(b![0]).toBeCloseTo(c![0], 4);
});
