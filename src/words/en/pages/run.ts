/** One run's page. */
export const run = {
  title: (day: string): string => `Run of ${day}`,
  heading: (distance: string, day: string): string => `${distance} on ${day}`,
  sports: { Run: 'Run', TrailRun: 'Trail run', VirtualRun: 'Virtual run' },
  before: 'Earlier',
  after: 'Later',
  neighbours: 'Runs before and after',
  all: 'All runs',
  facts: {
    moving: 'Moving',
    elapsed: 'From start to end',
    pace: 'Pace',
    climb: 'Up',
    descent: 'Down',
  },
  device: (name: string): string => `Recorded with ${name}.`,
  /** Under the numbers. */
  treadmill: 'On a treadmill.',
  manual: 'Entered by hand.',
  loop: (direction: string, laps: number, text: string): string =>
    `A closed loop, ${direction}${laps > 1 ? `, ${text} rounds` : ''}.`,
  found: {
    title: 'What changed with this run',
    none: 'No rule spoke up after this run.',
  },
  shape: {
    title: 'The shape of the run',
    caption:
      'Altitude over distance, counted from the start. Camber keeps no map and no place, only these few heights.',
  },
  slopes: {
    title: 'Up and down',
    sums: (gain: string, loss: string): string => `<strong>${gain} up, ${loss} down.</strong>`,
    flat: 'Flat ground all the way: no slope beyond 3\u00a0%.',
    weighted: (distance: string): string =>
      `With downhill metres counted up to 1.6 times, the distance was ${distance}.`,
  },
  repeats: {
    title: (count: string): string => `${count} hill repeats`,
    text: 'Downhill makes the outer thigh band work harder with each step. In repeats that is the jog back down, not the climb: walk it, or jog very gently.',
  },
  track: {
    title: 'On the track',
    text: (laps: string, lap: string, balance: string): string => `${laps} of ${lap}: ${balance}.`,
    others: (ovals: string): string => `Also ${ovals}.`,
    oval: (laps: string, lap: string): string => `${laps} of ${lap}`,
    month: (balance: string): string => `In the 28 days up to this run: ${balance}.`,
    hint: 'Its name or sport says “track”, but no GPS shows it: laps and direction are not known.',
  },
  shoes: {
    title: 'Shoes',
    strava: (name: string): string => `<strong>${name}</strong>, as Strava says.`,
    answered: (name: string): string => `<strong>${name}</strong>, as you said.`,
    unknownName: 'A pair of shoes without a name',
    none: 'Strava names no pair for this run, so its kilometres count for none.',
    choose: 'Which pair was it?',
    save: 'Save the pair',
    takeBack: 'Take it back',
    noPairs: 'No pairs are known yet. They come from “My Gear” at Strava.',
    all: 'All shoes',
  },
  felt: {
    title: 'How it felt',
    strava: (rpe: string): string => `Effort ${rpe} of 10, as Strava says.`,
    question: 'How hard was it?',
    hint: '0 is rest, 3 easy talk, 5 hard, 7 very hard, 10 all you had.',
    save: 'Save the effort',
    takeBack: 'Take it back',
    pain: (list: string): string => `Knee: ${list}.`,
    when: {
      day: 'that day',
      during: 'during it',
      after: 'afterwards',
      stairs: 'on stairs',
      morning: 'next morning',
      rest: 'at rest',
    },
    level: (when: string, level: string): string => `${level} of 10 ${when}`,
    noPain: 'Nothing is noted about the outside of your knee on this run.',
    painLink: 'Note how the knee was',
  },
  data: {
    title: 'About the data',
    unknown: {
      manual: 'Entered by hand: only its distance and times are known, no slopes, laps or direction.',
      treadmill:
        'A belt has no ground underfoot: climb and descent count as zero, and there is no direction.',
      noGps: 'Recorded without GPS: slopes, laps and direction are not known.',
      soon: 'Its track is still to be read: descents, laps and hill repeats follow.',
      soonAt: (end: string): string => `Expected by ${end}, as Strava’s quota allows.`,
      older:
        'Camber reads tracks of the last six weeks by itself; this one is older. <a>Have older tracks read</a>',
      strict: (days: string): string =>
        `This Camber keeps what a track told for ${days} days only. The distance and Strava’s own climb stay.`,
      noTrack: 'Strava has no track for this run.',
      file: 'Read from a file without its track: slopes and direction are not known.',
      noAltitude: 'No usable altitude was recorded: climb and descent are not known.',
      noShape: 'Its shape was not kept yet when the track was read.',
    },
    climbOfStrava: 'The climb is Strava’s own; the descent is not known.',
    notes: 'Noticed while reading the track',
    nothing: 'The track was read without a remark.',
  },
  saved: 'Noted. Camber takes it into account from now on.',
  badEffort: 'An effort is a whole number from 0 to 10.',
  badShoes: 'That pair is not among yours.',
};
