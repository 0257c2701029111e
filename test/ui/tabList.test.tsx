// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { TabList } from '../../src/ui/TabList.tsx';

const TABS = [
  { value: 'charts', label: 'Charts' },
  { value: 'table', label: 'Table' },
  { value: 'card', label: 'In words' },
] as const;

function Tabs() {
  const [open, setOpen] = useState<(typeof TABS)[number]['value']>('charts');
  return <TabList label="Parts" tabs={TABS} open={open} onOpen={setOpen} panelId={(tab) => `part-${tab}`} />;
}

const tab = (name: string) => screen.getByRole('tab', { name });
const selected = () => screen.getByRole('tab', { selected: true });

test('one tab is in the way of the Tab key, arrows open the next ones and go round', async () => {
  const user = userEvent.setup();
  render(<Tabs />);
  await user.tab();
  expect(document.activeElement).toBe(tab('Charts'));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tab('Table'));
  expect(selected()).toBe(tab('Table'));
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(selected()).toBe(tab('In words'));
  await user.keyboard('{Home}');
  expect(selected()).toBe(tab('Charts'));
  await user.keyboard('{End}');
  expect(selected()).toBe(tab('In words'));
  expect(document.activeElement).toBe(selected());
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

test('each tab names the panel that it opens, and is opened by a press', async () => {
  render(<Tabs />);
  const table = tab('Table');
  expect(table.getAttribute('aria-controls')).toBe('part-table');
  await userEvent.click(table);
  expect(selected()).toBe(table);
});
