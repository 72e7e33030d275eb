import type { CleanStreams } from '../streams/clean-streams.ts';
import { profileOf, type Profile } from './grid.ts';
import { isNoisy, measureNoise } from './noise.ts';
import { withoutStandstills } from './standstills.ts';

/**
 * The profile of a run, on which nobody climbs while standing. In noise that swings about the ground the drift of a
 * stop is noise like any other, and swings back: taking it out would add up what does not add up.
 * @param barometer whether the altitude comes from one; null = the noise decides
 */
export const levelProfile = (
  run: CleanStreams,
  barometer: boolean | null,
): { readonly profile: Profile; readonly driftM: number } | null => {
  const levelled = barometer === false ? null : withoutStandstills(run);
  if (levelled !== null) {
    const profile = profileOf({ ...run, altitude: levelled.altitude });
    if (profile !== null && (barometer ?? !isNoisy(measureNoise(profile))))
      return { profile, driftM: levelled.driftM };
  }
  const profile = profileOf(run);
  return profile && { profile, driftM: 0 };
};
