import { useMemo } from 'react';
import { Link } from 'wouter';
import { decodeNeighbourhoodShapes } from '../data/decodeProfile.ts';
import type { PublishedFigure } from '../data/profileSchema.ts';
import { LOCAL_AUTHORITY_COLUMNS, LEADING_MEASURE } from '../domain/headlines.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { PROFILE_WORDS } from '../words/profile.ts';
import { PartsMap, PartsTable, type PartsColumn } from './PartsMap.tsx';
import type { PartFigures } from './profileMaps.ts';
import type { ProfileModel } from './profileModel.ts';

/** The layer that is drawn; the table beside it holds the others too. */
const DRAWN = LEADING_MEASURE;

type PartColumns = Readonly<
  Record<string, { readonly period: string; readonly values: readonly PublishedFigure[] }>
>;

/** Columns of the parts' figures, in the order of the catalogue. */
function columnsOf({ byId }: ProfileModel, figures: PartColumns): readonly PartsColumn[] {
  return [...byId.values()].flatMap(({ entry: { indicator } }) => {
    const own = figures[indicator.id];
    return own === undefined ? [] : [{ indicator, ...own }];
  });
}

/** The neighbourhoods of a ward, on a map and in a table: what the average hides. */
function InsideWard({ model, credit }: { readonly model: ProfileModel; readonly credit: string }) {
  const { file, shared, release } = model;
  const words = PROFILE_WORDS.neighbourhoods;
  const inside = file.neighbourhoods;
  const shapes = useMemo(() => decodeNeighbourhoodShapes(file), [file]);
  const described = shared.indicators.find(({ id }) => id === DRAWN);
  const drawn = inside?.figures[DRAWN];
  const parts = useMemo(
    () =>
      (inside?.codes ?? []).map((code, index) => ({
        code,
        name: inside?.names[index] ?? code,
        residents: inside?.residents[index] ?? 0,
      })),
    [inside],
  );
  const figures = useMemo((): PartFigures | null => {
    const breaks = described?.neighbourhoods?.breaks;
    const indicator = model.byId.get(DRAWN)?.entry.indicator;
    if (drawn === undefined || breaks === undefined || indicator === undefined) return null;
    return {
      geography: 'lsoa',
      parts,
      indicator,
      ...drawn,
      breaks: breaks,
      whole: file.area.code,
      wholeName: file.area.name,
      release,
    };
  }, [model, described, drawn, parts, file, release]);
  if (inside === undefined || shapes === null || figures === null) return null;
  return (
    <section className="inside" aria-labelledby="inside">
      <h2 id="inside">{words.title}</h2>
      <p>{words.text(parts.length)}</p>
      <PartsMap figures={figures} shapes={shapes} credit={credit} />
      <Disclosure summary={words.table}>
        <PartsTable
          caption={words.title}
          nameHeading={words.name}
          peopleHeading={words.people}
          parts={parts}
          columns={columnsOf(model, inside.figures)}
          nameOf={({ code, name }) => <span data-code={code}>{name}</span>}
        />
      </Disclosure>
    </section>
  );
}

/** A borough's profile holds its wards' figures; the region's boroughs are what others are compared with. */
function figuresOfParts({ file, shared, byId }: ProfileModel): PartColumns {
  if (file.area.geography !== 'region') return file.partFigures;
  return Object.fromEntries(
    shared.indicators.flatMap(({ id, levels, comparators }) => {
      const period = levels.borough?.period;
      const values = period === undefined ? undefined : comparators[period]?.borough;
      const isShown = LOCAL_AUTHORITY_COLUMNS.includes(id) && byId.has(id);
      return period === undefined || values === undefined || !isShown ? [] : [[id, { period, values }]];
    }),
  );
}

/** The wards of a borough or the boroughs of the region: map, list with links, figures. */
function InsideLarger({
  model,
  shapes,
  credit,
}: {
  readonly model: ProfileModel;
  readonly shapes: MapShapes;
  readonly credit: string;
}) {
  const { file, shared, release } = model;
  const { area, parts } = file;
  const partFigures = useMemo(() => figuresOfParts(model), [model]);
  const words = PROFILE_WORDS.parts;
  const isLocalAuthority = area.geography === 'borough';
  const level = isLocalAuthority ? 'ward' : 'borough';
  const figures = useMemo((): PartFigures | null => {
    const drawn = partFigures[DRAWN];
    const breaks = shared.indicators.find(({ id }) => id === DRAWN)?.levels[level]?.breaks;
    const indicator = model.byId.get(DRAWN)?.entry.indicator;
    if (drawn === undefined || breaks === undefined || indicator === undefined) return null;
    return {
      geography: level,
      parts,
      indicator,
      ...drawn,
      breaks: breaks,
      whole: area.code,
      wholeName: area.name,
      release,
    };
  }, [model, shared, partFigures, parts, area, level, release]);
  const title = isLocalAuthority ? words.wards(area.name) : words.boroughs;
  return (
    <section className="inside" aria-labelledby="inside">
      <h2 id="inside">{title}</h2>
      <p>{words.text}</p>
      {figures !== null && <PartsMap figures={figures} shapes={shapes} credit={credit} />}
      <PartsTable
        caption={title}
        nameHeading={isLocalAuthority ? words.ward : words.borough}
        peopleHeading={words.people2}
        parts={parts}
        columns={columnsOf(model, partFigures)}
        nameOf={({ code, name }) => <Link href={`/area/${code}`}>{name}</Link>}
      />
    </section>
  );
}

export interface InsideSectionProps {
  readonly model: ProfileModel;
  /** Of wards on a borough's page and boroughs on the region's; null on a ward's, which brings its own. */
  readonly shapes: MapShapes | null;
  /** Whom to thank for the shapes. */
  readonly credit: string;
}

/** What lies inside the area. */
export function InsideSection({ model, shapes, credit }: InsideSectionProps) {
  if (model.file.area.geography === 'ward') return <InsideWard model={model} credit={credit} />;
  return shapes === null ? null : <InsideLarger model={model} shapes={shapes} credit={credit} />;
}
