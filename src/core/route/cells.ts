/** Side of a cell (SCIENCE.md 4.4 step 1) and of a start group (step 2), metres. */
export const CELL_M = 25;
export const START_CELL_M = 250;

/** Metres per degree of latitude used for naming cells; only has to be the same for all runs. */
const METRES_PER_DEGREE = 111_320;
/** DESIGN: inside a band of rows all columns have the same width, so that neighbours line up. About 55 km. */
const BAND_M = 55_000;

/** A grid of square cells that is the same for every run anywhere. */
export type Grid = { readonly sizeM: number; readonly rowsPerBand: number };

export const gridOf = (sizeM: number): Grid => ({ sizeM, rowsPerBand: Math.round(BAND_M / sizeM) });

/** Row of a latitude, as a fraction. */
export const rowAt = (grid: Grid, latitude: number): number => (latitude * METRES_PER_DEGREE) / grid.sizeM;

/** Columns per degree of longitude in a row: as many as make the cells square in the middle of its band. */
export const columnsPerDegree = (grid: Grid, row: number): number => {
  const middle = (Math.floor(row / grid.rowsPerBand) + 0.5) * grid.rowsPerBand * grid.sizeM;
  return (METRES_PER_DEGREE * Math.cos((middle / METRES_PER_DEGREE) * (Math.PI / 180))) / grid.sizeM;
};
