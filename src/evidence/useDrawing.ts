/** Corners of an outline and the cross that places the next one, moved by pointer, keys and buttons. */
import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Ring } from '../domain/outline.ts';
import { VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import type { ViewPoint } from '../map/sight.ts';
import { unproject } from '../map/unproject.ts';
import type { Sight } from '../map/useSight.ts';
import { zoomByKey } from './zoomByKey.ts';

const STEP = 20;

function inView([x, y]: ViewPoint): ViewPoint {
  return [Math.min(VIEW_WIDTH, Math.max(0, x)), Math.min(VIEW_HEIGHT, Math.max(0, y))];
}

export function useDrawing(sight: Sight) {
  const { projection } = sight;
  const [corners, setCorners] = useState<Ring>([]);
  const [cross, setCross] = useState<ViewPoint>([VIEW_WIDTH / 2, VIEW_HEIGHT / 2]);
  const addCorner = (corner: Ring[number]): void => {
    setCorners([...corners, corner]);
  };
  const add = (place: ViewPoint): void => {
    addCorner(unproject(projection, place));
  };
  const undo = (): void => {
    setCorners(corners.slice(0, -1));
  };
  const move = (x: number, y: number): void => {
    const wanted: ViewPoint = [cross[0] + x * STEP, cross[1] + y * STEP];
    const next = inView(wanted);
    setCross(next);
    // At the edge the map moves on below it.
    if (next[0] !== wanted[0] || next[1] !== wanted[1]) sight.move([x * STEP, y * STEP]);
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
    if (act !== undefined) act();
    else if (!zoomByKey(event, sight)) return;
    event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    // Enter and the space bar press the button without a place.
    if (event.detail === 0) {
      add(cross);
      return;
    }
    const box = event.currentTarget.getBoundingClientRect();
    const place: ViewPoint = [
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
