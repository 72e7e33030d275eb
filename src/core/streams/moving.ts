import type { DataNote } from '../run-analysis.ts';
import { note } from './notes.ts';

/** DESIGN: slower than this over a step is standing; slow walking is 0.8 m/s. Metres per second. */
const STANDING_M_PER_S = 0.5;
/** DESIGN: a hole in the recording longer than this is worth a note; watches that save battery leave up to 20 s. */
const HOLE_S = 30;

/**
 * Which steps were run: where the source's `moving` stream says so (true until it says otherwise) and the step is not
 * standing still; without that stream the pace alone decides. Holes are told as pauses or as drop-outs.
 * @param stopped seconds of each step that the recording was stopped (pauses.ts), null without pauses
 */
export const movingSteps = (
  time: Float64Array,
  distance: Float64Array,
  flags: readonly unknown[] | null,
  stopped: Float64Array | null = null,
): { readonly moving: Uint8Array; readonly movingTimeS: number; readonly notes: readonly DataNote[] } => {
  const moving = new Uint8Array(time.length);
  let movingTimeS = 0;
  const pauses = { count: 0, valueS: 0 };
  const dropouts = { count: 0, valueS: 0 };
  for (let i = 1; i < time.length; i++) {
    const stop = stopped?.[i] ?? 0;
    if (stop > HOLE_S) {
      pauses.count++;
      pauses.valueS += stop;
    }
    const seconds = time[i]! - time[i - 1]! - stop;
    if (stop > 0 && seconds <= 0) continue;
    const metres = distance[i]! - distance[i - 1]!;
    const standing = metres < STANDING_M_PER_S * seconds;
    if (seconds > HOLE_S) {
      const hole = standing ? pauses : dropouts;
      hole.count++;
      hole.valueS += seconds;
    }
    // single steps of a second or two read as standing when a watch rounds; the source's flag knows better
    const flag = flags?.[i];
    const ran = flag === false ? false : flag === true && seconds <= HOLE_S ? true : !standing;
    if (!ran) continue;
    moving[i] = 1;
    movingTimeS += seconds;
  }
  const notes: DataNote[] = [];
  if (dropouts.count > 0)
    notes.push(note('gpsDropouts', { ...dropouts, valueS: Math.round(dropouts.valueS) }));
  if (pauses.count > 0) notes.push(note('pauses', { ...pauses, valueS: Math.round(pauses.valueS) }));
  return { moving, movingTimeS, notes };
};
