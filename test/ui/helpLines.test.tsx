// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import help from '../../content/help.json';
import { callAddress, HelpInBrief, HelpLines } from '../../src/ui/HelpLines.tsx';

test('numbers can be called once they are confirmed, and say on which day', () => {
  render(<HelpLines list={{ ...help, confirmedOn: '2027-01-31' }} />);
  expect(screen.getByRole('link', { name: '0800 1111' }).getAttribute('href')).toBe('tel:08001111');
  expect(screen.getByRole('link', { name: '999' }).getAttribute('href')).toBe('tel:999');
  expect(screen.getByText('Numbers confirmed on 31 January 2027.')).toBeTruthy();
  // A number to write to is not called.
  expect(screen.queryByRole('link', { name: /SHOUT/ })).toBeNull();
});

test('numbers that nobody has confirmed are no links and say so', () => {
  const { container } = render(<HelpLines list={{ ...help, confirmedOn: null }} />);
  expect(container.querySelectorAll('a[href^="tel:"]')).toHaveLength(0);
  expect(container.textContent).toContain('The publisher has not confirmed them yet.');
});

test('every number of the list can be called or is a message to send', () => {
  for (const { contact } of help.lines) {
    if (contact === undefined) continue;
    expect(callAddress(contact, '2027-01-31') !== null || contact.startsWith('text '), contact).toBe(true);
  }
});

describe('in brief, for the top of a page', () => {
  test('the emergency number, whom to call otherwise and the way to the whole list, and nothing else', () => {
    render(<HelpInBrief list={{ ...help, confirmedOn: '2027-01-31' }} allAt="#help" />);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['tel:999', 'tel:101', '#help']);
  });

  test('numbers that nobody has confirmed are no links there either', () => {
    const { container } = render(<HelpInBrief list={{ ...help, confirmedOn: null }} allAt="#help" />);
    expect(container.textContent).toBe(
      'In danger now? Call 999. To reach the police when it is not urgent, call 101. Who else can help',
    );
    expect(container.querySelectorAll('a[href^="tel:"]')).toHaveLength(0);
  });
});

test('lines of one use stand alone, and how sure the numbers are is said with the whole list', () => {
  const { container } = render(<HelpLines list={help} use="without-a-name" />);
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
    'Crimestoppers 0800 555 111',
    'Fearless',
  ]);
  expect(container.textContent).not.toContain('confirmed');
});
