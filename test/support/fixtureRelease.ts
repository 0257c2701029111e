/**
 * The small release of `test/fixtures/release`, for tests of code. It never changes when another release is published: some wards of
 * four boroughs, invented partner data with withheld figures, and every kind of measure.
 */
import { openRelease } from './openRelease.ts';

export const fixture = openRelease('test/fixtures/release');
