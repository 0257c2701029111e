/**
 * The secret by which counts are rounded at random: a file that the data owner keeps, outside the repository. With it a cell is rounded
 * the same way for ever; without it nobody can tell which way.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draw } from '../../src/domain/controlledRounding.ts';
import type { PartnerProblems } from './partnerFile.ts';

export const KEY_FILE = 'rounding-key.txt';
const KEY_FORM = /^[0-9a-f]{64}$/;

/** Text of a new key file. */
export const newRoundingKey = (): string => `${randomBytes(32).toString('hex')}\n`;

/** @returns null, with the reason among the problems, where there is no key that can be used */
export function readRoundingKey(folder: string, problems: PartnerProblems): string | null {
  const path = join(folder, KEY_FILE);
  const key = existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
  if (key !== null && KEY_FORM.test(key)) return key;
  problems.add(
    null,
    null,
    key === null
      ? `it says "strength": "rounding", and there is no ${KEY_FILE} beside it.`
      : `the ${KEY_FILE} beside it is not one that the command wrote.`,
    `run "npm run data:new -- --key FOLDER" once, keep the file with your counts, and never publish it. If the measure was published before, use the key of then.`,
  );
  return null;
}

/** Tells two keys apart, and nothing else of them. */
export const keyPrint = (key: string): string =>
  createHash('sha256').update(`rounding key ${key}`).digest('hex').slice(0, 16);

const BITS = 48;

/** Numbers from 0 up to 1 that only the key tells. */
export function drawWith(key: string, indicator: string, period: string): Draw {
  return (label) => {
    const bytes = createHmac('sha256', key).update(`${indicator}|${period}|${label}`).digest();
    return bytes.readUIntBE(0, BITS / 8) / 2 ** BITS;
  };
}
