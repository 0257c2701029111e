/** A release with the invented partner data of the fixtures, made by the real pipeline in a temporary folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { buildData } from '../../pipeline/buildData.ts';
import { makeReport } from '../../pipeline/report.ts';
import { placeOfFacts, withFacts } from '../../src/data/placeFacts.ts';
import { PlaceDoneSchema, ProfileSchema, ProfileSharedSchema } from '../../src/data/profileSchema.ts';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { profileModel, type ProfileModel } from '../../src/profile/profileModel.ts';
import { REPOSITORY } from '../pipeline/rawSources.ts';

export const INVENTED = { id: '2026-12-invented', published: '2026-12-01' } as const;
export const PUBLIC_MEASURE = 'children-missing-incidents';
export const PARTNER_MEASURE = 'children-missing-incidents-ward';
export const PARTNER_TITLE = 'Missing incidents of looked-after children (invented)';
export const PUBLISHER = 'Invented partnership';
/** A ward of Wolverhampton with a figure, and one whose figure is withheld. */
export const [BLAKENHALL, HEATH_TOWN] = ['E05014840', 'E05014848'] as const;

export interface InventedRelease {
  readonly folder: string;
  readonly read: ReadPublicFile;
  readonly model: (code: string) => ProfileModel;
  readonly remove: () => void;
}

/** @param alter the rows of the measure that stands in for the public one, with the column names first */
export async function inventedRelease(
  alter: (rows: readonly string[]) => readonly string[] = (rows) => rows,
): Promise<InventedRelease> {
  const made = mkdtempSync(join(tmpdir(), 'invented-release-'));
  const [folder, partner] = [join(made, 'public'), join(made, 'partner')];
  cpSync(join(REPOSITORY, 'public'), folder, { recursive: true });
  cpSync(join(REPOSITORY, 'test/fixtures/invented-partner-data'), partner, { recursive: true });
  const rows = join(partner, 'missing/observations.csv');
  writeFileSync(rows, alter(readFileSync(rows, 'utf8').trim().split('\n')).join('\n') + '\n');
  await buildData(
    { sources: null, partner, out: folder, release: INVENTED },
    makeReport(() => undefined),
  );
  const json = (name: string): unknown =>
    JSON.parse(readFileSync(join(folder, `data/${INVENTED.id}/${name}.json`), 'utf8'));
  return {
    folder,
    read: (path) => readFile(join(folder, path), 'utf8'),
    model: (code) => {
      const shared = v.parse(ProfileSharedSchema, json('profiles/shared'));
      const file = v.parse(ProfileSchema, json(`profiles/${code}`));
      const place = placeOfFacts(file, shared);
      const told =
        place === null ? file : withFacts(file, v.parse(PlaceDoneSchema, json(`profiles/${place}.done`)));
      return profileModel(told, shared, INVENTED.id);
    },
    remove: () => {
      rmSync(made, { recursive: true, force: true });
    },
  };
}
