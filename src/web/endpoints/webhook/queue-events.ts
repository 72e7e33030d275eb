import type { Deps } from '../../../deps.ts';

/** DESIGN: so few are queued one by one, without a detour; more go as one job, which queues them. */
const FEW = 4;

/** Has stored events looked at. @throws where the queue takes nothing; then the sweep finds them in the store */
export const queueEvents = async (
  queues: Pick<Deps['queues'], 'add' | 'addAll'>,
  inboxIds: readonly number[],
): Promise<void> => {
  if (inboxIds.length > FEW) return queues.add('ingest-many', { inboxIds });
  await queues.addAll(
    'ingest',
    inboxIds.map((inboxId) => ({ inboxId })),
  );
};
