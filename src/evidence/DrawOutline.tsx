import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { areaEntries } from '../data/queries.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { GssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { encodeOutline, outlineProblem, type Ring } from '../domain/outline.ts';
import { outlineMapModel } from '../map/outlineMapModel.ts';
import { extentOf, fitView, VIEW_HEIGHT, VIEW_WIDTH, type MapProjection } from '../map/project.ts';
import { StaticMap } from '../map/StaticMap.tsx';
import { Button } from '../ui/Button.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Select } from '../ui/Select.tsx';
import type { PatchChoice } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { EvidenceBase } from './gatherPack.ts';
import type { PatchFault } from './patchFault.ts';
import { PostcodeCorner } from './PostcodeCorner.tsx';
import { unproject } from '../map/unproject.ts';

const words = EVIDENCE_WORDS.patch;
const STEP = 20;

export interface DrawOutlineProps {
  readonly base: EvidenceBase;
  readonly onOutline: (choice: Extract<PatchChoice, { kind: 'outline' }>) => void;
  readonly onFault: (fault: PatchFault) => void;
}

/** Corners by pointer, by arrow keys, by buttons or by postcode, on a map of one borough. */
export function DrawOutline(props: DrawOutlineProps) {
  const { base } = props;
  const queries = usePublishedQueries();
  const shapes = useQuery(queries.file(base.release, FILES.shapes('ward')));
  const boroughs = areaEntries(base.boroughs);
  const [borough, setLocalAuthority] = useState(boroughs[0]?.code ?? COMBINED_AREA.code);
  return (
    <fieldset className="evidence__draw">
      <legend>{words.draw}</legend>
      <p className="evidence__quiet">{words.drawHint}</p>
      <Select
        label={words.show}
        value={borough}
        onChange={setLocalAuthority}
        options={boroughs.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {shapes.data === undefined ? (
        <LoadingBlock label={SITE_WORDS.loading} size="map" />
      ) : (
        <DrawingBoard key={borough} {...props} shapes={shapes.data} borough={borough} />
      )}
    </fieldset>
  );
}

/** Corners and the cross that places the next one, moved by pointer, keys and buttons. */
function useDrawing(projection: MapProjection) {
  const [corners, setCorners] = useState<Ring>([]);
  const [cross, setCross] = useState<readonly [number, number]>([VIEW_WIDTH / 2, VIEW_HEIGHT / 2]);
  const addCorner = (corner: Ring[number]): void => {
    setCorners([...corners, corner]);
  };
  const add = (place: readonly [number, number]): void => {
    addCorner(unproject(projection, place));
  };
  const undo = (): void => {
    setCorners(corners.slice(0, -1));
  };
  const move = (x: number, y: number): void => {
    setCross([
      Math.min(VIEW_WIDTH, Math.max(0, cross[0] + x * STEP)),
      Math.min(VIEW_HEIGHT, Math.max(0, cross[1] + y * STEP)),
    ]);
  };
  const press = (event: KeyboardEvent): void => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => move(-1, 0),
      ArrowRight: () => move(1, 0),
      ArrowUp: () => move(0, -1),
      ArrowDown: () => move(0, 1),
      Backspace: undo,
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const click = (event: MouseEvent): void => {
    // Enter and the space bar press the button without a place.
    if (event.detail === 0) {
      add(cross);
      return;
    }
    const box = event.currentTarget.getBoundingClientRect();
    const place: readonly [number, number] = [
      ((event.clientX - box.left) / box.width) * VIEW_WIDTH,
      ((event.clientY - box.top) / box.height) * VIEW_HEIGHT,
    ];
    setCross(place);
    add(place);
  };
  const addAtCross = (): void => {
    add(cross);
  };
  return { corners, cross, addCorner, addAtCross, undo, move, press, click };
}

function DrawingBoard({
  base,
  shapes,
  borough,
  onOutline,
  onFault,
}: DrawOutlineProps & { readonly shapes: MapShapes; readonly borough: GssCode }) {
  const model = useMemo(
    () => ({
      ...outlineMapModel({
        geography: 'ward',
        shapes,
        areas: areaEntries(base.wards),
        localAuthorityNames: new Map(),
      }),
      extent: extentOf(shapes.boroughs.filter(({ code }) => code === borough)),
    }),
    [shapes, base, borough],
  );
  const projection = useMemo(() => fitView(model.extent), [model]);
  const drawing = useDrawing(projection);
  const { corners } = drawing;
  const finish = (): void => {
    const problem = outlineProblem([corners]);
    if (problem === null) onOutline({ kind: 'outline', outline: encodeOutline([corners]) });
    else onFault(problem);
  };
  return (
    <>
      <button
        type="button"
        className="evidence__board"
        aria-label={words.drawMap}
        onKeyDown={drawing.press}
        onClick={drawing.click}
      >
        <StaticMap model={model} shapes={shapes} />
        <DrawnCorners corners={corners} cross={drawing.cross} projection={projection} />
      </button>
      <p role="status">{words.corners(corners.length)}</p>
      <BoardButtons drawing={drawing} />
      <PostcodeCorner base={base} onFault={onFault} onCorner={drawing.addCorner} />
      <Button variant="primary" onClick={finish}>
        {words.useOutline}
      </Button>
    </>
  );
}

/** Over the map, in its units: the outline so far and the cross. */
function DrawnCorners({
  corners,
  cross,
  projection,
}: {
  readonly corners: Ring;
  readonly cross: readonly [number, number];
  readonly projection: MapProjection;
}) {
  const placed = corners.map(([x, y]) => projection.project(x, y));
  return (
    <svg viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`} aria-hidden="true" className="evidence__overlay">
      {placed.length > 0 && <path d={`M${placed.map((p) => p.join(' ')).join('L')}Z`} />}
      {placed.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="8" />
      ))}
      <path
        d={`M${cross[0] - 22} ${cross[1]}h44M${cross[0]} ${cross[1] - 22}v44`}
        className="evidence__cross"
      />
    </svg>
  );
}

/** All that the pointer does, for those who have none. */
function BoardButtons({ drawing }: { readonly drawing: ReturnType<typeof useDrawing> }) {
  const { corners, move, addAtCross, undo } = drawing;
  return (
    <div className="evidence__row">
      {(
        [
          ['up', 0, -1],
          ['down', 0, 1],
          ['left', -1, 0],
          ['right', 1, 0],
        ] as const
      ).map(([name, x, y]) => (
        <Button
          key={name}
          onClick={() => {
            move(x, y);
          }}
        >
          {words.move[name]}
        </Button>
      ))}
      <Button onClick={addAtCross}>{words.corner}</Button>
      <Button onClick={undo} disabled={corners.length === 0}>
        {words.undo}
      </Button>
    </div>
  );
}
