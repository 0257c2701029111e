// @vitest-environment jsdom
/** The slide that closes a talk: where help is, with numbers only once their publishers have confirmed them. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import help from '../../content/help.json' with { type: 'json' };

afterEach(() => {
  vi.doUnmock('../../content/help.json');
  vi.resetModules();
});

/** @param confirmedOn as content/help.json has it */
async function closing(confirmedOn: string | null): Promise<string> {
  vi.doMock('../../content/help.json', () => ({ default: { ...help, confirmedOn } }));
  const { CloseSlide } = await import('../../src/story/SlideEnds.tsx');
  return renderToStaticMarkup(<CloseSlide Heading="h1" />);
}

const NUMBERS = help.lines.flatMap((line) => ('contact' in line ? [line.contact ?? ''] : []));

test('no number is shown while nobody has confirmed it; the page of help is', async () => {
  const shown = await closing(null);
  for (const number of NUMBERS) expect(shown).not.toContain(`>${number}<`);
  expect(shown).toMatch(/href="[^"]*\/about"/);
});

test('the first numbers are shown once they are confirmed', async () => {
  const shown = await closing('2026-12-01');
  for (const number of NUMBERS.slice(0, 3)) expect(shown).toContain(`>${number}<`);
  expect(shown).toMatch(/href="[^"]*\/about"/);
});
