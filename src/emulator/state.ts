import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EventBody, JsonObject } from './types.ts';

/** What one athlete has granted the app. Older access tokens stay valid until they expire. */
export type Grant = {
  readonly athleteId: number;
  readonly scopes: readonly string[];
  readonly refreshToken: string;
  readonly accessTokens: readonly { readonly token: string; readonly expiresAtS: number }[];
};

type AuthorizationCode = {
  readonly code: string;
  readonly athleteId: number;
  readonly scopes: readonly string[];
  readonly issuedAtMs: number;
};

export type PushSubscription = {
  readonly id: number;
  readonly callbackUrl: string;
  readonly createdAtMs: number;
};

/** An event that has not been answered with 200 yet. */
export type PendingEvent = { readonly key: number; readonly body: EventBody };

/** What happened to an athlete's history since it was loaded; activity ids as keys. */
export type HistoryChanges = {
  /** Held-back activities that were let go. */
  readonly released: readonly number[];
  readonly removed: readonly number[];
  readonly edits: Readonly<Record<string, JsonObject>>;
};

export const NO_CHANGES: HistoryChanges = { released: [], removed: [], edits: {} };

/** All that must survive a kill. Plain JSON. */
export type EmulatorState = {
  readonly version: 1;
  readonly codes: readonly AuthorizationCode[];
  readonly grants: readonly Grant[];
  readonly subscription: PushSubscription | null;
  readonly lastSubscriptionId: number;
  /** By athlete. Only `changeHistory` changes it, in place: a copy for each run would cost what all runners cost. */
  readonly histories: Record<string, HistoryChanges>;
  readonly events: readonly PendingEvent[];
  readonly lastEventKey: number;
};

const VERSION = 1;

const emptyState = (): EmulatorState => ({
  version: VERSION,
  codes: [],
  grants: [],
  subscription: null,
  lastSubscriptionId: 131_299,
  histories: {},
  events: [],
  lastEventKey: 0,
});

/** Keeps the state and, with a file, writes each new one before anyone sees its effect. */
export type StateStore = {
  readonly get: () => EmulatorState;
  readonly set: (next: EmulatorState) => void;
  readonly changeHistory: (athleteId: number, next: (changes: HistoryChanges) => HistoryChanges) => void;
  /** Several changes that a kill must not tear apart: written once, when `work` returns. */
  readonly together: (work: () => void) => void;
};

/** The state file is not the emulator's: better to stop than to overwrite it. */
export class StateFileError extends Error {
  readonly code = 'emulator_state';
}

const readState = (file: string): EmulatorState => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return emptyState();
  }
  try {
    const state = JSON.parse(text) as EmulatorState;
    if (state.version === VERSION) return { ...emptyState(), ...state };
  } catch {
    // falls through to the message below
  }
  throw new StateFileError(`${file} is not a state file of the emulator. Delete it to start afresh.`);
};

/** Written beside the file and renamed onto it, so that a kill leaves the old or the new state, never half of one. */
const writeState = (file: string, state: EmulatorState): void => {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(state), { mode: 0o600 });
  renameSync(draft, file);
};

/** Opens the state; without a file it lives in memory only. @throws StateFileError when the file holds something else. */
export const openState = (file: string | undefined): StateStore => {
  if (file !== undefined) mkdirSync(path.dirname(file), { recursive: true });
  let state = file === undefined ? emptyState() : readState(file);
  let isOpen = false;
  const write = (): void => {
    if (file !== undefined) writeState(file, state);
  };
  const changed = (): void => {
    if (!isOpen) write();
  };
  return {
    get: () => state,
    set: (next) => {
      state = next;
      changed();
    },
    changeHistory: (athleteId, next) => {
      state.histories[athleteId] = next(state.histories[athleteId] ?? NO_CHANGES);
      changed();
    },
    together: (work) => {
      isOpen = true;
      try {
        work();
      } finally {
        isOpen = false;
        write();
      }
    },
  };
};
