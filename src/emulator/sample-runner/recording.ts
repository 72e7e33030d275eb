import type { Way } from './line.ts';
import { ORIGIN } from './places.ts';
import { createDrift, createRandom } from './random.ts';
import type { Random } from './random.ts';

/** A watch as its noise shows. */
export type Device = {
  readonly name: string;
  /** Standard deviation per axis, metres, and correlation time of the position error. */
  readonly gpsSdM: number;
  readonly gpsTauS: number;
  /** Slow drift and short noise of the altitude, metres. */
  readonly altitudeDriftM: number;
  readonly altitudeNoiseM: number;
  readonly altitudeTauS: number;
  readonly heartRate: boolean;
  /** Seconds between two samples, chosen at random from these. */
  readonly intervalsS: readonly number[];
};

/** DESIGN: 2-3 m of correlated GPS error and a few decimetres of barometric noise are what wrist watches show in the open. */
export const WATCH: Device = {
  name: 'Garmin Forerunner 255',
  gpsSdM: 2.4,
  gpsTauS: 20,
  altitudeDriftM: 0.8,
  altitudeNoiseM: 0.25,
  altitudeTauS: 5,
  heartRate: true,
  intervalsS: [1, 1, 2, 2, 3],
};

/** The same watch in a workout records every second. */
export const WATCH_EVERY_SECOND: Device = { ...WATCH, intervalsS: [1] };

/** The phone in the pocket: worse position, altitude from GPS, no heart rate. */
export const PHONE: Device = {
  name: 'Strava App',
  gpsSdM: 3.5,
  gpsTauS: 25,
  altitudeDriftM: 3,
  altitudeNoiseM: 1,
  altitudeTauS: 15,
  heartRate: false,
  intervalsS: [1, 2, 3],
};

/** What a run is like, whatever records it. */
export type Effort = {
  /** Average pace on the level, seconds per kilometre. */
  readonly paceSPerKm: number;
  /** Standing still, e.g. at a crossing: after so many metres, for so many seconds. */
  readonly pauses: readonly { readonly atM: number; readonly s: number }[];
};

/** Index-aligned samples; `null` = the device does not record it. */
export type Recording = {
  readonly time: readonly number[];
  readonly distance: readonly number[];
  readonly latlng: readonly (readonly [number, number])[] | null;
  readonly altitude: readonly number[] | null;
  readonly heartrate: readonly number[] | null;
  readonly cadence: readonly number[];
  readonly moving: readonly boolean[];
  readonly velocity_smooth: readonly number[];
  readonly grade_smooth: readonly number[] | null;
  readonly pausedS: number;
};

const METRES_PER_DEGREE = 111_320;
/** Garmin's altitude comes in steps of 0.2 m. */
const ALTITUDE_STEPS = 5;
/** To one, two … decimals; dividing by a power of ten gives the number that prints so. */
const rounded = (value: number, power: number): number => Math.round(value * power) / power;

const gradeAt = (way: Way, s: number): number =>
  (way.at(s + 12).z - way.at(s - 12).z) / (Math.min(s + 12, way.lengthM) - Math.max(s - 12, 0) || 1);

/** Uphill is slower, downhill a little faster; a runner's pace on grade within what splits show. */
const gradeFactor = (grade: number): number => Math.min(1.12, Math.max(0.6, 1 - 3 * grade));

const latLngOf = (x: number, y: number): readonly [number, number] => [
  rounded(ORIGIN.latitude + y / METRES_PER_DEGREE, 1e6),
  rounded(ORIGIN.longitude + x / (METRES_PER_DEGREE * Math.cos((ORIGIN.latitude * Math.PI) / 180)), 1e6),
];

/** Beats per minute that a speed costs once the heart has followed. */
const steadyHeartRate = (speed: number, grade: number): number =>
  Math.min(186, 74 + 25 * speed * (1 + 4.5 * Math.max(0, grade)));

/**
 * Runs the way (or, without one, `treadmillM` on the spot) and records it. Deterministic in `seed`; errors of
 * position and altitude are correlated in time, as real ones are.
 */
export const record = (
  way: Way | null,
  treadmillM: number,
  effort: Effort,
  device: Device,
  seed: number,
): Recording => {
  const random = createRandom(seed);
  const lengthM = way?.lengthM ?? treadmillM;
  const stride = 1 + 0.004 * random.gaussian();
  const offsetM = 1.5 * random.gaussian();
  const eastError = createDrift(random, device.gpsSdM, device.gpsTauS);
  const northError = createDrift(random, device.gpsSdM, device.gpsTauS);
  const slowAltitude = createDrift(random, device.altitudeDriftM, 600);
  const fastAltitude = createDrift(random, device.altitudeNoiseM, device.altitudeTauS);
  const paceDrift = createDrift(random, 0.035, 70);
  const beats = createDrift(random, 2, 40);

  const samples = {
    time: [] as number[],
    distance: [] as number[],
    latlng: [] as (readonly [number, number])[],
    altitude: [] as number[],
    heartrate: [] as number[],
    cadence: [] as number[],
    moving: [] as boolean[],
    velocity_smooth: [] as number[],
    grade_smooth: [] as number[],
  };
  let t = 0;
  let s = 0;
  let speed = 1000 / effort.paceSPerKm;
  let heart = 96;
  let grade = way === null ? 0 : gradeAt(way, 0);
  let dt = 1;
  let pausedS = 0;
  let pauses = effort.pauses;

  const sample = (isMoving: boolean): void => {
    samples.time.push(t);
    samples.distance.push(rounded(s * stride, 10));
    samples.cadence.push(Math.round(stepRate(speed, random)));
    samples.moving.push(isMoving);
    samples.velocity_smooth.push(isMoving ? rounded(speed * stride, 100) : 0);
    if (device.heartRate) samples.heartrate.push(Math.round(heart + beats(dt)));
    if (way === null) return;
    const { x, y, z } = way.at(s);
    samples.latlng.push(latLngOf(x + eastError(dt), y + northError(dt)));
    samples.altitude.push(rounded(z + offsetM + slowAltitude(dt) + fastAltitude(dt), ALTITUDE_STEPS));
    samples.grade_smooth.push(rounded(100 * grade + 0.3 * random.gaussian(), 10));
  };

  sample(false);
  while (s < lengthM) {
    dt = device.intervalsS[Math.floor(random.next() * device.intervalsS.length)] ?? 1;
    const wanted =
      (1000 / effort.paceSPerKm) * (way?.effortAt(s) ?? 1) * gradeFactor(grade) * (1 + paceDrift(dt));
    speed += (wanted - speed) * Math.min(1, dt / 4);
    heart += (steadyHeartRate(speed, grade) - heart) * Math.min(1, dt / 35);
    s = Math.min(lengthM, s + speed * dt);
    grade = way === null ? 0 : gradeAt(way, s);
    t += dt;
    sample(true);
    const pause = pauses.find(({ atM }) => s >= atM);
    if (pause === undefined) continue;
    pauses = pauses.filter((other) => other !== pause);
    pausedS += pause.s;
    t += pause.s;
    dt = pause.s;
    heart -= Math.min(25, pause.s / 2);
    sample(false);
  }
  return {
    ...samples,
    latlng: way === null ? null : samples.latlng,
    altitude: way === null ? null : samples.altitude,
    grade_smooth: way === null ? null : samples.grade_smooth,
    heartrate: device.heartRate ? samples.heartrate : null,
    pausedS,
  };
};

/** Strava counts one leg: 80 = 160 steps a minute. */
const stepRate = (speed: number, random: Random): number => 71 + 3.6 * speed + 0.7 * random.gaussian();
