/** Metres east (x) and north (y) of a reference point. */
export type Plane = {
  readonly latitude: number;
  readonly longitude: number;
  readonly metresPerDegreeX: number;
  readonly metresPerDegreeY: number;
};

const RADIANS = Math.PI / 180;

/**
 * A flat map round a point, good to 0.1 % within some tens of kilometres: the series for the length of a degree
 * on the WGS84 ellipsoid (as in FCC 47 CFR 73.208; the idea of mapbox/cheap-ruler).
 */
export const planeAt = (latitude: number, longitude: number): Plane => {
  const phi = latitude * RADIANS;
  return {
    latitude,
    longitude,
    metresPerDegreeX: 111_415.13 * Math.cos(phi) - 94.55 * Math.cos(3 * phi) + 0.12 * Math.cos(5 * phi),
    metresPerDegreeY: 111_132.09 - 566.05 * Math.cos(2 * phi) + 1.2 * Math.cos(4 * phi),
  };
};

/** Longitudes are taken the short way round, so that a run across the date line stays in one piece. */
export const toX = (plane: Plane, longitude: number): number => {
  const degrees = longitude - plane.longitude;
  const short = Math.abs(degrees) < 180 ? degrees : degrees - 360 * Math.round(degrees / 360);
  return short * plane.metresPerDegreeX;
};

export const toY = (plane: Plane, latitude: number): number =>
  (latitude - plane.latitude) * plane.metresPerDegreeY;
