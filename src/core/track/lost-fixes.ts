/** DESIGN: over a quarter of a lap the two ways round begin to look alike; nearer fixes are joined by their arc. */
const FAR_SHARE = 0.25;
/** DESIGN: recorded metres of a way and its arc agree within noise at both fixes and a watch that over-reads. */
const AGREES = { slackM: 20, share: 0.1 };

const agreesWith = (arcM: number, metres: number): boolean =>
  Math.abs(arcM - metres) <= AGREES.slackM + AGREES.share * metres;

/**
 * Metres round an oval between two fixes without any between them, of which the recorded metres tell how far it was:
 * one way round or the other, whole laps with it. Where either way has so many metres the runner went on as before.
 * Null for near fixes, and where no way round has so many metres, or the metres tell no more (after two laps).
 * @param turnM anticlockwise metres from the one to the other; laps more or less make no difference
 * @param before which way the runner went before: positive anticlockwise, 0 where not known
 */
export const arcByMetres = (turnM: number, lapM: number, metres: number, before: number): number | null => {
  if (metres < FAR_SHARE * lapM || AGREES.slackM + AGREES.share * metres > FAR_SHARE * lapM) return null;
  const wayOf = (turn: number): number | null => {
    const least = ((turn % lapM) + lapM) % lapM;
    const arcM = least + lapM * Math.max(0, Math.round((metres - least) / lapM));
    return agreesWith(arcM, metres) ? arcM : null;
  };
  const ccwM = wayOf(turnM);
  const cwM = wayOf(-turnM);
  if (ccwM === null) return cwM === null ? null : -cwM;
  if (cwM === null) return ccwM;
  return before === 0 ? null : before > 0 ? ccwM : -cwM;
};
