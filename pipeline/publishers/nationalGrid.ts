/** From the National Grid (OSGB36) to longitude and latitude (WGS 84), to about five metres. */
import proj4 from 'proj4';

/** EPSG:27700 with the seven-parameter transformation of Ordnance Survey, "A guide to coordinate systems in Great Britain". */
const NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs';

const toDegrees = proj4(NATIONAL_GRID, 'WGS84');

/** @param east,north in metres */
export function fromNationalGrid(east: number, north: number): [longitude: number, latitude: number] {
  return toDegrees.forward([east, north]);
}
