import { NO_NAME } from '../../core/run.ts';
import type { Deps } from '../../deps.ts';
import { contextOf, type NoticeContext } from './context.ts';
import type { ReadNotice } from '../notice.ts';
import type { Athlete } from '../../store/athletes.ts';
import type { OutboxMail } from '../../store/outbox.ts';
import * as runs from '../../store/runs.ts';
import * as shoes from '../../store/shoes.ts';

/** Looks up what a notice is said with: names are kept with pairs and runs, not with the notice. */
export const contextFor = async (
  deps: Pick<Deps, 'config' | 'keys' | 'clock' | 'store'>,
  athlete: Athlete,
  { id, createdAt }: Pick<OutboxMail, 'id' | 'createdAt'>,
  notice: ReadNotice,
): Promise<NoticeContext> => {
  const pairs = await shoes.shoesOf(deps.store.read, athlete.id);
  return contextOf(deps, athlete, {
    writtenAt: createdAt,
    outboxId: id,
    shoeNames: Object.fromEntries(pairs.flatMap(({ id, name }) => (name === NO_NAME ? [] : [[id, name]]))),
    devices: await devicesOf(deps, athlete.id, notice),
  });
};

/** What recorded the runs that a notice is about. */
const devicesOf = async (
  { store }: Pick<Deps, 'store'>,
  athleteId: number,
  { recorded }: ReadNotice,
): Promise<readonly string[]> => {
  if (recorded === null) return [];
  if ('from' in recorded) return runs.devicesBetween(store.read, athleteId, recorded.from, recorded.to);
  const name = (await runs.runById(store.read, athleteId, recorded.runId))?.meta.deviceName;
  return name ? [name] : [];
};
