/** Draws landmarks and railways on a still map; comes with the script that makes their layers. */
import { Landmarks } from './Landmarks.tsx';
import type { LandmarkDrawing } from './overDrawing.ts';
import { Railways } from './Railways.tsx';

export const LANDMARK_DRAWING: LandmarkDrawing = { Landmarks, Railways };
