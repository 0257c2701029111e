/** Figures decoded once: for the same measure only. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figuresAt } from '../../src/data/figuresAt.ts';
import { filesOf } from '../../src/data/diskFiles.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { fixture } from '../support/fixtureRelease.ts';

test('an estimate without intervals read from a file leaves the intervals of its measure', () => {
  const files = filesOf((path) => readFileSync(`test/fixtures/release/${path}`, 'utf8'), fixture.id);
  const robbery = fixture.indicator('robbery');
  const period = robbery.geographies.ward?.periods.at(-1) ?? '';
  const withIntervals = () =>
    [...(figuresAt(files, robbery, 'ward', period)?.values() ?? [])].filter(
      (observation) => isMeasured(observation) && observation.interval !== null,
    ).length;
  figuresAt(files, { ...robbery, intervalMethod: 'none' }, 'ward', period);
  expect(withIntervals()).toBeGreaterThan(10);
});
