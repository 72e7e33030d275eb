/** What lies in a synchronised folder and is no recording: told by name alone, before anything is opened. */

/**
 * Files that are still on their way. Syncthing writes `~syncthing~run.fit.tmp` or `.syncthing.run.fit.tmp`, Nextcloud
 * `.run.fit.~1a2b` and `run.fit.ocTransferId123.part`, browsers .crdownload, .part and .download, rsync a dot before and
 * letters behind, FileZilla .filepart, Resilio .!sync, iCloud `.run.fit.icloud` for what lies elsewhere.
 */
const ON_THEIR_WAY =
  /^~|~$|\.(part|partial|crdownload|download|opdownload|filepart|tmp|temp|!sync|!ut|bts|swp|lock|icloud)$/i;

/** Named so by systems and sync tools; what begins with a dot needs no name here (.stfolder, .stversions, .~lock.x#, …). */
const SYSTEM: ReadonlySet<string> = new Set([
  '$recycle.bin',
  '#recycle',
  '@eadir',
  '@tmp',
  '__macosx',
  'desktop.ini',
  'icon\r',
  'lost+found',
  'system volume information',
  'thumbs.db',
]);

/** DESIGN: endings that no watch and no app gives to a recording; everything else is told by its content. */
const OTHER_KINDS =
  /\.(jpe?g|png|gif|heic|webp|svg|mp4|mov|mp3|m4a|pdf|docx?|xlsx?|odt|ods|txt|md|log|html?|css|js|csv|ini|db|sqlite3?|exe|apk|dmg|iso)$/i;

/** Whether a folder is not looked into. */
export const isFolderPassedOver = (name: string): boolean =>
  name.startsWith('.') || SYSTEM.has(name.toLowerCase());

/** Whether a file is not looked at. */
export const isFilePassedOver = (name: string): boolean =>
  isFolderPassedOver(name) || ON_THEIR_WAY.test(name) || OTHER_KINDS.test(name);
