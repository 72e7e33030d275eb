/**
 * Devices that measure altitude by air pressure, as their makers list them (product pages, 2025). Strava
 * keeps their altitude and replaces everybody else's by a map's (SCIENCE.md 3.2). A name that is not here
 * is "not known": the noise of the data then decides.
 */
const WITH_BAROMETER: readonly RegExp[] = [
  /garmin (f[eē]nix|epix|enduro|tactix|quatix|descent|marq|instinct|vivoactive [3-6]|venu)/i,
  /garmin forerunner (9\d\d|7\d\d|6\d\d|57\d|26[05]|25[05]|245 music|165|170)/i,
  /garmin edge/i,
  /apple watch/i,
  /coros (apex|vertix|pace|dura|nomad)/i,
  /suunto (9|5 peak|vertical|race|ambit|run|ocean)/i,
  /polar (vantage v|grit x|v800)/i,
];

/** Devices known to have none. */
const WITHOUT_BAROMETER: readonly RegExp[] = [
  /garmin forerunner (35|45|55|235)\b/i,
  /strava (android|iphone)/i,
];

/** True or false for devices that are known, null for all others. */
export const hasBarometer = (deviceName: string | null): boolean | null => {
  if (deviceName === null) return null;
  if (WITHOUT_BAROMETER.some((pattern) => pattern.test(deviceName))) return false;
  return WITH_BAROMETER.some((pattern) => pattern.test(deviceName)) ? true : null;
};
