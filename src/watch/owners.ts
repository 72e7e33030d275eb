import type { FolderNames } from '../store/folder-names.ts';

/** Whether a folder of this name is a runner's: by what they sign in with, their Strava id, or their account's id. */
const isNamed = (folder: string, { athleteId, login, stravaId }: FolderNames): boolean =>
  (login !== null && folder.toLowerCase() === login) ||
  (stravaId !== null && folder === String(stravaId)) ||
  folder === String(athleteId);

/** Whose folder this is; null when it is nobody's, or could be that of two. */
export const ownerOf = (folder: string, names: readonly FolderNames[]): number | null => {
  const [one, ...others] = names.filter((each) => isNamed(folder, each));
  return one === undefined || others.length > 0 ? null : one.athleteId;
};

/** How a runner's folder is called; by what they sign in with where there is such a name. */
export const folderNameOf = ({ athleteId, login, stravaId }: FolderNames): string =>
  login ?? String(stravaId ?? athleteId);
