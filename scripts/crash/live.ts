import { MINUTE_MS } from '../../src/core/durations.ts';
import { actAt, type Step, type Visit } from './plan.ts';
import { readRows } from './rows.ts';
import { createParts } from './ticks.ts';
import { appKeyOf, mailOf } from './visitors.ts';
import { startWorld, type World } from './world.ts';
import type { End, WorldOptions } from './world-options.ts';

/** Lives through days in a world, step by step; whatever is killed is done again before the next thing begins. */

/** A step's looks: at its beginning, and when a mail that waits for the rest of a run has settled. Minutes. */
const LOOKS_MIN = [0, 11];
/** After a kill: when the mail of what was finished late has settled. */
const SETTLED_MIN = 11;
/**
 * DESIGN: tokens turn ten minutes before a step, when those until now (six hours, turned ten minutes before the last step,
 * five and three quarters of an hour ago at most) still work for a quarter of an hour.
 */
const TURNED_BEFORE_MS = 10 * MINUTE_MS;

/** All runners connect, with an address and a key for files. */
const connectAll = async (world: World): Promise<void> => {
  await world.survive(async () => {});
  for (const athleteId of world.athleteIds)
    await world.survive(async (child) => {
      await world.visitors.connect(athleteId);
      await child.call('equip', athleteId, mailOf(athleteId), appKeyOf(athleteId));
    });
  await world.done(['sweep']);
};

/** Gives what does a step's visits. In trouble a visit may fail: whoever came comes again. */
const createCalls = (world: World, isTrouble: boolean) => {
  const owed: Visit[] = [];
  const visit = async (one: Visit): Promise<void> => {
    try {
      await world.visitors.visit(one);
    } catch (error) {
      if (!isTrouble) throw error;
      owed.push(one);
    }
  };
  return async (visits: readonly Visit[]): Promise<void> => {
    for (const one of owed.splice(0).concat(visits)) {
      await world.survive(() => visit(one));
      await world.done(['sweep']);
    }
  };
};

export const live = async (steps: readonly Step[], options: WorldOptions): Promise<End> => {
  const { aims, say = () => {} } = options;
  const world = await startWorld(options);
  const { hands, done } = world;
  try {
    await connectAll(world);
    const partOf = createParts();
    const visitAll = createCalls(world, options.trouble !== undefined);
    for (const [index, step] of steps.entries()) {
      world.beginStep();
      await options.trouble?.(index, hands);
      await world.turnTokens(step.at - TURNED_BEFORE_MS);
      await world.setNow(step.at);
      await world.arm(true);
      const callOff = world.killAfter(aims?.randomMs() ?? null);
      for (const action of step.actions) {
        await actAt(action, (name, ...args) => hands.strava.call(name, ...args));
        await done(['sweep']);
      }
      await visitAll(step.visits);
      const part = partOf(step.at);
      const looks = [...(options.looksMin ?? LOOKS_MIN)];
      for (let look = looks.shift(), before = world.kills(); look !== undefined; look = looks.shift()) {
        await world.later(look);
        for (const ticks of part.ticks) await done(ticks);
        // What a kill has delayed may be told in the next look, and leaves in the one after that.
        if (world.kills() > before) while (looks.length < 2) looks.push(SETTLED_MIN);
        before = world.kills();
      }
      callOff();
      aims?.next();
      await world.note();
      const { kills, mails } = world.seen();
      if (part.isFirst) say(`${part.day}, ${kills} kills, ${mails.length} mails`);
    }
    await world.arm(false);
    await world.survive((child) => child.call('stop'));
    const starts = steps.map(({ at }) => at);
    const rows = await readRows(hands.database, (instant) => starts.filter((at) => at <= instant).length);
    return {
      ...world.seen(),
      rows,
      events: rows['inbox']?.length ?? 0,
      actions: steps.reduce((sum, step) => sum + step.actions.length, 0),
    };
  } finally {
    await world.close();
  }
};
