/** The shoes page. */
export const shoes = {
  title: 'Shoes',
  lead: (limits: string): string =>
    `Camber reminds you when a pair reaches ${limits}. A rule of thumb; research has not tested it. <a>Change the reminders</a>`,
  noPermission: {
    title: 'Your shoe list is not shared',
    text: 'Without the permission <code>profile:read_all</code> pairs show up only when a run names them. <a>Change the permissions at Strava</a>',
  },
  none: {
    title: 'No pairs known yet',
    text: 'Camber takes them over from “My Gear” at Strava. Add a pair there and choose it as the default for runs: it appears here within a day, or with the next run that names it.',
    textFiles: 'Add the pairs you run in. Files do not name them, so Camber counts what you run in each.',
  },
  saved: {
    title: 'Saved.',
    text: 'Camber compares the drop of a new pair with the ones you ran in.',
  },
  next: {
    at: (limit: string): string => `next reminder at ${limit}`,
    past: (limit: string): string => `past the last reminder at ${limit}`,
  },
  /** "662.7 km (125 before Camber)" */
  before: (distance: string, before: string): string => `${distance} (${before} before Camber)`,
  share: (share: string): string => `${share} of the last 28 days`,
  unused: 'not worn in the last 28 days',
  /** `day`: null where the days are over and the distance is not. */
  fresh: (distance: string, of: string, day: string | null, days: string): string =>
    `New: ${distance} of its first ${of}${day === null ? '' : `, day ${day} of ${days}`}. Give it at most 30\u00a0% of a week, and no long run or hills yet.`,
  drop: {
    label: 'Heel-to-toe drop, mm',
    title: 'Heel-to-toe drop',
    missing: (n: number, text: string): string =>
      n === 1 ? 'One pair has no drop yet' : `${text} pairs have no drop yet`,
    known: (n: number, text: string): string =>
      n === 1 ? 'Change the drop of 1 pair' : `Change the drop of ${text} pairs`,
    is: (drop: string): string => `drop ${drop}`,
    saveAll: 'Save the drops',
    of: (name: string): string => ` of ${name}`,
    save: 'Save',
    hint: 'The heel-to-toe drop is how much higher the heel stands than the ball of the foot; the maker’s page names it.',
    sameWhy: (name: string): string => `as entered for ${name}, the same model`,
    versionWhy: (name: string): string =>
      `as entered for ${name}; makers do change it between versions, so check`,
    fill: (drop: string): string => `Fill in ${drop}`,
    knownWhy: (model: string, host: string): string =>
      `stated for the ${model} on <a>${host}</a>; check it before you save`,
    filled: 'Not saved yet:',
    bad: 'A drop is a number of millimetres from 0 to 20.',
  },
  add: {
    title: 'Add a pair',
    name: 'Name or model',
    nameHint:
      'For example Brooks Ghost 15. A second pair of the same model needs its own name: Brooks Ghost 15 #2.',
    dropHint: 'You can leave it empty and enter it later.',
    before: 'Distance before Camber',
    beforeHint: 'What you had run in this pair before your runs here begin. Empty for a new pair.',
    usual: 'I wear it for new runs, unless I say otherwise',
    save: 'Add this pair',
    correct: 'Correct the distance before Camber',
    problems: {
      missing: 'Give the pair a name.',
      taken: 'You already have a pair of this name: add something, for example #2.',
      before: 'A distance is a number from 0 to 5,000.',
    },
  },
  usual: {
    is: 'Your usual pair: new runs from files count for it, unless they or you say otherwise.',
    make: 'Wear it for new runs from files',
    end: 'No longer my usual pair',
  },
  retire: { now: 'Retire it', back: 'Use it again' },
  rotation: {
    title: 'Rotation',
    onlyPair: (name: string): string =>
      `More than 90\u00a0% of the last eight weeks were in ${name}. In one study of 264 runners, those who alternated two or more pairs had fewer injuries; whether that was the shoes is not known.`,
    nothing: 'No runs in the last 28 days.',
  },
  nameless: {
    title: 'Runs without a pair',
    text: (runs: number, text: string, distance: string, share: string): string =>
      `${runs === 1 ? '1 run' : `${text} runs`} of the last 28 days, ${distance} or ${share} of the distance, ${runs === 1 ? 'names' : 'name'} no pair. These kilometres are missing in every bar.`,
    fix: 'Choose the pair on the run’s page. So that it does not happen again: make a pair your usual one for new files here, or your default under “My Gear” at Strava.',
    run: (day: string, distance: string): string => `${day}, ${distance}`,
    more: (n: string): string => `and ${n} more`,
  },
  inUse: 'In use',
  bars: 'Lines mark your reminders; the lighter part of a bar is what the pair had run before Camber.',
  table: {
    caption: 'Pairs and their distance',
    pair: 'Pair',
    distance: 'Distance',
    before: 'Before Camber',
    next: 'Reminder',
  },
  retired: (n: number, text: string): string => (n === 1 ? '1 retired pair' : `${text} retired pairs`),
  deleted: 'A pair that Strava no longer lists',
};
