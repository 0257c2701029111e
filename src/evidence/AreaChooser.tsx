import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useMemo, useState } from 'react';
import { areaEntries } from '../data/queries.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { GssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { FindBox } from '../find/FindBox.tsx';
import { extentOf } from '../map/project.ts';
import { zoomed } from '../map/sight.ts';
import { useSight } from '../map/useSight.ts';
import { Button } from '../ui/Button.tsx';
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Select } from '../ui/Select.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { PatchChoice } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { GEOGRAPHY_WORDS, placeName } from '../words/measures.ts';
import { SITE_WORDS } from '../words/site.ts';
import { PATCH_MAP_WORDS } from '../words/patchMap.ts';
import type { EvidenceBase } from './gatherPack.ts';
import { MovableGroup, MoveButtons } from './MapMover.tsx';
import { PatchMap } from './PatchMap.tsx';

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
  const shapes = useQuery(queries.file(base.release, FILES.shapes('ward'))).data;
  if (shapes === undefined) return <LoadingBlock label={SITE_WORDS.loading} size="map" />;
  return <ChoosingMap {...{ base, shapes, codes, onToggle }} />;
}

/** Fitted to what is chosen when it is opened, and to the region where nothing is. */
function ChoosingMap({
  base,
  shapes,
  codes,
  onToggle,
}: {
  readonly base: EvidenceBase;
  readonly shapes: MapShapes;
  readonly codes: readonly GssCode[];
  readonly onToggle: (code: GssCode) => void;
}) {
  const whole = useMemo(() => extentOf(shapes.boroughs), [shapes]);
  const [start] = useState(() => {
    const chosen = [...shapes.areas, ...shapes.boroughs].filter(({ code }) => codes.includes(code));
    return chosen.length === 0 ? whole : zoomed(extentOf(chosen), -1);
  });
  const sight = useSight(start, whole);
  return (
    <div className="evidence__map">
      <p className="evidence__quiet">{words.mapHint}</p>
      <PatchMap
        base={base}
        shapes={shapes}
        sight={sight}
        chosen={codes}
        onToggle={onToggle}
        around={(picture) => (
          <MovableGroup label={PATCH_MAP_WORDS.choose} sight={sight}>
            {picture}
          </MovableGroup>
        )}
      />
      <MoveButtons sight={sight} />
    </div>
  );
}
