import { addressChange } from './address-change.ts';
import { alert } from './alert.ts';
import { goodbye } from './goodbye.ts';
import { milestone } from './milestone.ts';
import type { NoticeRow } from './notice.ts';
import { reconnect } from './reconnect.ts';
import { reminder } from './reminder.ts';
import { stop } from './stop.ts';
import { testNotice } from './test-notice.ts';
import { verify } from './verify.ts';
import { weekly } from './weekly/weekly.ts';

/**
 * Everything that Camber says by itself. Outbox, delivery, settings, preview and tests read this table: a notice
 * that has no row here cannot be posted, which is a type error where somebody tries.
 */
export const NOTICES = {
  alert,
  stop,
  reminder,
  weekly,
  milestone,
  verify,
  'address-change': addressChange,
  reconnect,
  goodbye,
  test: testNotice,
};

// Each row stands under its own kind.
NOTICES satisfies { readonly [K in NoticeKind]: { readonly kind: K } };

type Notices = typeof NOTICES;

export type NoticeKind = keyof Notices;

/** What is kept of a notice. */
export type PayloadOf<K extends NoticeKind> = Notices[K] extends NoticeRow<K, infer P> ? P : never;

/** Whether a text names a notice that this version knows. */
export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(NOTICES, kind);
