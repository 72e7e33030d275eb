import type { Rotation } from '../../core/run-analysis.ts';
import type { RuleCatalogue, Say } from '../say.ts';
import { whereRun } from '../where-run.ts';
import { NBSP } from '../units.ts';

const ROTATION: Readonly<Record<Rotation, string>> = { ccw: 'anticlockwise', cw: 'clockwise' };

/** DESIGN: a usual warm-up, as a round number in either unit. */
const roundWarmUp = (say: Say): string => (say.units === 'metric' ? `2${NBSP}km` : `1${NBSP}mi`);

const OFF_ROAD =
  'On a path or pavement where you keep to one side, run the loop the other way on 2 of the next 4 runs.';
const ROAD = 'On a road, stay facing the traffic and change the surface instead: path, track or pavement.';

/** What to change, by where the runner runs. */
const LOOP_ADVICE: Readonly<Record<'road' | 'off-road' | 'both' | 'unsaid', string>> = {
  'off-road': 'Where you keep to one side, run the loop the other way on 2 of the next 4 runs.',
  road: 'Run 2 of the next 4 on another surface: path, track or pavement. On the road, face the traffic as ever.',
  both: `${OFF_ROAD} ${ROAD}`,
  unsaid: `${OFF_ROAD} ${ROAD} Where do you mostly run? Say it in the settings, and this advice fits better.`,
};

const loopWhy = (leans: boolean | null): string => {
  if (leans === true)
    return 'You said that the ground leans there: then the same leg is always the upper one.';
  if (leans === false)
    return 'You said that the ground does not lean there. Bends and kerbs are still the same each time; Camber only sees that nothing changed.';
  return 'If the path leans to one side, the same leg is always the upper one. Camber cannot see the slope of a path; it sees that nothing changed.';
};

/** Family "direction": one way round a track, one way round a loop. Never advises running with traffic. */
export const direction: Pick<RuleCatalogue, 'T1' | 'C1'> = {
  T1: ({ day, facts }, say) => {
    const sum = facts.ccwM + facts.cwM;
    const most = Math.max(facts.ccwM, facts.cwM);
    const way = `${ROTATION[facts.direction]}${facts.direction === 'ccw' ? ' (the normal direction)' : ''}`;
    return {
      title: `Track: nearly all ${ROTATION[facts.direction]}`,
      fact:
        most === sum
          ? `All ${say.distance(sum)} on the track in the 28 days to ${say.day(day)} were ${way}.`
          : `${say.distance(most)} of ${say.distance(sum)} on the track in the 28 days to ${say.day(day)} were ${way}.`,
      why: 'Round a bend, the inner and the outer leg do different work. Always turning the same way gives it always to the same leg.',
      evidence:
        'In one comparison of 56 runners with IT band trouble and 70 without, those with it spent more of their time on a track; direction was not looked at on its own. On a full-size outdoor track bends are wide and the effect should be small; indoors it may be larger.',
      advice: `If the track is quiet and its rules allow, do warm-up and cool-down the other way: ${roundWarmUp(say)} is a start. Never turn round in lanes you share.`,
      lead: `${most === sum ? 'All' : say.percent(most / sum)} of your track running ${ROTATION[facts.direction]}`,
      step: `warm up ${roundWarmUp(say)} the other way`,
    };
  },

  C1: ({ day, facts }, say) => ({
    title: `Same loop, same way, ${facts.runs} times`,
    fact: `You ran the same loop ${ROTATION[facts.direction]} ${facts.runs} times in the 28 days to ${say.day(day)}: ${say.distance(facts.distanceM)}, ${say.percent(facts.share)} of your distance.`,
    why: loopWhy(facts.ground?.leans ?? null),
    evidence:
      'On a sideways slope of 10 degrees, far steeper than a road, the hip of the upper leg turned further in (10 people, barefoot). Whether the gentle lean of a road matters, nobody has measured.',
    advice: LOOP_ADVICE[whereRun(facts.ground) ?? 'unsaid'],
    lead: `Same loop, same way, ${facts.runs} times in 28 days`,
    step: 'vary 2 of the next 4',
  }),
};
