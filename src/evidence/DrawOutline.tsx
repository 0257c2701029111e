import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useMemo, useState } from 'react';
import { areaEntries } from '../data/queries.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { GssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { encodeOutline, outlineProblem, type Ring } from '../domain/outline.ts';
import { extentOf, type MapProjection } from '../map/project.ts';
import type { ViewPoint } from '../map/sight.ts';
import { useSight, type Sight } from '../map/useSight.ts';
import { Button } from '../ui/Button.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Select } from '../ui/Select.tsx';
import type { PatchChoice } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { EvidenceBase } from './gatherPack.ts';
import type { PatchFault } from './patchFault.ts';
import { PatchMap } from './PatchMap.tsx';
import { PostcodeCorner } from './PostcodeCorner.tsx';
import { ringsPath } from './ringsPath.ts';
import { useDrawing } from './useDrawing.ts';

const words = EVIDENCE_WORDS.patch;

export interface DrawOutlineProps {
  readonly base: EvidenceBase;
  /** The outline that is chosen already, drawn or uploaded. */
  readonly rings: readonly Ring[] | null;
  readonly onOutline: (choice: Extract<PatchChoice, { kind: 'outline' }>) => void;
  readonly onFault: (fault: PatchFault) => void;
}

/** Corners by pointer, by arrow keys, by buttons or by postcode, on a map that can be searched, zoomed and moved. */
export function DrawOutline(props: DrawOutlineProps) {
  const { base } = props;
  const queries = usePublishedQueries();
  const shapes = useQuery(queries.file(base.release, FILES.shapes('ward')));
  return (
    <fieldset className="evidence__draw">
      <legend>{words.draw}</legend>
      <p className="evidence__quiet">{words.drawHint}</p>
      {shapes.data === undefined ? (
        <LoadingBlock label={SITE_WORDS.loading} size="map" />
      ) : (
        <DrawingBoard {...props} shapes={shapes.data} />
      )}
    </fieldset>
  );
}

/** Of one local authority, or of all. */
function shapesOf({ boroughs }: MapShapes, wanted: GssCode | undefined): MapShapes['boroughs'] {
  const own = boroughs.filter(({ code }) => code === wanted);
  return own.length > 0 ? own : boroughs;
}

/** Shows one local authority. */
function ShowSelect({
  base,
  shapes,
  sight,
}: {
  readonly base: EvidenceBase;
  readonly shapes: MapShapes;
  readonly sight: Sight;
}) {
  const boroughs = areaEntries(base.boroughs);
  const [shown, setShown] = useState<GssCode>(boroughs[0]?.code ?? COMBINED_AREA.code);
  return (
    <Select
      label={words.show}
      value={shown}
      onChange={(code) => {
        setShown(code);
        sight.show(extentOf(shapesOf(shapes, code)));
      }}
      options={boroughs.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

function DrawingBoard({
  base,
  shapes,
  rings,
  onOutline,
  onFault,
}: DrawOutlineProps & { readonly shapes: MapShapes }) {
  const whole = useMemo(() => extentOf(shapes.boroughs), [shapes]);
  const [start] = useState(() =>
    extentOf(
      rings === null ? shapesOf(shapes, areaEntries(base.boroughs)[0]?.code) : [{ polygons: [rings] }],
    ),
  );
  const sight = useSight(start, whole);
  const drawing = useDrawing(sight);
  const { corners } = drawing;
  const finish = (): void => {
    const problem = outlineProblem([corners]);
    if (problem === null) onOutline({ kind: 'outline', outline: encodeOutline([corners]) });
    else onFault(problem);
  };
  return (
    <>
      <ShowSelect base={base} shapes={shapes} sight={sight} />
      <PatchMap
        base={base}
        shapes={shapes}
        sight={sight}
        over={
          <DrawnCorners
            corners={corners}
            chosen={corners.length === 0 ? rings : null}
            cross={drawing.cross}
            projection={sight.projection}
          />
        }
        around={(picture) => (
          // Beside the picture and not around it: the names on the map are not the button's.
          <>
            {picture}
            <button
              type="button"
              className="patch-map__board"
              aria-label={words.drawMap}
              onKeyDown={drawing.press}
              onClick={drawing.click}
            />
          </>
        )}
      />
      <p role="status">{words.corners(corners.length)}</p>
      <BoardButtons drawing={drawing} />
      <PostcodeCorner base={base} onFault={onFault} onCorner={drawing.addCorner} />
      <Button variant="primary" onClick={finish}>
        {words.useOutline}
      </Button>
    </>
  );
}

/** The outline so far and the cross; before there is a corner, the outline that is chosen. */
function DrawnCorners({
  corners,
  chosen,
  cross: [x, y],
  projection,
}: {
  readonly corners: Ring;
  readonly chosen: readonly Ring[] | null;
  readonly cross: ViewPoint;
  readonly projection: MapProjection;
}) {
  const path = ringsPath(chosen ?? [corners], projection);
  return (
    <>
      <path className="patch-map__casing" d={path} />
      <path className="patch-map__line" d={path} />
      {corners.map((corner, index) => {
        const [cornerX, cornerY] = projection.project(...corner);
        return <circle key={index} className="patch-map__corner" cx={cornerX} cy={cornerY} r="8" />;
      })}
      <path d={`M${x - 22} ${y}h44M${x} ${y - 22}v44`} className="patch-map__casing" />
      <path d={`M${x - 22} ${y}h44M${x} ${y - 22}v44`} className="patch-map__cross" />
    </>
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
