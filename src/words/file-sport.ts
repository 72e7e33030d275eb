/** What somebody did, as far as files tell it apart. */
const FILE_SPORTS = ['running', 'walking', 'hiking', 'cycling', 'swimming', 'other'] as const;
export type Sport = (typeof FILE_SPORTS)[number];

/** The sport a file names; what is not known is another one. */
export const fileSport = (name: string): Sport => FILE_SPORTS.find((sport) => sport === name) ?? 'other';
