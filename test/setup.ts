/** Runs before every unit test file: a clean document between tests, and no silent errors or warnings. */
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

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
  if (typeof document !== 'undefined') cleanup();
  vi.restoreAllMocks();
  expect(complaints, 'the test wrote errors or warnings to the console').toEqual([]);
});
