/** Which LSOAs touch, from the shared arcs of the boundary file. */
import { neighbors } from 'topojson-client';
import * as v from 'valibot';
import type { GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { sourceFile } from '../read/sourceFiles.ts';
import { ProblemList } from '../report.ts';

const TopologySchema = v.object({
  objects: v.record(
    v.string(),
    v.object({
      geometries: v.array(
        v.looseObject({
          type: v.picklist(['Polygon', 'MultiPolygon']),
          arcs: v.array(v.unknown()),
          properties: v.record(v.string(), v.unknown()),
        }),
      ),
    }),
  ),
});

/**
 * @param lsoas codes in the order in which positions are given back
 * @returns positions of the LSOAs that touch each LSOA
 * @throws SourceError when the file does not hold exactly these LSOAs
 */
export function readLsoaNeighbours(
  context: BuildContext,
  lsoas: readonly GssCode[],
): readonly (readonly number[])[] {
  const { file, columns } = sourceFile('neighbourhoods');
  const problems = new ProblemList(file);
  const parsed = v.safeParse(TopologySchema, context.readJson(file));
  if (!parsed.success) {
    problems.add(
      null,
      null,
      `it has not the expected form: ${parsed.issues[0].message}.`,
      'use the composite file.',
    );
    problems.throwIfAny();
    return [];
  }
  const geometries = Object.values(parsed.output.objects).flatMap((collection) => collection.geometries);
  const position = new Map<string, number>(lsoas.map((code, index) => [code, index]));
  const codes = geometries.map((geometry) => String(geometry.properties[columns.code]));
  for (const code of codes) {
    if (!position.has(code))
      problems.add(null, null, `${code} is in no look-up.`, 'use one vintage of LSOAs.');
  }
  if (new Set(codes).size !== lsoas.length) {
    problems.add(null, null, `it has ${codes.length} LSOAs, not ${lsoas.length}.`, 'use the whole file.');
  }
  problems.throwIfAny();
  // Polygons checked above; the library's type asks for every kind of TopoJSON geometry.
  const touching = neighbors(geometries as unknown as Parameters<typeof neighbors>[0]);
  const result: number[][] = lsoas.map(() => []);
  touching.forEach((list, index) => {
    result[position.get(codes[index] ?? '') ?? 0] = list.map(
      (other) => position.get(codes[other] ?? '') ?? 0,
    );
  });
  return result;
}
