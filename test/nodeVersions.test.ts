/** `.nvmrc`, `engines` and every package in the lock agree, so that `npm ci` prints no warning. */
import { readFileSync } from 'node:fs';
import semver from 'semver';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const PackageSchema = v.object({
  engines: v.object({ node: v.string() }),
  allowScripts: v.record(v.string(), v.boolean()),
});
const LockSchema = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      engines: v.optional(v.union([v.record(v.string(), v.string()), v.array(v.string())])),
      deprecated: v.optional(v.string()),
      hasInstallScript: v.optional(v.boolean()),
    }),
  ),
});

const own = v.parse(PackageSchema, JSON.parse(readFileSync('package.json', 'utf8')));
const lock = v.parse(LockSchema, JSON.parse(readFileSync('package-lock.json', 'utf8')));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** The oldest Node of each part of `engines`: '^20.19.0 || >=24.0.0' gives 20.19.0 and 24.0.0. */
const oldest = own.engines.node.split('||').map((part) => semver.minVersion(part)?.version ?? '');

test('the oldest Node that package.json allows is the one of .nvmrc', () => {
  expect(oldest[0]).toBe('20.19.0');
  expect(readFileSync('.nvmrc', 'utf8').trim()).toBe(oldest[0]);
});

test.each(oldest)('every package in the lock runs with Node %s', (node) => {
  const wrong = packages
    .filter(([, { engines }]) => {
      const wanted = engines === undefined || Array.isArray(engines) ? undefined : engines['node'];
      return wanted !== undefined && !semver.satisfies(node, wanted);
    })
    .map(([path, { version }]) => `${path} ${version ?? ''}`);
  expect(packages.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

test('no package in the lock is deprecated', () => {
  expect(packages.filter(([, { deprecated }]) => deprecated !== undefined).map(([path]) => path)).toEqual([]);
});

test('whether a package may run a script as it is installed is decided in package.json', () => {
  const undecided = packages
    .filter(([, one]) => one.hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    .filter((name) => !(name in own.allowScripts));
  expect(undecided).toEqual([]);
});
