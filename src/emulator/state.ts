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

/** All that must survive a kill. Plain JSON. */
export type EmulatorState = {
  readonly version: 1;
  readonly codes: readonly AuthorizationCode[];
  readonly grants: readonly Grant[];
  readonly subscription: PushSubscription | null;
  readonly lastSubscriptionId: number;
  readonly histories: Readonly<Record<string, HistoryChanges>>;
  readonly events: readonly PendingEvent[];
  readonly lastEventKey: number;
};

const EMPTY_STATE: EmulatorState = {
  version: 1,
  codes: [],
  grants: [],
  subscription: null,
  lastSubscriptionId: 131_299,
  histories: {},
  events: [],
  lastEventKey: 0,
};

/** Keeps the state and, with a file, writes each new one before anyone sees its effect. */
export type StateStore = {
  readonly get: () => EmulatorState;
  readonly set: (next: EmulatorState) => void;
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
    return EMPTY_STATE;
  }
  try {
    const state = JSON.parse(text) as EmulatorState;
    if (state.version === EMPTY_STATE.version) return { ...EMPTY_STATE, ...state };
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
  let state = file === undefined ? EMPTY_STATE : readState(file);
  let isOpen = false;
  const write = (): void => {
    if (file !== undefined) writeState(file, state);
  };
  return {
    get: () => state,
    set: (next) => {
      state = next;
      if (!isOpen) write();
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
