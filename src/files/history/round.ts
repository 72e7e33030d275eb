/** Whole metres and seconds, half up, as the API's. */
export const halfUp = (value: number): number => Math.floor(value + 0.5);
