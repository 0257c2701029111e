// @vitest-environment jsdom
/** Drafts: kept on the device, saved as a file, opened again, and never mixed with figures of another release. */
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  draftText,
  EMPTY_DRAFT,
  keptDraft,
  readDraft,
  readDrafts,
  type Draft,
  type KeptDraft,
} from '../../src/data/evidenceDraft.ts';

const DRAFT: Draft = {
  ...EMPTY_DRAFT,
  ownWords: { 'robbery.E05011118': 'In our words.' },
  voices: [{ id: 'a', heard: 'March 2026', text: 'We want somewhere to go.', isCleared: true }],
  works: ['mentoring'],
  bidText: 'Our bid.\n\nIt is short.',
  pages: 12,
};
const kept = (more: Partial<KeptDraft> = {}): KeptDraft => ({
  ...keptDraft({
    release: '2026-12',
    place: 'areas=E05011118',
    query: 'areas=E05011118&release=2026-12',
    title: 'Evidence for Acocks Green',
    changed: '2026-12-01T12:00:00.000Z',
    draft: DRAFT,
  }),
  ...more,
});

/** The module as it is after the browser was closed and opened. */
async function reopened() {
  vi.resetModules();
  return import('../../src/evidence/keptDrafts.ts');
}
beforeEach(() => {
  localStorage.clear();
});

test('a draft file opens as it was saved', () => {
  expect(readDraft(draftText(kept()))).toEqual({ kept: kept() });
  expect(readDraft(`\uFEFF${draftText(kept())}`)).toEqual({ kept: kept() });
});

test('any words come back as they were', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} .,“”\n-]{0,200}$/u), (text) => {
      const one = kept({ draft: { ...DRAFT, bidText: text.normalize('NFKC') } });
      expect(readDraft(draftText(one))).toEqual({ kept: one });
    }),
    { numRuns: 50, seed: 3 },
  );
});

test.each([
  ['', 'notDraft'],
  ['{"type":"FeatureCollection"}', 'notDraft'],
  [draftText(kept()).replace('"version": 1', '"version": 2'), 'newer'],
  [draftText(kept()).replace('"bidLength": 500', '"bidLength": 501'), 'damaged'],
  [draftText(kept()).replace('"release": "2026-12"', '"release": 12'), 'damaged'],
] as const)('a file that is no draft is refused (%#)', (text, fault) => {
  expect(readDraft(text)).toEqual({ fault });
});

test('signs that no file may hold are taken out', () => {
  const one = kept({ draft: { ...DRAFT, bidText: 'Ours\u0001\u202e.' } });
  expect(readDraft(draftText(one))).toMatchObject({ kept: { draft: { bidText: 'Ours .' } } });
});

test('it is there after the browser was closed, by place and release', async () => {
  const first = await reopened();
  expect(first.keepDraft(kept())).toBe(true);
  first.keepDraft(kept({ release: '2026-11', draft: { ...DRAFT, bidText: 'Older.' } }));
  const again = await reopened();
  expect(again.keptDrafts()).toHaveLength(2);
  const own = again.keptDrafts().find(({ release }) => release === '2026-12');
  expect(own).toEqual(kept());
  again.forgetDraft(kept());
  expect((await reopened()).keptDrafts().map(({ release }) => release)).toEqual(['2026-11']);
});

test('a draft without anything in it is not kept', async () => {
  const { keepDraft, keptDrafts } = await reopened();
  keepDraft(kept());
  keepDraft(kept({ draft: EMPTY_DRAFT }));
  expect(keptDrafts()).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test('where it is not wanted nothing is stored, and it lasts as long as the page', async () => {
  const first = await reopened();
  first.keepDraft(kept());
  first.setKeepsDrafts(false);
  expect(first.keepDraft(kept())).toBe(false);
  expect(first.keptDrafts()).toHaveLength(1);
  expect(JSON.stringify(localStorage)).not.toContain('In our words');
  const again = await reopened();
  expect(again.keptDrafts()).toEqual([]);
  expect(again.keepsDrafts()).toBe(false);
});

test('without storage it says that it is not kept', async () => {
  const { keepDraft, keptDrafts } = await reopened();
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(keepDraft(kept())).toBe(false);
  expect(keptDrafts()).toHaveLength(1);
  full.mockRestore();
});

test('what is stored and cannot be read is passed over', () => {
  expect(readDrafts('no list')).toEqual([]);
  expect(readDrafts('{}')).toEqual([]);
  expect(readDrafts(JSON.stringify([1, kept(), { kind: 'evidence-draft' }]))).toEqual([kept()]);
});
