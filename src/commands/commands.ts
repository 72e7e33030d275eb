import { advice } from './advice-command.ts';
import { analyze } from './analyze-command.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { emulator } from './emulator.ts';
import { keys } from './keys.ts';
import { mail } from './mail.ts';
import { replay } from './replay-command.ts';
import { start } from './start.ts';
import { subscribe } from './subscribe.ts';

/** All commands, in the order of the overview. Each loads what it needs only when it runs. */
export const COMMANDS = {
  start,
  demo,
  replay,
  advice,
  analyze,
  subscribe,
  keys,
  mail,
  doctor,
  emulator,
} satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
