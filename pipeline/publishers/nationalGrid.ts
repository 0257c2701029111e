/**
 * From eastings and northings of the National Grid (OSGB36) to longitude and latitude (WGS 84), to about five metres.
 * Method: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C, and its seven-parameter
 * transformation.
 */
interface Ellipsoid {
  readonly a: number;
  readonly b: number;
}
const AIRY: Ellipsoid = { a: 6377563.396, b: 6356256.909 };
const WGS84: Ellipsoid = { a: 6378137, b: 6356752.314245 };
const SCALE = 0.9996012717;
const TRUE_ORIGIN = {
  latitude: (49 * Math.PI) / 180,
  longitude: (-2 * Math.PI) / 180,
  east: 400000,
  north: -100000,
};
const ARC_SECOND = Math.PI / 180 / 3600;
const SHIFT = { x: 446.448, y: -125.157, z: 542.06, scale: -20.4894e-6 };
const TURN = { x: 0.1502 * ARC_SECOND, y: 0.247 * ARC_SECOND, z: 0.8421 * ARC_SECOND };

const squaredEccentricity = ({ a, b }: Ellipsoid): number => 1 - (b * b) / (a * a);

/** Length of the meridian from the true origin to a latitude. */
function meridian(latitude: number): number {
  const n = (AIRY.a - AIRY.b) / (AIRY.a + AIRY.b);
  const [difference, sum] = [latitude - TRUE_ORIGIN.latitude, latitude + TRUE_ORIGIN.latitude];
  return (
    AIRY.b *
    SCALE *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * difference -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(difference) * Math.cos(sum) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  );
}

export function fromNationalGrid(east: number, north: number): [longitude: number, latitude: number] {
  let latitude = TRUE_ORIGIN.latitude;
  for (let rest = Infinity; Math.abs(rest) > 1e-5;) {
    rest = north - TRUE_ORIGIN.north - meridian(latitude);
    latitude += rest / (AIRY.a * SCALE);
  }
  const e2 = squaredEccentricity(AIRY);
  const sin2 = Math.sin(latitude) ** 2;
  const nu = (AIRY.a * SCALE) / Math.sqrt(1 - e2 * sin2);
  const rho = (AIRY.a * SCALE * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const [tan, sec] = [Math.tan(latitude), 1 / Math.cos(latitude)];
  const d = east - TRUE_ORIGIN.east;
  const osgbLatitude =
    latitude -
    (tan / (2 * rho * nu)) * d ** 2 +
    (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2) * d ** 4 -
    (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4) * d ** 6;
  const osgbLongitude =
    TRUE_ORIGIN.longitude +
    (sec / nu) * d -
    (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2) * d ** 3 +
    (sec / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4) * d ** 5 -
    (sec / (5040 * nu ** 7)) * (61 + 662 * tan ** 2 + 1320 * tan ** 4 + 720 * tan ** 6) * d ** 7;
  return toWgs84(osgbLongitude, osgbLatitude);
}

function toWgs84(longitude: number, latitude: number): [number, number] {
  const e2 = squaredEccentricity(AIRY);
  const nu = AIRY.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = nu * (1 - e2) * Math.sin(latitude);
  const scale = 1 + SHIFT.scale;
  const x2 = SHIFT.x + x * scale - y * TURN.z + z * TURN.y;
  const y2 = SHIFT.y + x * TURN.z + y * scale - z * TURN.x;
  const z2 = SHIFT.z - x * TURN.y + y * TURN.x + z * scale;
  const f2 = squaredEccentricity(WGS84);
  const p = Math.hypot(x2, y2);
  let result = Math.atan2(z2, p * (1 - f2));
  for (let turn = 0; turn < 6; turn += 1) {
    const radius = WGS84.a / Math.sqrt(1 - f2 * Math.sin(result) ** 2);
    result = Math.atan2(z2 + f2 * radius * Math.sin(result), p);
  }
  return [(Math.atan2(y2, x2) * 180) / Math.PI, (result * 180) / Math.PI];
}
