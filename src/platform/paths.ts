import path from 'node:path';

/** Where everything lies in the data folder. The one place that knows the names. */

type Place = { readonly dataDir: string };

/** The SQLite database; its backups lie beside it and begin with its name. */
export const databaseFile = ({ dataDir }: Place): string => path.join(dataDir, 'camber.sqlite');

/** Mails as files, where no mail server is set. */
export const mailFolder = ({ dataDir }: Place): string => path.join(dataDir, 'mail');

/** The keys that Camber made itself. */
export const keysFolder = ({ dataDir }: Place): string => path.join(dataDir, 'keys');

/** The private Redis, where no other one is named. */
export const redisFolder = ({ dataDir }: Place): string => path.join(dataDir, 'redis');

/** Backups: where BACKUP_DIR says, or in the data folder. */
export const backupsFolder = ({
  dataDir,
  backup,
}: Place & { readonly backup: { readonly dir: string | null } }): string =>
  backup.dir ?? path.join(dataDir, 'backups');

/** What a backup is made of while it is made, and what is brought back while that is under way. */
export const backupWorkFolder = ({ dataDir }: Place): string => path.join(dataDir, 'backing-up');
export const restoringFolder = ({ dataDir }: Place): string => path.join(dataDir, 'restoring');

/** One backup at a time holds the one, one restore the other. */
export const backupLock = ({ dataDir }: Place): string => path.join(dataDir, 'backup.lock');
export const restoreLock = ({ dataDir }: Place): string => path.join(dataDir, 'restore.lock');

/** The settings that came with a backup, for a person to compare. */
export const restoredSettings = ({ dataDir }: Place): string => path.join(dataDir, 'settings-of-backup.env');

/** Big archives while they are read, and no longer. */
export const uploadsFolder = ({ dataDir }: Place): string => path.join(dataDir, 'uploads');
