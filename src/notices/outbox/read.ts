import { z } from 'zod';
import type { OutboxMail } from '../../store/outbox.ts';
import { NoticeError } from './errors.ts';
import { isNoticeKind, NOTICES } from '../index.ts';
import type { ReadNotice } from '../notice.ts';

type Row = Pick<OutboxMail, 'kind' | 'payload'>;

/** Reads what the outbox keeps of a notice; why it cannot be read, where it cannot. */
export const readNotice = (row: Row): ReadNotice | NoticeError => {
  const { kind, payload } = asWrittenNow(row);
  return isNoticeKind(kind) ? NOTICES[kind].read(payload) : new NoticeError('unknown', kind);
};

/** Of an older alert: that it is about running in a rest, or that it says "stop". */
const OlderAlert = z.object({
  run: z.unknown().optional(),
  rest: z.object({ lastDay: z.unknown() }).optional(),
  findings: z.array(z.object({ level: z.unknown() })).default([]),
});

/** Versions before stops and reminders had names of their own stored them as alerts. */
const asWrittenNow = ({ kind, payload }: Row): Row => {
  const older = kind === 'alert' ? OlderAlert.safeParse(payload).data : undefined;
  if (older?.rest !== undefined)
    return { kind: 'reminder', payload: { run: older.run, lastDay: older.rest.lastDay } };
  return older?.findings.some(({ level }) => level === 'stop')
    ? { kind: 'stop', payload }
    : { kind, payload };
};
