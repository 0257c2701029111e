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

const selected = () => screen.getByRole('tab', { selected: true });

test('one tab is in the way of the Tab key, arrows open the next ones and go round', async () => {
  const user = userEvent.setup();
  render(<Tabs />);
  await user.tab();
  expect(screen.getByRole('tab', { name: 'Charts' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Table' })).toHaveFocus();
  expect(selected()).toHaveTextContent('Table');
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(selected()).toHaveTextContent('In words');
  await user.keyboard('{Home}');
  expect(selected()).toHaveTextContent('Charts');
  await user.keyboard('{End}');
  expect(selected()).toHaveFocus();
  expect(selected()).toHaveTextContent('In words');
  await user.tab();
  expect(document.body).toHaveFocus();
});

test('each tab names the panel that it opens, and is opened by a press', async () => {
  render(<Tabs />);
  const table = screen.getByRole('tab', { name: 'Table' });
  expect(table).toHaveAttribute('aria-controls', 'part-table');
  await userEvent.click(table);
  expect(selected()).toBe(table);
});
