import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL, text } from './command.ts';

export const migrate: Command = {
  summary: 'move everything from SQLite to PostgreSQL, or back',
  details: `camber migrate --to postgres://user:password@host:5432/name   copies what is in the database now into that one
camber migrate --to sqlite                                   copies from DATABASE_URL into the file in DATA_DIR

Stop Camber first. The other database must be empty; it is filled table by table and then compared with the first by
numbers of rows and hashes. Nothing is changed in the first one. Ended in the middle, it goes on when you call it again.
Afterwards set DATABASE_URL (or remove it) and start Camber. The keys in DATA_DIR stay where they are.`,
  argument: null,
  options: { to: { type: 'string' } },
  run: async (_argument, options) => {
    const { migrateTo } = await import('./migrate-run.ts');
    return migrateTo(loadConfig(), text(options, 'to') ?? null, TERMINAL);
  },
};
