/** What a release changes in a partner's routes and places. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { StepTogetherSchema } from '../../src/data/layerSchema.ts';
import { PROGRAMME_FILE } from '../../src/domain/programme.ts';
import { some, type Change, type ReleaseFolder } from './changeEntry.ts';

interface Drawn {
  readonly id: string;
  readonly name: string;
}

/** Routes and places of a partner that came, went or are no longer as they were. */
export function routeChanges(now: ReleaseFolder, before: ReleaseFolder): Change[] {
  const [here, there] = [drawnOf(now), drawnOf(before)];
  return (['routes', 'partnerPlaces'] as const).flatMap((kind) => {
    const what = kind === 'routes' ? 'routes' : 'places';
    const [is, was] = [here[kind], there[kind]];
    const earlier = new Map(was.map((one) => [one.id, one]));
    const added = is.filter(({ id }) => !earlier.has(id));
    const lost = was.filter(({ id }) => !is.some((one) => one.id === id));
    const other = is.filter((one) => {
      const old = earlier.get(one.id);
      return old !== undefined && JSON.stringify(old) !== JSON.stringify(one);
    });
    return [
      listed(`new ${what}`, added, 'look at each on the map; no line or point may lead to a home.'),
      listed(
        `${what} that went`,
        lost,
        'make sure that they ended; one that ended keeps its line, with an end date.',
      ),
      listed(
        `${what} with another line, position, name or date`,
        other,
        'compare them with the last release on the map.',
      ),
    ].flat();
  });
}

function listed(what: string, drawn: readonly Drawn[], action: string): Change[] {
  return drawn.length === 0
    ? []
    : [{ what: `${drawn.length} ${what} (${some(drawn.map(({ name }) => name))})`, action }];
}

function drawnOf({ folder }: ReleaseFolder): Record<'routes' | 'partnerPlaces', readonly Drawn[]> {
  const path = join(folder, `${PROGRAMME_FILE}.json`);
  if (!existsSync(path)) return { routes: [], partnerPlaces: [] };
  const file = v.parse(StepTogetherSchema, JSON.parse(readFileSync(path, 'utf8')));
  return { routes: file.routes ?? [], partnerPlaces: file.partnerPlaces ?? [] };
}
