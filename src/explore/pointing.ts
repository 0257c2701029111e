/** What answers, at each level of a view, to what is pointed at in any of its parts. */
import { useMemo } from 'react';
import type { AreaEntry } from '../data/queries.ts';
import { MAP_GEOGRAPHIES, type GssCode, type MapGeography } from '../domain/geography.ts';
import { litAreas, NO_POINTING, NOTHING_LIT, type Lit, type Pointing } from '../domain/linking.ts';
import { useHoverStore, type HoverState } from '../view/hoverStore.ts';
import { litParts, litTogether } from '../words/linking.ts';
import type { ExploreData } from './exploreData.ts';

/** Areas of each level that a view draws. */
export type Levels = ReadonlyMap<MapGeography, readonly AreaEntry[]>;

type Pointed = Pick<HoverState, 'hovered' | 'group'>;

type Drawn = Pick<ExploreData, 'measures' | 'ground' | 'boroughs'>;

/** The areas of a level, as far as it is drawn; boroughs always are, as their bars are. */
function areasAt({ measures, ground, boroughs }: Drawn, level: MapGeography): readonly AreaEntry[] | null {
  if (level === 'borough') return boroughs;
  if (ground.geography === level) return ground.areas;
  return measures.find(({ measure }) => measure.geography === level)?.measure.areas ?? null;
}

/** The levels of a view. */
function levelsOf(data: Drawn): Levels {
  return new Map(
    MAP_GEOGRAPHIES.flatMap((level) => {
      const areas = areasAt(data, level);
      return areas === null ? [] : [[level, areas] as const];
    }),
  );
}

/** What answers at a level. Its words are made only when they are asked for. */
function litAt({ hovered, group }: Pointed, level: MapGeography, levels: Levels): Lit {
  const areas = levels.get(level) ?? [];
  const pointed = group?.codes ?? new Set(hovered === null ? [] : [hovered]);
  const known = areasByCode(levels);
  const codes = litAreas(pointed, areas, (code) => known.get(code));
  const [only] = codes;
  if (only === undefined) return NOTHING_LIT;
  if (group === null && codes.size === 1) return { area: only, codes, said: null };
  return {
    area: null,
    codes,
    get said() {
      const label = group === null ? (known.get(hovered ?? only)?.name ?? null) : group.label;
      const finer = [...levels.keys()].find((one) => one === known.get([...pointed][0] ?? only)?.geography);
      return level === 'borough' && finer !== undefined && finer !== 'borough'
        ? litParts(label, partsOf(pointed, levels.get(finer) ?? [], known), finer)
        : litTogether(label, codes.size, level);
    },
  };
}

/** How many areas of each borough are among those pointed at. */
function partsOf(
  pointed: ReadonlySet<GssCode>,
  level: readonly AreaEntry[],
  known: ReadonlyMap<GssCode, AreaEntry>,
) {
  const parts = new Map<GssCode, { lit: number; all: number }>();
  for (const { code, borough } of level) {
    const part = parts.get(borough) ?? { lit: 0, all: 0 };
    parts.set(borough, { lit: part.lit + (pointed.has(code) ? 1 : 0), all: part.all + 1 });
  }
  return [...parts]
    .filter(([, { lit }]) => lit > 0)
    .map(([code, part]) => ({ name: known.get(code)?.name ?? code, ...part }));
}

const byCode = new WeakMap<Levels, ReadonlyMap<GssCode, AreaEntry>>();

function areasByCode(levels: Levels): ReadonlyMap<GssCode, AreaEntry> {
  const known = byCode.get(levels) ?? new Map([...levels.values()].flat().map((area) => [area.code, area]));
  byCode.set(levels, known);
  return known;
}

/** One level's answers as the store changes, worked out once for each change, however many parts of the page ask. */
function pointingAt(level: MapGeography, levels: Levels): Pointing {
  let last: (Pointed & { readonly lit: Lit }) | null = null;
  return {
    subscribe: (listener) => useHoverStore.subscribe(listener),
    get: () => {
      const { hovered, group } = useHoverStore.getState();
      if (last === null || last.hovered !== hovered || last.group !== group)
        last = { hovered, group, lit: litAt({ hovered, group }, level, levels) };
      return last.lit;
    },
  };
}

export type PointingAt = (level: MapGeography) => Pointing;

/** @returns the answers of a level; the same object as long as the areas are the same */
export function usePointing(data: Drawn): PointingAt {
  const levels = levelsOf(data);
  const [boroughs, wards, neighbourhoods] = [levels.get('borough'), levels.get('ward'), levels.get('lsoa')];
  return useMemo(() => {
    const all: readonly (readonly [MapGeography, typeof wards])[] = [
      ['borough', boroughs],
      ['ward', wards],
      ['lsoa', neighbourhoods],
    ];
    const kept: Levels = new Map(
      all.flatMap(([level, areas]) => (areas === undefined ? [] : [[level, areas] as const])),
    );
    const made = new Map([...kept.keys()].map((level) => [level, pointingAt(level, kept)]));
    return (level) => made.get(level) ?? NO_POINTING;
  }, [boroughs, wards, neighbourhoods]);
}
