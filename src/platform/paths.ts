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
