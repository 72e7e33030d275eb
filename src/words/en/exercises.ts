import type { ExerciseId } from '../../core/rehab/exercises.ts';

/** One exercise as it is told: names, what to do, what goes wrong, what is known. */
type ExerciseText = {
  readonly name: string;
  /** One sentence: what it is for. */
  readonly purpose: string;
  readonly setUp: string;
  readonly steps: readonly string[];
  /** Where it works. */
  readonly feel: string;
  readonly mistake: string;
  /** How to notice it and what to change. */
  readonly cue: string;
  readonly progression: string;
  readonly equipment: string;
  readonly evidence: string;
  /** What the two drawings show, for those who do not see them. */
  readonly start: string;
  readonly end: string;
};

/** Where the reps of most exercises begin and end (Fredericson's dose). */
const REPS = 'Begin with one set of 15 on each side and add five a day, up to three sets of 30.';

const list: Readonly<Record<ExerciseId, ExerciseText>> = {
  clamshell: {
    name: 'Clamshell',
    purpose: 'Wakes the back of the gluteus medius, the muscle that keeps your pelvis level on one leg.',
    setUp:
      'Lie on your side with bent knees, heels in line with your buttocks. Tip the top hip slightly forward, as if your belt buckle looked at the floor.',
    steps: [
      'Keep the heels together and lift the top knee.',
      'Stop where the pelvis would begin to move.',
      'Lower the knee slowly and lift again at once.',
    ],
    feel: 'A deep burn at the back of the hip, within about ten repetitions.',
    mistake: 'Rolling the hips back to bring the knee higher.',
    cue: 'Front of the hip burning? That is the TFL, the muscle that pulls on the band. Tip the top hip forward again and lift less.',
    progression: `${REPS} Then put a loop of rubber above the knees.`,
    equipment: 'A mat.',
    evidence:
      'In recordings of muscle activity it works the gluteus medius at about 40 % of its greatest effort and, of the exercises compared, favours the glutes over the TFL the most.',
    start:
      'A person lies on the side with bent knees, one leg on the other, heels in line with the buttocks.',
    end: 'The heels stay together, the top knee has opened upwards; the pelvis has not moved.',
  },
  'side-lying-abduction': {
    name: 'Side-lying leg lift',
    purpose: 'The hardest work for the gluteus medius that does not need you to stand.',
    setUp:
      'Lie on your side, the lower knee bent so that you lie steadily. The top leg is straight and a little behind your trunk, the toes point forward or very slightly up.',
    steps: [
      'Lift the top leg straight up, about as high as your shoulder lies.',
      'Hold for a breath; the pelvis stays where it is.',
      'Lower it slowly, and lift again before it rests.',
    ],
    feel: 'Work at the side and back of the hip, above the hip bone you lie away from.',
    mistake: 'The leg drifts forward, or the toes turn to the ceiling.',
    cue: 'Front of the hip burning? The leg has drifted forward and the TFL has taken over. Bring the heel back behind you and lift less high.',
    progression: `${REPS} Then a light weight or a rubber loop at the ankle.`,
    equipment: 'A mat; a wall behind you helps to keep the leg back.',
    evidence:
      'Of the exercises compared in one study it had the highest activity of the gluteus medius (81 % of the greatest effort). It is part of programmes that runners with ITBS followed in studies.',
    start:
      'A person lies on the side, lower knee bent, the top leg straight and resting in line with the trunk.',
    end: 'The straight top leg is lifted, slightly behind the trunk; hips stay one above the other.',
  },
  'single-leg-bridge': {
    name: 'Single-leg glute bridge',
    purpose: 'Running is a row of hops on one leg. This teaches one hip to carry the pelvis level.',
    setUp:
      'Lie on your back with bent knees, feet flat and close to the buttocks. Begin with both feet on the floor; when that is easy, hold one leg up, thighs side by side.',
    steps: [
      'Press through the heel and lift the hips until shoulder, hip and knee are one line.',
      'Hold for a breath with both sides of the pelvis at one height.',
      'Lower slowly until you almost touch the floor.',
    ],
    feel: 'The buttock of the leg that stands.',
    mistake: 'One side of the pelvis dips, mostly that of the lifted leg.',
    cue: 'Lay your hands on the front of both hips: they rise and sink together. Cramp at the back of the thigh? Bring the heel closer.',
    progression: `On two legs until 30 are easy, then on one. ${REPS}`,
    equipment: 'A mat.',
    evidence: 'Favours the glutes over the TFL clearly, though less than the clamshell.',
    start:
      'A person lies on the back, one foot flat on the floor, the other leg held up with thighs side by side.',
    end: 'The hips are lifted: shoulder, hip and knee of the standing leg are one straight line, the other leg continues it.',
  },
  'side-steps': {
    name: 'Side-steps with a band',
    purpose: 'Switches both hips on before a run: one holds the pelvis while the other moves.',
    setUp:
      'A loop of rubber round the ankles, not the knees: the longer lever asks more of the hips. Feet as wide as your hips so that the band is taut, knees a little bent.',
    steps: [
      'Step to the side, a little wider than your shoulders.',
      'Let the other foot follow slowly, only until the band is still taut.',
      'All steps in one direction, then all of them back, looking the same way.',
    ],
    feel: 'The sides of both hips, the standing one too.',
    mistake: 'The trailing foot snaps back.',
    cue: 'The slow return is the work: count to two while the foot comes in. Toes and knees keep pointing forward.',
    progression: 'Begin with 15 steps to each side and add five a day, up to 30. Then a stronger band.',
    equipment: 'A loop of rubber.',
    evidence:
      'Favours the glutes over the TFL. Hip and trunk exercises before running, guided by physiotherapists, were followed by a third fewer overuse injuries in beginners (grade B, not about ITBS).',
    start:
      'A person stands with bent knees, hands on the hips, a band round both ankles, feet as wide as the hips.',
    end: 'One foot has stepped to the side and stretched the band at the ankles.',
  },
  'monster-walk': {
    name: 'Monster walk',
    purpose: 'The side-step on its way forward: the hip holds while the body travels, as in running.',
    setUp: 'Band round the ankles, feet as wide as your hips, knees a little bent, trunk slightly forward.',
    steps: [
      'Step diagonally forward and out.',
      'Bring the other foot up slowly, as wide as your hips, and step out to its side.',
      'The same way backwards to where you began.',
    ],
    feel: 'The sides and the back of both hips.',
    mistake: 'The knees fall inwards and the steps become narrow.',
    cue: 'Press the knees out a little, over the small toes. If the band goes slack, the step was too short or the return too quick.',
    progression: 'Begin with 15 steps with each foot and add five a day, up to 30. Then a stronger band.',
    equipment: 'A loop of rubber and a few metres of floor.',
    evidence: 'Measured as the side-step is: it favours the glutes over the TFL.',
    start: 'A person stands with bent knees and hands on the hips, a band round both ankles.',
    end: 'One foot has stepped diagonally forward and out; the band at the ankles is stretched.',
  },
  'pelvic-drop': {
    name: 'Pelvic drop',
    purpose: 'Trains exactly what gives way when a hip drops in running: one side holding the pelvis level.',
    setUp:
      'Stand on a step on one leg, a hand on the rail or wall. The other leg hangs free beside the step. Both knees stay straight.',
    steps: [
      'Let the hanging side of the pelvis sink, slowly.',
      'Pull it back with the standing hip until both sides are level.',
      'The foot moves only a few centimetres: it is a small movement.',
    ],
    feel: 'The side of the hip you stand on.',
    mistake: 'Bending the standing knee instead of moving the pelvis.',
    cue: 'Lay your free hand on the hanging hip: it must go down and up while the knees stay as they are.',
    progression: `${REPS} Then without the hand.`,
    equipment: 'A step with something to hold on to.',
    evidence:
      'In recordings it works the gluteus medius of the standing leg at 57–58 % of its greatest effort. It was part of Fredericson’s six-week programme with runners, which had no control group.',
    start:
      'A person stands on a step on one leg with a hand on a rail; the other leg hangs beside it. A line through the hips is level.',
    end: 'The hanging side of the pelvis has sunk: the line through the hips slopes, the hanging foot is lower, both knees are straight.',
  },
  'single-leg-deadlift': {
    name: 'Single-leg deadlift',
    purpose:
      'Balance for days off: the hip keeps you upright while the back of the leg lengthens and shortens.',
    setUp: 'Stand on one leg with a soft knee, the other foot just off the floor, back long.',
    steps: [
      'Tip forward from the hip; the free leg goes back as the trunk goes down.',
      'Stop when the back of the thigh is tight or the back would round.',
      'Come up by pressing the foot into the floor.',
    ],
    feel: 'The back of the standing thigh, its buttock, and the side of the hip that keeps you from tipping over.',
    mistake: 'The pelvis opens: the free hip turns up to the ceiling.',
    cue: 'The toes of the free foot point at the floor all the way. Wobbling is part of it; a finger on the wall is allowed.',
    progression:
      'Begin with one set of 15 on each side and add five each time, up to 30. Then a weight in the hand.',
    equipment: 'None.',
    evidence: 'In recordings it works the gluteus medius at about 58 % of its greatest effort.',
    start: 'A person seen from the side stands on one leg, the other foot just off the floor, back upright.',
    end: 'The trunk has tipped forward from the hip with a long back; the free leg is stretched back on the same line, the arms hang down.',
  },
  'isometric-hold': {
    name: 'Side-lying hold',
    purpose:
      'Keeps the hip working in days on which stairs hurt: no weight on the leg, and the knee does not move.',
    setUp:
      'Lie on your side as for the leg lift: top leg straight, a little behind your trunk. Where lying on the sore side presses it, leave that side for now.',
    steps: [
      'Lift the top leg a hand’s width above the level of the hip.',
      'Hold it for 30 seconds and breathe.',
      'Lower it, rest for half a minute, and hold again: five times on each side.',
    ],
    feel: 'Steady work at the side of the hip. The knee itself stays quiet.',
    mistake: 'Holding too high, and the breath with it.',
    cue: 'Low and easy is right. If the outer knee hurts, lower the leg; if it still hurts, leave it for today.',
    progression: 'Five holds of 30 seconds; later five seconds more a day, up to 45.',
    equipment: 'A mat and a watch.',
    evidence:
      'Holds were tested for tendons, where they were no better than moving exercises; the band is not a tendon in that sense. They are advised here because they load the hip and not the knee.',
    start: 'A person lies on the side, lower knee bent, the top leg straight and resting.',
    end: 'The straight top leg is held a little above the hip; a watch tells that it stays there.',
  },
};

/** The exercises of the routine (EXERCISES.md, SCIENCE.md 6.1). */
export const exercises = {
  list,
  easierBridge: {
    name: 'To begin with: the bridge on two legs',
    start: 'A person lies on the back with both feet flat on the floor, knees bent.',
    end: 'The hips are lifted, both feet stay on the floor.',
  },
  /** Titles of the two drawings. */
  startOf: (name: string) => `${name}: start`,
  endOf: (name: string) => `${name}: end`,
};
