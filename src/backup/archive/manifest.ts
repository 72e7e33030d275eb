import { z } from 'zod';

/** The first file of a backup says what the others are. */

export const MANIFEST = 'backup.json';
export const DATABASE = 'database.sqlite';
export const SETTINGS = 'settings.env';
/** In front of the name of each key. */
export const KEYS = 'keys/';

/** Raised when an older Camber could no longer read what a newer one writes. */
export const FORMAT = 1;

const SHA256 = /^[0-9a-f]{64}$/;

export const Manifest = z.object({
  format: z.number().int(),
  /** ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  /** The Camber that made it. */
  camber: z.string(),
  /** The engine that the rows came from; the file in it is SQLite's in any case. */
  engine: z.enum(['sqlite', 'postgres']),
  /** The newest migration of that database: the instant it was made at, ISO 8601. */
  schema: z.iso.datetime(),
  /** Every other file: its bytes and its hash. */
  files: z.array(
    z.object({
      name: z.string().regex(/^(database\.sqlite|settings\.env|keys\/[a-z]+(\.old)?\.key)$/),
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(SHA256),
    }),
  ),
});

export type Manifest = z.infer<typeof Manifest>;
