import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { bandOf, downhillWeight, gradesOf } from '../../../src/core/climb/bands.ts';
import { climbBetween, turningPoints } from '../../../src/core/climb/extrema.ts';
import { findClimbs } from '../../../src/core/climb/find-climbs.ts';
import { profileOf } from '../../../src/core/climb/grid.ts';
import {
  checkAgainstSource,
  highestSwing,
  measureClimb,
  type Measured,
} from '../../../src/core/climb/measure.ts';
import { measureNoise } from '../../../src/core/climb/noise.ts';
import { smooth, withoutSpikes } from '../../../src/core/climb/smooth.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import {
  BAROMETER,
  CONTEXT,
  GPS_ALTITUDE,
  hillRun,
  naiveGain,
  randomFrom,
  repeats,
  rolling,
  truthOf,
  type AltitudeNoise,
  type Hills,
} from './generate.ts';
import { E11, E13, E14 } from './vectors.ts';

const E14_HILLS = repeats(E14.distanceM, 1000, 4000, 500, 15);

describe('grades (E11)', () => {
  it.each(E11.weights)('weighs a metre at %d as %d', (grade, weight) =>
    expect(downhillWeight(grade)).toBeCloseTo(weight, 4),
  );

  it('weighs the worked example', () => {
    const metres = E11.segments.reduce((sum, [length, grade]) => sum + length * downhillWeight(grade), 0);
    expect(metres / 1000).toBeCloseTo(E11.downhillWeightedKm, 6);
  });

  it('puts a grade into its band, limits to the flatter one', () => {
    expect([-0.081, -0.08, -0.031, -0.03, 0, 0.03, 0.031, 0.08, 0.081].map(bandOf)).toEqual([
      'steepDown',
      'down',
      'down',
      'flat',
      'flat',
      'flat',
      'up',
      'up',
      'steepUp',
    ]);
  });

  it('takes the grade over 30 m each way and clips it at 45 %', () => {
    expect(Array.from(gradesOf(Float64Array.of(0, 0, 0, 0, 6, 6, 6, 6)))).toEqual([
      0,
      6 / 40,
      6 / 50,
      6 / 60,
      6 / 60,
      6 / 50,
      6 / 40,
      0,
    ]);
    expect(gradesOf(Float64Array.of(0, 100))[0]).toBe(0.45);
    expect(gradesOf(Float64Array.of(100, 0))[0]).toBe(-0.45);
    expect(Array.from(gradesOf(Float64Array.of(5)))).toEqual([0]);
  });
});

describe('turning points (E13)', () => {
  const rollers = Float64Array.from({ length: 101 }, (_, k) => (k % 10 <= 5 ? k % 10 : 10 - (k % 10)));
  const climb = (h: number): readonly number[] => {
    const { gainM, lossM } = climbBetween(rollers, turningPoints(rollers, h));
    return [gainM, lossM];
  };

  it('counts ten rollers of 5 m in full at 3 m and not at all at 6 m', () => {
    expect(climb(3)).toEqual([...E13.extrema3]);
    expect(climb(5)).toEqual([50, 50]);
    expect(climb(6)).toEqual([...E13.extrema6]);
  });

  it('starts with whichever comes first and ends at the last extreme', () => {
    const z = Float64Array.of(10, 10, 4, 5, 12, 11);
    expect(turningPoints(z, 3)).toEqual([
      { cell: 0, top: true },
      { cell: 2, top: false },
      { cell: 4, top: true },
    ]);
    expect(turningPoints(Float64Array.of(0, 3), 3)).toHaveLength(2);
    expect(turningPoints(Float64Array.of(0, 2.9), 3)).toEqual([]);
    expect(turningPoints(new Float64Array(0), 3)).toEqual([]);
  });

  it('may ask for more in one place than in another', () => {
    const away = Float64Array.from(rollers, (_, k) => (k < 50 ? 6 : 3));
    const { gainM, lossM } = climbBetween(rollers, turningPoints(rollers, away));
    // five rollers, and the way down from the highest place before them
    expect([gainM, lossM]).toEqual([25, 30]);
  });

  it('finds nothing in a flat hour of white noise of 1 m, where the naive sum is two kilometres', () => {
    const run = hillRun({ lengthM: 3600 * 3, heightAt: () => 0 }, { white: 1 });
    expect(Math.abs(naiveGain(run) - E13.flatHour.naiveM)).toBeLessThan(150);
    const found = measureClimb(profileOf(readStreams(run))!, true);
    expect(found.gainM).toBe(E13.flatHour.smoothedExtrema3M);
    expect(found.lossM).toBe(0);
  });
});

