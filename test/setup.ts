/** Runs before every unit test file: a clean document between tests, and no silent errors or warnings. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

// Only tests that have a document pay for loading the library.
const cleanUp = typeof document === 'undefined' ? null : (await import('@testing-library/react')).cleanup;

let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      complaints.push(`console.${level}: ${parts.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  cleanUp?.();
  vi.restoreAllMocks();
  expect(complaints, 'the test wrote errors or warnings to the console').toEqual([]);
});
