import { z } from 'zod';
import { Account } from './shapes/account.ts';
import { count, type ReadOnly, text } from './shapes/base.ts';
import { Connections, StravaEvent, WatchedFile } from './shapes/connections.ts';
import { ExportedMail, ExportedMessage } from './shapes/mail.ts';
import { ExportedRun } from './shapes/run.ts';
import {
  ExportedCheckIn,
  ExportedEpisode,
  ExportedFile,
  ExportedFinding,
  ExportedImport,
  ExportedShoe,
} from './shapes/said.ts';
import { Settings } from './shapes/settings.ts';

/** The archive of everything that is stored about a runner: docs/export.md is this file in words. */

export const FORMAT = 'camber-export';

/**
 * Raised when an older Camber could no longer read what a newer one writes. A field that is added and may be missing
 * leaves it as it is.
 */
export const VERSION = 1;

export const MANIFEST_FILE = 'manifest.json';
export const MAILS_FOLDER = 'mails';

/** What the archive is, and what is in it. It is the last file: sizes and hashes are known when all else is written. */
export const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION).describe('Of this format.'),
  program: text(40).describe('The version of Camber that wrote it.'),
  madeAt: z.iso.datetime().describe('When, in UTC.'),
  files: z
    .array(
      z.object({
        name: text(200).describe('Its path in the archive.'),
        bytes: count.describe('Its size, unpacked.'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        rows: count.nullable().describe('Of a list: how many it holds.'),
      }),
    )
    .max(100_000),
});
export type Manifest = z.infer<typeof Manifest>;

/** Files that hold one thing. */
export const SINGLE = { account: Account, settings: Settings, connections: Connections } as const;

/** Files that hold a list, one row a line. */
export const LISTS = {
  runs: ExportedRun,
  shoes: ExportedShoe,
  'check-ins': ExportedCheckIn,
  findings: ExportedFinding,
  episodes: ExportedEpisode,
  mails: ExportedMail,
  messages: ExportedMessage,
  files: ExportedFile,
  imports: ExportedImport,
  'watched-files': WatchedFile,
  'strava-events': StravaEvent,
} as const;

export type SingleName = keyof typeof SINGLE;
export type ListName = keyof typeof LISTS;

/** A row of a list. */
export type RowOf<N extends ListName> = ReadOnly<z.infer<(typeof LISTS)[N]>>;

export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];
export const SINGLE_NAMES = Object.keys(SINGLE) as readonly SingleName[];

/** How a subject’s file is called. */
export const fileOf = (name: SingleName | ListName): string => `${name}.json`;
