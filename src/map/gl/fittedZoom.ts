import type { MapModel } from '../../domain/mapModel.ts';
import { fitExtent, PADDING_SHARE, VIEW_HEIGHT, VIEW_WIDTH } from '../project.ts';

/** The zoom at which the map shows what the still map shows, in a frame of this many CSS pixels. */
export function fittedZoom({ extent }: Pick<MapModel, 'extent'>, frameWidth: number): number {
  const height = (frameWidth * VIEW_HEIGHT) / VIEW_WIDTH;
  return fitExtent(extent, frameWidth, height, frameWidth * PADDING_SHARE).camera.zoom;
}
