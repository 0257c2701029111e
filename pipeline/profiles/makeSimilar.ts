/** makeSimilar: for each ward the five most like it, in published variables (`domain/similarAreas.ts`). */
import type { ProfileFile } from '../../src/data/profileSchema.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import {
  findSimilarAreas,
  maySayLikeness,
  SIMILARITY_INDICATORS,
  type SimilarityVariables,
} from '../../src/domain/similarAreas.ts';
import type { Published } from './published.ts';

type Similar = NonNullable<ProfileFile['similar']>;

const HOW_MANY = 5;

/** @param squareKilometres of the neighbourhoods counted for each ward. @returns by ward, in the order of the map. */
export function makeSimilar(
  published: Published,
  squareKilometres: ReadonlyMap<string, number>,
): readonly Similar[] {
  const { codes, names, boroughs, residents } = published.areas.ward;
  const variable = (id: string): number[] => {
    const indicator = published.indicators.find((candidate) => candidate.id === id);
    const period = indicator?.geographies.ward?.periods.at(-1);
    if (indicator === undefined || period === undefined)
      throw new RangeError(`There is no ward figure of ${id}.`);
    if (!maySayLikeness(indicator)) throw new RangeError(`${id} may not say how alike two wards are.`);
    const { byArea } = published.period(indicator, 'ward', period);
    return codes.map((code) => {
      const observation = byArea.get(code);
      if (!isMeasured(observation)) throw new RangeError(`${code} has no figure of ${id}.`);
      return observation.value;
    });
  };
  const { age, income, overcrowding, tenure, 'ethnic-group': ethnic } = SIMILARITY_INDICATORS;
  const variables: SimilarityVariables = {
    age: age.map(variable),
    income: income.map(variable),
    overcrowding: overcrowding.map(variable),
    tenure: tenure.map(variable),
    'ethnic-group': ethnic.map(variable),
    density: [
      codes.map((code, index) => Math.log((residents[index] ?? 0) / (squareKilometres.get(code) ?? 0))),
    ],
  };
  return findSimilarAreas(variables, HOW_MANY).map((found) =>
    found.flatMap(({ index, distance, differences }) => {
      const [code, borough] = [codes[index], boroughs[index]];
      if (code === undefined || borough === undefined) return [];
      return [
        {
          code,
          name: names[index] ?? '',
          borough,
          distance: round2(distance),
          differences: Object.fromEntries(
            Object.entries(differences).map(([group, difference]) => [group, round2(difference)]),
          ),
        },
      ];
    }),
  );
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
