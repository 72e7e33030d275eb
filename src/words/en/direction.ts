import type { Rotation } from '../../core/run-analysis.ts';
import type { RuleCatalogue, Say } from '../say.ts';
import { whereRun } from '../where-run.ts';
import { NBSP } from '../units.ts';

const ROTATION: Readonly<Record<Rotation, string>> = { ccw: 'anticlockwise', cw: 'clockwise' };

/** DESIGN: a usual warm-up, as a round number in either unit. */
const roundWarmUp = (say: Say): string => (say.units === 'metric' ? `2${NBSP}km` : `1${NBSP}mi`);

const OFF_ROAD = 'Off the road, run 2 of the next 4 loops the other way.';
const ROAD = 'On a road, keep facing the traffic and change the surface instead.';

/** What to change, by where the runner runs. */
const LOOP_STEP: Readonly<Record<'road' | 'off-road' | 'both' | 'unsaid', string>> = {
  'off-road': OFF_ROAD,
  road: 'Run 2 of the next 4 on another surface: path, track or pavement. On the road, face the traffic as ever.',
  both: `${OFF_ROAD} ${ROAD}`,
  unsaid: `${OFF_ROAD} ${ROAD} Say under Settings where you run.`,
};

const loopWhy = (leans: boolean | null): string => {
  if (leans === true) return 'The ground leans there, you said: the same leg is always the upper one.';
  if (leans === false)
    return 'Bends and kerbs are the same each time; Camber only sees that nothing changed.';
  return 'If the path leans, the same leg is always the upper one.';
};

/** Family "direction": one way round a track, one way round a loop. Never advises running with traffic. */
export const direction: Pick<RuleCatalogue, 'T1' | 'C1'> = {
  T1: ({ day, facts }, say) => {
    const sum = facts.ccwM + facts.cwM;
    const most = Math.max(facts.ccwM, facts.cwM);
    const way = `${ROTATION[facts.direction]}${facts.direction === 'ccw' ? ' (the normal direction)' : ''}`;
    const part = most === sum ? `All ${say.distance(sum)}` : `${say.distance(most)} of ${say.distance(sum)}`;
    const oval = facts.lapM === undefined ? '' : ` (laps of ${say.lapLength(facts.lapM)})`;
    return {
      title: `Track: nearly all ${ROTATION[facts.direction]}`,
      fact: `${part} on the track${oval} in the 28 days to ${say.day(day)} were ${way}.`,
      why: `Round a bend, the inner and the outer leg do different work${facts.lapM === undefined ? '' : ', the more the tighter it is'}.`,
      lead: `${most === sum ? 'All' : say.percent(most / sum)} of your track running ${ROTATION[facts.direction]}`,
      own: {
        text: `If the track is quiet and its rules allow, warm up and cool down the other way: ${roundWarmUp(say)} is a start. Never turn round in lanes you share.`,
        short: `warm up ${roundWarmUp(say)} the other way`,
      },
    };
  },

  C1: ({ day, facts }, say) => ({
    title: `Same loop, same way, ${facts.runs} times`,
    fact: `The same loop ${ROTATION[facts.direction]} ${facts.runs} times in the 28 days to ${say.day(day)}: ${say.distance(facts.distanceM)}, ${say.percent(facts.share)} of your distance.`,
    why: loopWhy(facts.ground?.leans ?? null),
    lead: `Same loop, same way, ${facts.runs} times in 28 days`,
    own: { text: LOOP_STEP[whereRun(facts.ground) ?? 'unsaid'], short: 'vary 2 of the next 4' },
  }),
};
