// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { CheckboxGroup } from '../../src/ui/CheckboxGroup.tsx';
import { Disclosure } from '../../src/ui/Disclosure.tsx';
import { DownloadButton } from '../../src/ui/DownloadButton.tsx';
import { LoadingBlock } from '../../src/ui/LoadingBlock.tsx';
import { Notice } from '../../src/ui/Notice.tsx';
import { NumberRange, rangeFromText } from '../../src/ui/NumberRange.tsx';
import { RadioGroup } from '../../src/ui/RadioGroup.tsx';
import { Select } from '../../src/ui/Select.tsx';
import { Slider } from '../../src/ui/Slider.tsx';

// Roles and axe walk the whole document, which jsdom is slow at on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const testChoices = [
  { value: 'places', label: 'Step Together places', hint: 'As of 13 December 2021' },
  { value: 'motorways', label: 'Motorways' },
] as const;

test('gives the checked choices in the order of the list, whatever the order of clicking', async () => {
  const user = userEvent.setup();
  const changes: (readonly string[])[] = [];
  render(
    <CheckboxGroup
      legend="Over the map"
      choices={testChoices}
      checked={['motorways']}
      onChange={(next) => changes.push(next)}
    />,
  );
  await user.click(screen.getByRole('checkbox', { name: 'Step Together places' }));
  await user.click(screen.getByRole('checkbox', { name: 'Motorways' }));
  expect(changes).toEqual([['places', 'motorways'], []]);
});

test('groups options of a select under their names and tells the choice', async () => {
  const user = userEvent.setup();
  const chosen: string[] = [];
  render(
    <Select
      label="Measure"
      value="a"
      onChange={(value) => chosen.push(value)}
      options={[
        { label: 'Violence', options: [{ value: 'a', label: 'Violence with injury' }] },
        { value: 'b', label: 'None' },
      ]}
    />,
  );
  expect(screen.getByRole('group', { name: 'Violence' })).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Measure' }), 'None');
  expect(chosen).toEqual(['b']);
});

test.each([
  ['10', '20', [10, 20]],
  ['20', '10', [10, 20]],
  ['', '20', [0, 20]],
  ['nonsense', '20', [0, 20]],
  ['-5', '999', null],
  ['0', '100', null],
  ['30', '999', [30, 100]],
] as const)('understands a range typed from %j to %j', (from, to, expected) => {
  expect(rangeFromText(from, to, 0, 100)).toEqual(expected);
});

test('reads a problem at once and a note never', () => {
  render(
    <>
      <Notice kind="problem" label="Problem">
        A file is missing.
      </Notice>
      <Notice kind="note" label="Note">
        All ages.
      </Notice>
    </>,
  );
  expect(screen.getByRole('alert').textContent).toBe('Problem: A file is missing.');
  expect(screen.getByRole('note').textContent).toBe('Note: All ages.');
  expect(screen.queryByRole('status')).toBeNull();
});

test('makes a download on the click and not before, without a data: address', async () => {
  const user = userEvent.setup();
  const blobs: Blob[] = [];
  // jsdom has no object URLs.
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  render(
    <DownloadButton
      fileName="table.csv"
      type="text/csv;charset=utf-8"
      content={() => 'a,b'}
      failed="It could not be made."
    >
      Download this table (CSV)
    </DownloadButton>,
  );
  expect(blobs.length).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Download this table (CSV)' }));
  expect(blobs[0]).toMatchObject({ size: 3, type: 'text/csv;charset=utf-8' });
  expect(clicked.mock.contexts[0]).toMatchObject({ download: 'table.csv', href: 'blob:test' });
});

test('a file that cannot be made is said to be missing', async () => {
  const user = userEvent.setup();
  render(
    <DownloadButton
      fileName="table.csv"
      type="text/csv;charset=utf-8"
      content={() => Promise.reject(new Error('offline'))}
      failed="It could not be made."
    >
      Download this table (CSV)
    </DownloadButton>,
  );
  await user.click(screen.getByRole('button', { name: 'Download this table (CSV)' }));
  expect(await screen.findByText('It could not be made.')).toBeTruthy();
});

test('breaks no accessibility rule in any part', async () => {
  const { container } = render(
    <main>
      <h1>Parts</h1>
      <RadioGroup legend="Shape" choices={testChoices} value="places" onChange={() => undefined} />
      <CheckboxGroup legend="Layers" choices={testChoices} checked={[]} onChange={() => undefined} />
      <Slider
        label="Weight"
        value={1}
        minimum={0}
        maximum={4}
        step={1}
        valueText="once"
        onChange={() => undefined}
      />
      <NumberRange
        legend="Pick out"
        measure="violence with injury"
        fromLabel="From"
        toLabel="to"
        minimum={0}
        maximum={10}
        step={1}
        range={null}
        onRange={() => undefined}
        clearLabel="Show all"
      />
      <Disclosure summary="More">Text</Disclosure>
      <LoadingBlock label="The map is loading" size="map" />
      <Notice kind="information" label="Note">
        Loaded.
      </Notice>
    </main>,
  );
  const results = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(results.violations.map((violation) => violation.id)).toEqual([]);
});