describe('smoothing', () => {
  it('keeps straight lines and parabolas', () => {
    const line = Float64Array.from({ length: 60 }, (_, k) => 0.7 * k);
    const bow = Float64Array.from({ length: 60 }, (_, k) => 0.02 * (k - 30) ** 2);
    for (const half of [2, 4, 8, 12])
      for (const z of [line, bow]) smooth(z, half).forEach((v, k) => expect(v).toBeCloseTo(z[k]!, 9));
  });

  it('takes most of the noise away', () => {
    const random = randomFrom(4);
    const z = Float64Array.from({ length: 2000 }, () => random.normal());
    const spread = (values: Float64Array): number =>
      Math.sqrt(values.reduce((s, v) => s + v * v, 0) / values.length);
    expect(spread(smooth(z, 4))).toBeLessThan(0.55);
    expect(spread(smooth(z, 12))).toBeLessThan(0.33);
  });

  it('takes out a spike and leaves ground alone', () => {
    const z = Float64Array.of(1, 1, 1, 30, 1, 1, 1, -20, -20, 1, 1);
    expect(Array.from(withoutSpikes(z))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    const step = Float64Array.of(0, 0, 0, 9, 9, 9);
    expect(Array.from(withoutSpikes(step))).toEqual(Array.from(step));
    expect(Array.from(withoutSpikes(Float64Array.of(0, 0, 8, 0, 0)))).toEqual([0, 0, 8, 0, 0]);
    expect(Array.from(withoutSpikes(Float64Array.of(0, 0, 8.1, 0, 0)))).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the distance grid', () => {
  it('holds all metres and all moving seconds', () => {
    const run = readStreams({
      time: [0, 10, 20, 40],
      distance: [0, 33, 60, 87],
      altitude: [10, 13.3, 16, 18.7],
    });
    const profile = profileOf(run)!;
    expect(profile.metres.reduce((a, b) => a + b)).toBeCloseTo(87, 9);
    expect(profile.seconds.reduce((a, b) => a + b)).toBeCloseTo(40, 9);
    expect(Array.from(profile.altitude, (z) => Number(z.toFixed(6)))).toEqual([
      10, 11, 12, 13, 14, 15, 16, 17, 18, 18.7,
    ]);
    expect(Array.from(profile.sampled)).toEqual([1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
    expect(profile.metres[0]).toBe(5);
    expect(profile.metres[9]).toBeCloseTo(2, 9);
    expect(profile.seconds[3]).toBeCloseTo((8 / 33) * 10 + (2 / 27) * 10, 9);
  });

  it('is one cell for a few metres and none for nothing', () => {
    expect(
      Array.from(profileOf(readStreams({ time: [0, 1], distance: [0, 3], altitude: [5, 6] }))!.metres),
    ).toEqual([3]);
    expect(profileOf(readStreams({ time: [0, 1], distance: [0, 0], altitude: [5, 6] }))).toBeNull();
    expect(profileOf(readStreams({ time: [0, 1], distance: [0, 3] }))).toBeNull();
  });

  it('needs altitude on half of the way', () => {
    const n = 400;
    const time = Array.from({ length: n }, (_, i) => i);
    const distance = time.map((t) => 3 * t);
    const half = (known: number) => ({
      time,
      distance,
      altitude: time.map((t) => (t < known ? 100 + t / 10 : null)),
    });
    expect(profileOf(readStreams(half(220)))).not.toBeNull();
    expect(profileOf(readStreams(half(150)))).toBeNull();
    expect(analyseRun(half(150), CONTEXT).notes.map((n) => n.key)).toContain('altitudeTooSparse');
  });
});

describe('telling noise from ground', () => {
  const noiseOf = (hills: Hills, noise: AltitudeNoise, seconds = 1) =>
    measureNoise(profileOf(readStreams(hillRun(hills, noise, { seconds })))!)!;
  const flat: Hills = { lengthM: 10_000, heightAt: () => 0 };

  it('finds none in hills', () => {
    for (const hills of [rolling(10_000, 20, 500), rolling(10_000, 8, 400), E14_HILLS]) {
      expect(noiseOf(hills, {}).wander).toBeLessThan(0.01);
      expect(noiseOf(hills, {}).white).toBeLessThan(0.02);
    }
  });

  it('knows white noise from wandering noise', () => {
    const white = noiseOf(flat, { white: 2 });
    expect(white.white).toBeGreaterThan(0.8);
    expect(white.wander).toBeLessThan(0.1);
    const wandering = noiseOf(flat, { wander: 3 });
    expect(wandering.wander).toBeGreaterThan(0.4);
    expect(wandering.white).toBeLessThan(0.1);
    expect(noiseOf(flat, { wander: 2 }).wander).toBeGreaterThan(0.15);
    expect(noiseOf(flat, BAROMETER).wander).toBeLessThan(0.05);
  });

  it('looks at coarser steps where samples are sparse, and says nothing of a few metres', () => {
    expect(noiseOf(flat, BAROMETER, 1).spacing).toBe(1);
    expect(noiseOf(flat, BAROMETER, 10).spacing).toBe(3);
    expect(noiseOf(flat, { white: 2 }, 10).wander).toBeLessThan(0.4);
    expect(noiseOf(rolling(10_000, 40, 1500), {}, 10).wander).toBeLessThan(0.02);
    expect(
      measureNoise(profileOf(readStreams(hillRun({ lengthM: 200, heightAt: () => 0 }, {})))!),
    ).toBeNull();
  });
});

describe('six hills of 15 m (E14)', () => {
  const clean = analyseRun(hillRun(E14_HILLS, {}), CONTEXT);

  it('counts their climb and descent', () => {
    expect(Math.abs(clean.gainM! - E14.gainM)).toBeLessThanOrEqual(3);
    expect(Math.abs(clean.lossM! - E14.lossM)).toBeLessThanOrEqual(3);
  });

  it('puts the metres into their bands but for the bends at foot and top', () => {
    const { flat, up, down, steepDown, steepUp } = clean.bands!;
    expect(Math.abs(flat.distanceM - E14.bands.flat)).toBeLessThan(450);
    expect(Math.abs(up.distanceM - E14.bands.up)).toBeLessThan(230);
    expect(Math.abs(down.distanceM - E14.bands.down)).toBeLessThan(230);
    expect(steepDown.distanceM + steepUp.distanceM).toBe(0);
    const metres = [flat, up, down].reduce((sum, band) => sum + band.distanceM, 0);
    const seconds = [flat, up, down].reduce((sum, band) => sum + band.timeS, 0);
    expect(Math.abs(metres - E14.distanceM)).toBeLessThan(5);
    expect(Math.abs(seconds - E14.distanceM / 3)).toBeLessThan(3);
    expect(Math.abs(clean.downhillWeightedM! - (5000 + 1500 * 3.9 * 0.04))).toBeLessThan(40);
  });

  it('finds six climbs, the first from 1000 to 1250 m', () => {
    const z = Float64Array.from({ length: 501 }, (_, k) => E14_HILLS.heightAt(10 * k));
    const turns = turningPoints(z, 3);
    const climbs = findClimbs({
      z,
      zGrade: z,
      turns,
      gainM: 90,
      lossM: 90,
      trusted: true,
      noisy: false,
      witnessed: false,
    });
    expect(climbs).toHaveLength(E14.climbs);
    const { first } = E14;
    expect(climbs[0]).toEqual({
      startM: first.startM,
      lengthM: first.lengthM,
      gainM: first.gainM,
      grade: first.grade,
      descentM: 15,
    });
    expect(climbs.map((climb) => climb.startM)).toEqual([1000, 1500, 2000, 2500, 3000, 3500]);
  });
});

describe('what counts as a climb', () => {
  const climbsOf = (z: Float64Array, trusted: boolean) => {
    const measured: Measured = {
      z,
      zGrade: z,
      turns: turningPoints(z, 3),
      gainM: 0,
      lossM: 0,
      trusted,
      noisy: false,
      witnessed: false,
    };
    return findClimbs(measured);
  };
  const ramp = (cells: number, height: number): Float64Array =>
    Float64Array.from({ length: cells + 1 }, (_, k) => (height * k) / cells);

  it('needs 8 m with a barometer and 15 m without', () => {
    expect(climbsOf(ramp(10, 8), true)).toHaveLength(1);
    expect(climbsOf(ramp(10, 7.9), true)).toHaveLength(0);
    expect(climbsOf(ramp(10, 15), false)).toHaveLength(1);
    expect(climbsOf(ramp(10, 14.9), false)).toHaveLength(0);
  });

  it('is 60 to 3000 m long and 3 % steep', () => {
    expect(climbsOf(ramp(6, 8), true)).toHaveLength(1);
    expect(climbsOf(ramp(5, 8), true)).toHaveLength(0);
    expect(climbsOf(ramp(300, 100), true)).toHaveLength(1);
    expect(climbsOf(ramp(330, 100), true)).toHaveLength(0);
    expect(climbsOf(ramp(100, 31), true)).toHaveLength(1);
    expect(climbsOf(ramp(100, 29), true)).toHaveLength(0);
  });

  it('has no descent after the last one when the run ends on top', () => {
    expect(climbsOf(ramp(20, 20), true)[0]!.descentM).toBe(0);
  });
});

describe('known hills under noise', () => {
  const steep = (lengthM: number, slope: number): Hills => ({ lengthM, heightAt: (m) => m * slope });
  const hills: readonly (readonly [string, Hills])[] = [
    ['rolling ground, 20 m', rolling(10_000, 20, 500)],
    ['long rolling ground, 40 m', rolling(12_000, 40, 1500)],
    ['repeats of 40 m', repeats(8000, 800, 7200, 800, 40)],
    ['repeats of 25 m', repeats(7000, 800, 6200, 600, 25)],
    ['one long climb', steep(8000, 0.05)],
  ];
  const share = (found: number, truth: number): number => Math.abs(found - truth) / truth;

  it.each(hills)('within 3 %% under barometric noise: %s', (name, ground) => {
    const truth = truthOf(ground);
    for (let seed = 1; seed <= 4; seed++) {
      const run = hillRun(ground, BAROMETER, { seed });
      for (const barometer of [true, null]) {
        const found = analyseRun(run, { ...CONTEXT, barometer });
        expect(share(found.gainM!, truth.gainM)).toBeLessThanOrEqual(0.03);
        expect(Math.abs(found.lossM! - truth.lossM)).toBeLessThanOrEqual(Math.max(2, 0.03 * truth.lossM));
      }
    }
    const naive = naiveGain(hillRun(ground, BAROMETER));
    console.info(
      `${name}: truth ${truth.gainM.toFixed(0)} m, naive sum under barometric noise ${naive.toFixed(0)} m`,
    );
  });

  it.each(hills)(
    'within 10 %% under GPS altitude noise, on average and nearly always: %s',
    (name, ground) => {
      const truth = truthOf(ground);
      let sum = 0;
      for (let seed = 1; seed <= 6; seed++) {
        const found = analyseRun(hillRun(ground, GPS_ALTITUDE, { seed }), CONTEXT);
        sum += found.gainM! / 6;
        expect(share(found.gainM!, truth.gainM)).toBeLessThanOrEqual(0.13);
        expect(found.notes.map((one) => one.key)).toContain('altitudeNoisy');
      }
      expect(share(sum, truth.gainM)).toBeLessThanOrEqual(0.1);
      const naive = naiveGain(hillRun(ground, GPS_ALTITUDE));
      console.info(
        `${name}: truth ${truth.gainM.toFixed(0)} m, naive sum under GPS noise ${naive.toFixed(0)} m`,
      );
      expect(naive).toBeGreaterThan(2 * truth.gainM);
    },
  );

  it('does not cut the ends off short steep hills in noise', () => {
    const short = repeats(9000, 900, 900 + 18 * 420, 420, 44);
    for (let seed = 1; seed <= 3; seed++) {
      const found = analyseRun(hillRun(short, GPS_ALTITUDE, { seed }), CONTEXT);
      expect(share(found.gainM!, 18 * 44)).toBeLessThanOrEqual(0.1);
    }
  });

  it('finds nothing on the flat', () => {
    const flat: Hills = { lengthM: 10_800, heightAt: () => 0 };
    for (let seed = 1; seed <= 6; seed++)
      for (const noise of [BAROMETER, { white: 1 }, { white: 3 }]) {
        const found = analyseRun(hillRun(flat, noise, { seed }), CONTEXT);
        expect(found.gainM).toBeLessThanOrEqual(2);
        expect(found.lossM).toBeLessThanOrEqual(2);
      }
    for (let seed = 1; seed <= 6; seed++)
      for (const wander of [2, 3, 4, 5]) {
        const found = analyseRun(hillRun(flat, { wander, step: 0.1 }, { seed }), CONTEXT);
        expect(found.gainM).toBeLessThanOrEqual(2);
        expect(found.lossM).toBeLessThanOrEqual(2);
      }
    const wandering = analyseRun(hillRun(flat, GPS_ALTITUDE), CONTEXT);
    expect(wandering.downhillWeightedM! / 10_800).toBeLessThan(1.01);
    const quiet = analyseRun(hillRun(flat, {}), CONTEXT);
    expect([quiet.gainM, quiet.lossM, quiet.downhillWeightedM]).toEqual([0, 0, 10_800]);
  });

  it('keeps 8 m hills with a barometer, loses them without', () => {
    const low = rolling(10_000, 8, 400);
    const run = hillRun(low, BAROMETER);
    expect(share(analyseRun(run, CONTEXT).gainM!, 200)).toBeLessThanOrEqual(0.03);
    expect(analyseRun(run, { ...CONTEXT, barometer: false }).gainM).toBe(0);
    expect(
      share(analyseRun(hillRun(low, { wander: 2 }), { ...CONTEXT, barometer: true }).gainM!, 200),
    ).toBeLessThan(0.3);
  });

  it.each([4, 7])('samples every %i s do as well', (seconds) => {
    const ground = rolling(10_000, 20, 500);
    const found = analyseRun(hillRun(ground, BAROMETER, { seconds }), CONTEXT);
    expect(share(found.gainM!, 400)).toBeLessThanOrEqual(0.03);
  });

  it('leaves standing about out of the bands', () => {
    const time = [...Array(200).keys()].map((i) => (i < 100 ? i : i + 600));
    const distance = [...Array(200).keys()].map((i) => 3 * i);
    const run = analyseRun(
      { time, distance, altitude: distance.map(() => 50.5), moving: time.map(() => true) },
      CONTEXT,
    );
    const { flat } = run.bands!;
    expect(flat.distanceM).toBe(597);
    expect(flat.timeS).toBe(198);
  });

  it('leaves cells walked slower than 0.8 m/s out of the bands', () => {
    const time = [...Array(200).keys()];
    const slow = analyseRun(
      { time, distance: time.map((t) => 0.75 * t), altitude: time.map(() => 50) },
      CONTEXT,
    );
    expect(slow.bands!.flat.distanceM).toBe(0);
    expect(slow.downhillWeightedM).toBe(149);
    const walk = analyseRun(
      { time, distance: time.map((t) => 0.85 * t), altitude: time.map(() => 50) },
      CONTEXT,
    );
    expect(walk.bands!.flat.distanceM).toBe(169);
  });
});

describe('against the recording service’s own climb', () => {
  const own = { gainM: 300, lossM: 280, trusted: true };
  const against = (ours: typeof own, gainM: number | null, netM = 0) =>
    checkAgainstSource(ours, { gainM, reliefM: null }, netM, 100);

  it('uses theirs where the two differ by more than 30 % and 40 m', () => {
    expect(against(own, 200, 20)).toEqual({ gainM: 200, lossM: 180, fromSource: true, trusted: false });
    expect(against(own, 240, 20)).toEqual({ ...own, fromSource: false });
    expect(against({ ...own, gainM: 140 }, 100).fromSource).toBe(false);
    expect(against({ ...own, gainM: 141 }, 100).fromSource).toBe(true);
    expect(against({ ...own, gainM: 1300 }, 1000).fromSource).toBe(false);
    expect(against({ ...own, gainM: 1301 }, 1000).fromSource).toBe(true);
    expect(against({ ...own, gainM: 60 }, 101).fromSource).toBe(true);
    expect(against(own, null, 20)).toEqual({ ...own, fromSource: false });
  });

  it('uses theirs from 10 m on where our altitude is not trusted, and trusts ours where they agree', () => {
    const doubted = { gainM: 40, lossM: 40, trusted: false };
    expect(against(doubted, 30)).toEqual({ gainM: 40, lossM: 40, fromSource: false, trusted: true });
    expect(against(doubted, 29)).toEqual({ gainM: 29, lossM: 29, fromSource: true, trusted: false });
    expect(against({ ...doubted, trusted: true }, 29).fromSource).toBe(false);
    expect(against({ ...doubted, gainM: 111 }, 100).fromSource).toBe(false);
    expect(against(doubted, null).trusted).toBe(false);
  });

  it('never gives a negative descent', () => {
    expect(against({ ...own, lossM: 0 }, 100, 250).lossM).toBe(0);
  });

  it('does not trust a climb that is higher than the highest place above the lowest', () => {
    const high = (reliefM: number, gainM: number | null) =>
      checkAgainstSource(own, { gainM, reliefM }, 0, 100);
    expect(high(90, null).trusted).toBe(true);
    expect(high(89, null)).toEqual({ gainM: 300, lossM: 280, fromSource: false, trusted: false });
    expect(high(89, 290)).toEqual({ gainM: 290, lossM: 290, fromSource: true, trusted: false });
    const z = Float64Array.of(0, 40, 10, 80);
    const turns = [0, 1, 2, 3].map((cell) => ({ cell, top: cell % 2 === 1 }));
    expect(highestSwing({ z, turns })).toBe(70);
    expect(highestSwing({ z, turns: [] })).toBe(0);
  });

  it('says so in the notes', () => {
    const run = hillRun(rolling(10_000, 20, 500), BAROMETER);
    const found = analyseRun(run, { ...CONTEXT, gainM: 900 });
    expect(found.gainM).toBe(900);
    expect(Math.abs(found.lossM! - 900)).toBeLessThanOrEqual(2);
    expect(found.notes.find((one) => one.key === 'gainFromSource')?.valueM).toBeGreaterThan(380);
    expect(found.climbTrusted).toBe(false);
    const agreed = analyseRun(run, { ...CONTEXT, gainM: 410 });
    expect(agreed.gainM).toBeLessThan(410);
    expect(agreed.climbTrusted).toBe(true);
    expect(analyseRun(run, { ...CONTEXT, reliefM: 5 }).climbTrusted).toBe(false);
    const noisy = hillRun(rolling(10_000, 20, 500), GPS_ALTITUDE);
    expect(analyseRun(noisy, CONTEXT).climbTrusted).toBe(false);
    expect(analyseRun(noisy, { ...CONTEXT, gainM: 410 }).climbTrusted).toBe(true);
  });
});
