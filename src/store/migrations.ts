import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreError } from './errors.ts';

/** The folder that holds `sqlite/` and `postgres/`, each written by drizzle-kit. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** The migrations of one engine, oldest first. Each bears the instant it was made at as its number. */
export const migrationsOf = (folder: string, engine: 'sqlite' | 'postgres'): readonly MigrationMeta[] =>
  readMigrationFiles({ migrationsFolder: `${folder}/${engine}` });

/**
 * The migrations that the database has not seen. `lastApplied` is the number of the newest it has seen, null
 * when it is empty. @throws StoreError `store_newer` when that is newer than all that this program knows.
 */
export const missingMigrations = (
  known: readonly MigrationMeta[],
  lastApplied: number | null,
): readonly MigrationMeta[] => {
  const newestKnown = known.at(-1)?.folderMillis ?? 0;
  if (lastApplied !== null && lastApplied > newestKnown) {
    throw new StoreError(
      'store_newer',
      'The database was last opened by a newer Camber, and this older one could damage it. ' +
        'Start the newer version, or go back to a backup from before it.',
    );
  }
  return known.filter(({ folderMillis }) => lastApplied === null || folderMillis > lastApplied);
};

/** The number of the newest migration that this program knows: the instant it was made at, epoch milliseconds. */
export const newestMigration = (engine: 'sqlite' | 'postgres'): number =>
  migrationsOf(MIGRATIONS_FOLDER, engine).at(-1)?.folderMillis ?? 0;
