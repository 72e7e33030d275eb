import type { Measurement } from './method.ts';

/** What is measured, and how, before any rule looks at it. */
export const MEASUREMENTS: readonly Measurement[] = [
  {
    name: 'Days',
    text: [
      'A run belongs to the day on the runner’s clock where it started. A day without a run counts as rest; days the runner marks as unrecorded are unknown, and no ratio reaches across them until 28 known days have passed.',
      'Comparisons begin 28 days after the first known run, with runs in at least three of the last four weeks. Before that Camber says that it is still learning.',
    ],
  },
  {
    name: 'Runs',
    text: [
      'Left out, and reported: runs without distance, runs whose moving and elapsed pace are both faster than 2:30/km or both slower than 12:00/km (trail runs have no slow limit).',
      'Two recordings of one run (overlapping, started within 5 minutes, 5 % apart at most) count once. Other runs that overlap never add up: the longest counts. Runs less than 15 minutes apart are one session. Treadmill and manual runs count; walks and hikes do not.',
    ],
  },
  {
    name: 'Climb and descent',
    text: [
      'Altitude on a 10 m grid, spikes taken out, smoothed by a local parabola (a plain mean cuts 12 % off a small hill), then summed from turning point to turning point where they differ by 3 m with a barometer and 10 m or more without one. How the noise grows with distance tells a barometer from GPS where the device does not say; in such noise more is asked for where the ground shows no hills. Places passed twice tell noise best: altitude there differs between visits by noise alone.',
      'What no legs can make (more than 5 m a second, or 1.5 m per metre of way) is a shift of the sensor, neither climb nor descent; so is what changes while you stand, and altitude written as zero for “unknown”.',
      'Where Strava’s own climb differs by more than 30 % and 40 m (10 m where the altitude is not trusted), Strava’s serves, and the descent follows from it. Such a descent, and one out of noise alone, is an estimate on which no warning rests. Adding up every wiggle instead gives five to ten times too much.',
      'Downhill-weighted distance counts a metre as 1 down to −2 %, then 3.9 more per unit of grade, 1.6 at most. Uphill is never discounted.',
    ],
  },
  {
    name: 'Hill repeats',
    text: [
      'Climbs of at least 8 m (15 m without a barometer), 60 to 3,000 m long, 3 % or steeper. Three or more that start within 40 m, end within 60 m, gain the same to 30 % and head the same way are repeats where they follow each other, at most 2 km from foot to foot, and make at least half of the run’s climb: laps of a race over one bump are none.',
    ],
  },
  {
    name: 'Track laps',
    text: [
      'Two laps or more of a full-size track, or three of an oval at least half as long, that lie on the curve of a stadium: two straights joined by half circles, fitted for centre, axis and lane, within a few metres, on level ground. Blocks of 400 m, park loops, ellipses and ovals that climb fail that test although their laps are as long: an ellipse or a block with rounded corners must not fit better.',
      'Laps are followed round the fitted curve, so that lost fixes and warm-ups do not disturb the count, and anticlockwise and clockwise metres are kept apart. The bare line of a summary is enough. Of several ovals in one run each is counted. At a track of the last sessions a noisy one is known more easily; kept of its place is a keyed code. Altitude that repeats to the metre lap by lap is a terrain model’s, not ground.',
    ],
  },
  {
    name: 'Routes without places',
    text: [
      'Of a route Camber keeps hashes of the 25 m cells it passes, in order, with a key of its own per runner; the first and the last 200 m are left out. Two runs can be compared with them (the same ground, the same way or the opposite), but without the key they say nothing about places, and two runners’ routes never match.',
    ],
  },
  {
    name: 'When something is said',
    text: [
      'Events (S1, S2, H1a, H1c, H1d, D1) are facts about the run just made and are told on it. States (W1, R1, H1b, T1, C1) are told when they rise above what was last said, and again only after seven days without.',
      'A level rises by one when two of these fall within seven days: a longer run, hills, another drop, the track.',
      'Mails: events always; states only from caution on, not in the seven days after a mail, and not for a week that is no bigger than the best of the six before. Everything else waits for Monday.',
    ],
  },
];
