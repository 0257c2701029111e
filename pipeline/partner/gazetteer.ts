/** Gazetteer: the areas of a release, read from its published files, so that partner data need no other source. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { SearchFileSchema, type SearchFile } from '../../src/data/findSchema.ts';
import { AreasFileSchema, type AreasFile } from '../../src/data/schema.ts';
import { decodeGeometry } from '../../src/data/decodeGeometry.ts';
import { FILES } from '../../src/data/releaseFiles.ts';
import type { AreaShape } from '../../src/domain/mapShapes.ts';
import { parseGssCode, type GssCode, type MapGeography } from '../../src/domain/geography.ts';
import type { Lookups, Lsoa, Place } from '../read/lookups.ts';
import { sourceFile } from '../read/sourceFiles.ts';

export interface Gazetteer {
  /** Wards and boroughs in the order of the map; neighbourhoods without their shares among wards. */
  readonly lookups: Lookups;
  /** Wards that are no more, with the wards that took their residents over. */
  readonly formerWards: ReadonlyMap<string, SearchFile['formerWards'][number]>;
  readonly areasFile: (geography: 'ward' | 'lsoa' | 'borough') => AreasFile;
  /** Outlines of the boroughs along the edges of their neighbourhoods, the finest that are published; read when first asked for. */
  readonly localAuthorityShapes: () => readonly AreaShape[];
}

/** @param data folder of one release, e.g. `public/data/2026-11`; old releases have their outlines in `public/geo` beside it */
export function readGazetteer(data: string): Gazetteer {
  const read = <Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> =>
    v.parse(schema, JSON.parse(readFileSync(join(data, path), 'utf8')));
  const files = {
    ward: read('areas/ward.json', AreasFileSchema),
    lsoa: read('areas/lsoa.json', AreasFileSchema),
    borough: read('areas/borough.json', AreasFileSchema),
  };
  const lsoas = new Map<GssCode, Lsoa>();
  files.lsoa.codes.forEach((text, index) => {
    const code = codeOf(text);
    const ward = codeOf(files.lsoa.wards?.[index] ?? '');
    const borough = codeOf(files.lsoa.boroughs[index] ?? '');
    const residents = files.lsoa.residents[index] ?? 0;
    lsoas.set(code, {
      code,
      name: files.lsoa.names[index] ?? code,
      residents,
      ward,
      borough,
      wardShares: [],
    });
  });
  const boroughs = placesOf(files.borough);
  const search = read('search.json', SearchFileSchema);
  let shapes: readonly AreaShape[] | null = null;
  return {
    lookups: {
      lsoas,
      wards: placesOf(files.ward),
      boroughs,
      combinedAreaResidents: [...boroughs.values()].reduce((sum, { residents }) => sum + residents, 0),
      englandResidents: sourceFile('residents').expected.residents,
    },
    formerWards: new Map(search.formerWards.map((ward) => [ward.code, ward])),
    areasFile: (geography) => files[geography],
    localAuthorityShapes: () => {
      shapes ??= decodeGeometry(
        'lsoa',
        JSON.parse(readFileSync(outlinesOf(data, 'lsoa'), 'utf8')),
        files.lsoa,
      ).boroughs;
      return shapes;
    },
  };
}

/** File of the outlines with which a release is drawn. @param data its folder */
export function outlinesOf(data: string, geography: MapGeography): string {
  const root = join(data, '../..');
  return join(
    root,
    FILES.shapes(geography).path(basename(data), (path) => existsSync(join(root, path))),
  );
}

function codeOf(text: string): GssCode {
  const code = parseGssCode(text);
  if (code === null) throw new RangeError(`${text} is not a code of a published area.`);
  return code;
}

function placesOf(file: AreasFile): Map<GssCode, Place> {
  return new Map(
    file.codes.map((text, index) => {
      const code = codeOf(text);
      const borough = codeOf(file.boroughs[index] ?? text);
      return [
        code,
        { code, name: file.names[index] ?? code, borough, residents: file.residents[index] ?? 0 },
      ];
    }),
  );
}
