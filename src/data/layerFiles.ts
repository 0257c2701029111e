/** The files of a release that are drawn over the areas of a map. */
import { PROGRAMME_FILE } from '../domain/programme.ts';
import {
  ContextSchema,
  MotorwaysSchema,
  StepTogetherSchema,
  type Context,
  type Motorways,
} from './layerSchema.ts';
import { checkBy, inRelease, pathOfGeometry, type FileNeed } from './releaseFiles.ts';

export const PROGRAMME_PLACES = inRelease(PROGRAMME_FILE, StepTogetherSchema);

export const CONTEXT: FileNeed<Context> = { path: pathOfGeometry('context'), check: checkBy(ContextSchema) };

export const MOTORWAYS: FileNeed<Motorways> = {
  path: pathOfGeometry('motorways'),
  check: checkBy(MotorwaysSchema),
};
