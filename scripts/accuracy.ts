import { writeFileSync } from 'node:fs';
import { plantedTable } from './accuracy/planted.ts';
import { casesTable, hasRecorded, labelledTable } from './accuracy/recorded.ts';
import { trackSection } from './accuracy/tracks.ts';
import { sharedData } from '../tests/support/shared-data.ts';

/**
 * `npm run docs:accuracy`: measures how far Camber's numbers are from the truth and writes docs/accuracy.md. The real
 * runs and the cases lie beside the project; without them nothing is written.
 * `npm run docs:accuracy -- 1000` draws fewer generated runs and prints the page instead.
 */
const SEEDS = 10_000;
/** Sessions of each of some thirty kinds on ovals, and round what is none. */
const TRACK_SEEDS = 200;

const page = async (seeds: number): Promise<string> => `# How accurate Camber is

Written by \`npm run docs:accuracy\`; do not edit by hand. How the numbers are found stands in [analyze.md](analyze.md).

## Faults on generated ground

Runs of 3 to 12 km, one way, there and back or in laps, sampled every 1 to 4 s, over ground that chance draws: flat, rolling
(10-20 m from valley to top) and hilly (20-60 m), a third each. The truth is summed metre by metre. One fault is planted in each
run, at a place and of a size that chance draws (src/emulator/stream-faults; the emulator makes the same on demand).
${seeds.toLocaleString('en')} runs for each table. Errors are absolute, median / 95th percentile; climb and descent in metres per
kilometre of way. \`noAltitude\` has no climb to tell, and none is told.

### With an altimeter by air pressure

Noise of 0.2 m, a drift of up to 2 m in half an hour, rounded to 0.2 m.

${plantedTable(seeds, 'barometer')}

### With altitude from satellites

Noise of 2-4 m that wanders with a memory of 20-60 s, and no word of what kind of device it is. Climb and descent are told as an
estimate here (\`altitudeNoisy\`), on which no rule of descent rests unless the recording service's own climb agrees.

${plantedTable(seeds, 'satellites')}

What is left: a shift that a recorder smooths over ten seconds and more looks like a very steep slope, and is taken for one
where legs could just make it; holes of some minutes hide the hills in them; 100 samples of a whole run (\`lowResolution\`)
lose hills shorter than a few hundred metres.

## Real runs, looked at by eye

Runs that real runners published, of watches and telephones of several makers (which ones is not said in most of them). "Naive" is
the climb by a plain hysteresis of 3 m, which is too high in noise. "Trusted": whether rules of descent use it.

${labelledTable()}

${trackSection(Math.min(seeds, TRACK_SEEDS), `${sharedData}runs/`)}

## Cases

Small inputs, made or real, each with the right values and one thing that goes wrong. In tests/core and in the checker beside
the cases they are held one by one.

${await casesTable()}

## What is not known

- With noise of 6 m and more few laps of an ellipse cannot be told from a track’s: fewer than four laps are then told as none.
- A road within some 4 m of a stadium’s form, 496 m long or less, would be told as a track.
- No real session run clockwise on a track has been seen (257 of 257 in six histories go counter-clockwise); the other way round is
  tested on real runs turned round and on generated ones.
- No terrain model is at hand: climb is compared with the recording service's number, never with a map.
- The right climb of the real runs is not known to the metre: nobody surveyed them.
- Altitude from satellites was seen of few devices. On ground that is passed once, with noise whose memory is longer than two
  minutes, hills and noise cannot be told from each other; then only the recording service's climb helps.
- A drift of the altimeter while running is part of climb and descent. It is a metre or two in most runs and 19 m in the worst
  that was seen (a flat track).
- No treadmill with recorded slopes, no runs above 3,000 m, and no two devices worn on the same run were compared.
`;

const asked = process.argv[2];
if (!hasRecorded) {
  console.error('The real runs and cases do not lie beside the project: docs/accuracy.md stays as it is.');
  process.exitCode = 1;
} else if (asked === undefined) writeFileSync('docs/accuracy.md', await page(SEEDS));
else console.log(await page(Number(asked)));
