import { medianInPlace } from '../streams/median.ts';
import type { Fixes } from './fixes.ts';
import { arcByMetres } from './lost-fixes.ts';
import { lapLength, surveyor, type Stadium } from './stadium.ts';

/** DESIGN: beyond half a lap it is not known which way round a runner came back to the line, metres. */
const MAX_EXCURSION_M = 200;
/** DESIGN: fixes drifted off the line where the metres run fit the arc gone round; a visit elsewhere does not fit. */
const EXCURSION_SHARE = { min: 0.65, max: 1.5 };
/** DESIGN: so far forwards or backwards noise moves the fixes at both ends of a short excursion, metres. */
const EXCURSION_SLACK_M = 25;
/** DESIGN: further inside than this the runner crosses the infield, whatever the metres say. */
const MAX_INSIDE_M = 25;
/** DESIGN: a chord shorter than this share of its arc cuts through the infield; bends of 130 degrees give 0.8. */
const CHORD_SHARE = 0.8;
/** DESIGN: metres recorded between two fixes are the arc's where they are no more than this share of it. */
const WAY_SHARE = 1.3;
/** DESIGN: arcs shorter than this are never a cut: noise near a fix makes chords of any length. Metres. */
const MIN_CUT_M = 60;
/** DESIGN: a gap in the recording up to this long may be bridged by the pace round it, seconds. */
const MAX_BRIDGE_S = 90;
/**
 * DESIGN: a runner who paused may go on elsewhere: where far fewer metres were recorded than lie between the two
 * fixes, or the arc would have been gone this much slower than usual. Shorter arcs are no matter. Seconds, metres.
 */
const PAUSE = { recordedShare: 0.5, speedShare: 0.2, minS: 20, minArcM: 20 };
/** DESIGN: steps up to this long tell the usual pace, seconds; of fixes further apart those of the usual time or half more. */
const MAX_PACE_STEP = { seconds: 15, usual: 1.5 };

/** The steps round the oval between fixes on the line. */
export type Steps = {
  /** Metres round the lap, 0 … lap length; NaN off the line. */
  readonly at: Float64Array;
  /** The fix on the line from which this one was reached, -1 where a new stretch begins. */
  readonly from: Int32Array;
  /** Metres gone round since `from`, positive anticlockwise; NaN where lost fixes leave it unknown. */
  readonly gone: Float64Array;
};

const isDrift = (arcM: number, metres: number): boolean =>
  metres <= MAX_EXCURSION_M &&
  arcM >= EXCURSION_SHARE.min * metres - EXCURSION_SLACK_M &&
  arcM <= EXCURSION_SHARE.max * metres + EXCURSION_SLACK_M;

/** Usual metres per second round the oval; NaN without times. */
const usualSpeed = (arcs: Float64Array, time: Float64Array | null): number => {
  if (time === null) return NaN;
  const usualS = medianInPlace(time.slice(1).map((t, i) => t - time[i]!));
  const mostS = Math.max(MAX_PACE_STEP.seconds, MAX_PACE_STEP.usual * usualS);
  const speeds = new Float64Array(arcs.length);
  let n = 0;
  for (let i = 1; i < arcs.length; i++) {
    const seconds = time[i]! - time[i - 1]!;
    if (!Number.isNaN(arcs[i]!) && seconds > 0 && seconds < mostS) speeds[n++] = Math.abs(arcs[i]!) / seconds;
  }
  return medianInPlace(speeds.subarray(0, n));
};

/**
 * What a step with lost fixes shows. A chord that cuts through the infield was not run as it lies: as far round as the
 * usual pace allows in the time, at least the chord, at most the arc; unknown without times or after a long hole.
 */
const throughHole = (arc: number, chord: number, seconds: number, speed: number): number =>
  seconds <= MAX_BRIDGE_S ? Math.sign(arc) * Math.min(Math.abs(arc), Math.max(chord, speed * seconds)) : NaN;

/** Whether the runner was brought from one fix to the next without running; `seconds` is NaN without times. */
const isPause = (
  arcM: number,
  straightM: number,
  recordedM: number,
  seconds: number,
  speed: number,
): boolean =>
  seconds >= PAUSE.minS &&
  (recordedM < PAUSE.recordedShare * straightM || arcM < PAUSE.speedShare * speed * seconds);

/**
 * The steps of a run round a line. Neighbouring fixes on the line are joined by their arc, the short way round; fixes
 * off the line between them are stepped over when they drifted, and end a stretch when the runner was elsewhere.
 * @param recorded whether metres along were recorded: then they tell the way between fixes that lie far apart
 */
export const stepsRound = (track: Stadium, fixes: Fixes, toleranceM: number, recorded = false): Steps => {
  const { x, y, along, time } = fixes;
  const n = x.length;
  const lap = lapLength(track);
  const { offset, position } = surveyor(track);
  const at = new Float64Array(n).fill(NaN);
  const from = new Int32Array(n).fill(-1);
  const arcs = new Float64Array(n).fill(NaN);
  // how far inside the line the fixes since the last one on it went
  let inside = 0;
  for (let i = 0, last = -1; i < n; i++) {
    const off = offset(x[i]!, y[i]!);
    if (Math.abs(off) > toleranceM) {
      inside = Math.max(inside, -off);
      continue;
    }
    at[i] = position(x[i]!, y[i]!);
    if (last >= 0) {
      const turn = at[i]! - at[last]!;
      const arc = turn - lap * Math.round(turn / lap);
      if (i === last + 1 || (inside <= MAX_INSIDE_M && isDrift(Math.abs(arc), along[i]! - along[last]!))) {
        arcs[i] = arc;
        from[i] = last;
      }
    }
    last = i;
    inside = 0;
  }
  const speed = usualSpeed(arcs, time);
  let towards = 0;
  const stepTo = (i: number): number => {
    const before = from[i]!;
    const arc = arcs[i]!;
    const lost = recorded && before === i - 1;
    const byMetres = lost ? arcByMetres(arc, lap, along[i]! - along[before]!, towards) : null;
    if (byMetres !== null) return byMetres;
    if (before < 0 || Math.abs(arc) < PAUSE.minArcM) return arc;
    const straight = Math.hypot(x[i]! - x[before]!, y[i]! - y[before]!);
    const seconds = time === null ? NaN : time[i]! - time[before]!;
    const metres = along[i]! - along[before]!;
    if (isPause(Math.abs(arc), straight, metres, seconds, speed)) return NaN;
    if (Math.abs(arc) < MIN_CUT_M) return arc;
    const drifted = before < i - 1;
    const ran = drifted || metres <= WAY_SHARE * Math.abs(arc) ? metres : 0;
    const chord = drifted ? ran : Math.max(straight, ran);
    if (chord >= CHORD_SHARE * Math.abs(arc)) return arc;
    return time === null ? NaN : throughHole(arc, chord, seconds, speed);
  };
  const gone = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    if (from[i]! < 0) continue;
    gone[i] = stepTo(i);
    if (!Number.isNaN(gone[i]!)) towards = gone[i]!;
  }
  return { at, from, gone };
};
