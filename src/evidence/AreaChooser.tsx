import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useMemo, useState } from 'react';
import { areaEntries } from '../data/queries.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { GssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { FindBox } from '../find/FindBox.tsx';
import { outlineMapModel } from '../map/outlineMapModel.ts';
import { StaticMap } from '../map/StaticMap.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Select } from '../ui/Select.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { PatchChoice } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { GEOGRAPHY_WORDS, placeName } from '../words/measures.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { EvidenceBase } from './gatherPack.ts';

const words = EVIDENCE_WORDS.patch;

/** Wards and boroughs by search, from lists, or on a map. */
export function AreaChooser({
  base,
  patch,
  onChoose,
}: {
  readonly base: EvidenceBase;
  readonly patch: PatchChoice;
  readonly onChoose: (choice: PatchChoice) => void;
}) {
  const wards = areaEntries(base.wards);
  const boroughs = areaEntries(base.boroughs);
  const [shown, setShown] = useState<GssCode>(boroughs[0]?.code ?? COMBINED_AREA.code);
  const [hasMap, setHasMap] = useState(false);
  const codes = patch.kind === 'areas' ? patch.codes : [];
  const localAuthorityName = (code: GssCode): string => boroughs.find((one) => one.code === code)?.name ?? '';
  const put = (now: readonly GssCode[]): void => {
    onChoose(now.length === 0 ? { kind: 'none' } : { kind: 'areas', codes: now });
  };
  const toggle = (code: GssCode): void => {
    put(codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code]);
  };
  const nameOf = (code: GssCode): string => {
    if (code === COMBINED_AREA.code) return GEOGRAPHY_WORDS.region.one;
    const ward = wards.find((one) => one.code === code);
    return ward === undefined
      ? localAuthorityName(code)
      : placeName(ward.name, localAuthorityName(ward.borough));
  };
  const own = wards.filter(({ borough }) => borough === shown);
  const choices = [
    { value: shown, label: words.whole(localAuthorityName(shown)) },
    ...own.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <>
      <FindBox
        onChoose={(result) => {
          put([...new Set([...codes, ...result.codes])]);
        }}
      />
      <p className="evidence__quiet">{words.add}</p>
      <p id="evidence-chosen">{words.chosen}:</p>
      <Chosen codes={codes} nameOf={nameOf} onRemove={toggle} />
      <Select
        label={words.borough}
        value={shown}
        onChange={setShown}
        options={boroughs.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <div className="evidence__wards">
        <CheckboxGroup
          legend={words.wardsOf(localAuthorityName(shown))}
          choices={choices}
          checked={codes.filter((code) => choices.some(({ value }) => value === code))}
          onChange={(now) => {
            put([...codes.filter((code) => !choices.some(({ value }) => value === code)), ...now]);
          }}
          inline
        />
      </div>
      <p>
        <Button
          aria-expanded={hasMap}
          onClick={() => {
            setHasMap(!hasMap);
          }}
        >
          {hasMap ? words.hideMap : words.map}
        </Button>
      </p>
      {hasMap && <WardMap base={base} codes={codes} onToggle={toggle} />}
    </>
  );
}

function Chosen({
  codes,
  nameOf,
  onRemove,
}: {
  readonly codes: readonly GssCode[];
  readonly nameOf: (code: GssCode) => string;
  readonly onRemove: (code: GssCode) => void;
}) {
  return (
    <ul className="evidence__chosen" aria-labelledby="evidence-chosen">
      {codes.length === 0 && <li>{words.nothing}</li>}
      {codes.map((code) => (
        <li key={code}>
          <Button
            onClick={() => {
              onRemove(code);
            }}
          >
            <VisuallyHidden>{words.remove(nameOf(code))}</VisuallyHidden>
            <span aria-hidden="true">{nameOf(code)} ×</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function WardMap({
  base,
  codes,
  onToggle,
}: {
  readonly base: EvidenceBase;
  readonly codes: readonly GssCode[];
  readonly onToggle: (code: GssCode) => void;
}) {
  const queries = usePublishedQueries();
  const shapes = useQuery(queries.file(base.release, FILES.shapes('ward')));
  const [hovered, setHovered] = useState<GssCode | null>(null);
  if (shapes.data === undefined) return <LoadingBlock label={SITE_WORDS.loading} size="map" />;
  const name = hovered === null ? undefined : base.wards.names[base.wards.codes.indexOf(hovered)];
  return (
    <div className="evidence__map">
      <p className="evidence__quiet">
        {words.mapHint} <strong>{name}</strong>
      </p>
      <OutlineMap
        base={base}
        shapes={shapes.data}
        codes={codes}
        hovered={hovered}
        onHover={setHovered}
        onToggle={onToggle}
      />
    </div>
  );
}

function OutlineMap({
  base,
  shapes,
  codes,
  hovered,
  onHover,
  onToggle,
}: {
  readonly base: EvidenceBase;
  readonly shapes: MapShapes;
  readonly codes: readonly GssCode[];
  readonly hovered: GssCode | null;
  readonly onHover: (code: GssCode | null) => void;
  readonly onToggle: (code: GssCode) => void;
}) {
  const outline = useMemo(
    () =>
      outlineMapModel({
        geography: 'ward',
        shapes,
        areas: areaEntries(base.wards),
        localAuthorityNames: new Map(areaEntries(base.boroughs).map(({ code, name }) => [code, name])),
      }),
    [shapes, base],
  );
  const chosen = new Set(codes);
  const wards = areaEntries(base.wards);
  const model = {
    ...outline,
    areas: outline.areas.map((area, index) => ({
      ...area,
      selected: chosen.has(area.code) || chosen.has(wards[index]?.borough ?? area.code),
    })),
  };
  return (
    <StaticMap model={model} shapes={shapes} hovered={hovered} onHover={onHover} onSelectArea={onToggle} />
  );
}
