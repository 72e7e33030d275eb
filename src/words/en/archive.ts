/** The file that explains the archive of everything that is stored. Columns keep their English names. */
export const archive = `What Camber stores about you.

This zip is for you to read, to keep, and to bring back: in an empty account of Camber, under
"Bring an export back" (/restore), it becomes your account again. Leave it as it is for that.

mails/        the mails that were sent, one file each: any mail program opens them.
runs.csv, shoes.csv, check-ins.csv, findings.csv
              tables for a spreadsheet. Days are YYYY-MM-DD, distances metres, times seconds.
*.json        everything, exactly. Instants are milliseconds since 1970-01-01 UTC.
manifest.json what the archive holds: version, counts, and a hash of every file.

Every field is explained in docs/export.md of Camber.
Left out: passwords, keys, and the addresses of other channels. They open something.
` as string;
