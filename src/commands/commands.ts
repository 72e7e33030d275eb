import { advice } from './advice-command.ts';
import { analyze } from './analyze-command.ts';
import { backup } from './backup-command.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { emulator } from './emulator.ts';
import { health } from './health.ts';
import { importCommand } from './import-command.ts';
import { invite } from './invite.ts';
import { keys } from './keys.ts';
import { lookback } from './lookback-command.ts';
import { mail } from './mail.ts';
import { owner } from './owner.ts';
import { password } from './password.ts';
import { migrate } from './migrate.ts';
import { replay } from './replay-command.ts';
import { restore } from './restore-command.ts';
import { simulate } from './simulate-command.ts';
import { start } from './start.ts';
import { subscribe } from './subscribe.ts';

/** All commands, in the order of the overview. Each loads what it needs only when it runs. */
export const COMMANDS = {
  start,
  demo,
  replay,
  advice,
  lookback,
  analyze,
  import: importCommand,
  subscribe,
  password,
  invite,
  owner,
  keys,
  migrate,
  backup,
  restore,
  mail,
  doctor,
  health,
  emulator,
  simulate,
} satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
