import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL } from './command.ts';

export const backup: Command = {
  summary: 'back up a whole Camber (database, keys, settings), check and restore backups',
  details: `camber backup                     makes a backup in BACKUP_DIR while Camber runs, checks it, and keeps the newest BACKUP_KEEP
camber backup list                shows the backups that are there
camber backup check <file>        reads a backup to its end and compares everything with its hashes
camber backup restore <file>      brings a backup back; Camber must be stopped

Restoring goes into the database of the settings, SQLite or PostgreSQL, whichever the backup came from. Where there is a
Camber already, say --replace: what is there is backed up first. Killed half-way, the old one is whole or the new one is.
The other command, camber restore, is for one runner's export and touches nobody else.

  --replace   put the backup in the place of what is there

Backups are encrypted with BACKUP_PASSPHRASE where it is set; on a terminal a passphrase that is missing is asked for.
BACKUP_SCHEDULE makes them by itself. A backup holds the keys: keep it as you keep a password (docs/backup.md).`,
  argument: { name: 'list|check|restore <file>', required: false, words: 2 },
  options: { replace: { type: 'boolean' } },
  run: async (_argument, options, [action = 'make', file]) => {
    const { backUpNow, checkNow, listNow, restoreBackupNow } = await import('./backup-now.ts');
    const config = loadConfig();
    if (action === 'make' && file === undefined) return backUpNow(config, TERMINAL);
    if (action === 'list' && file === undefined) return listNow(config, TERMINAL);
    if (action === 'check' && file !== undefined) return checkNow(config, file, TERMINAL);
    if (action === 'restore' && file !== undefined)
      return restoreBackupNow(config, { file, replaces: options['replace'] === true }, TERMINAL);
    console.error('camber backup: say nothing more, or list, check <file>, restore <file>.');
    return 2;
  },
};
