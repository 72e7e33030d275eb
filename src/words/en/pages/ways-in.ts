const files = (n: number, text: string): string => (n === 1 ? '1 file' : `${text} files`);
const activities = (n: number, text: string): string => (n === 1 ? '1 activity' : `${text} activities`);

/** The settings of the ways by which files come in by themselves. */
export const waysIn = {
  title: 'Where runs come from',
  lead: 'Runs can come in by themselves, without Strava or beside it: a run that comes twice counts once. A new run is told of as after Strava; whatever is older than two days is only read. By hand they come in on the page <a>Your files</a>.',
  folder: {
    title: 'A watched folder',
    none: 'This Camber watches no folder.',
    noneOwner: 'Set <code>IMPORT_DIR</code> in <code>.env</code> to a folder and start Camber again.',
    where:
      'What lies in this folder of the machine that runs Camber is read within a minute, and stays where it is. Fill it with Syncthing, Nextcloud or any program that puts files there.',
    whereOwner: 'Files at the top are yours as well. Each runner has a folder of their own below it.',
    state: (n: number, text: string, when: string): string => `${files(n, text)} there, looked at ${when}.`,
    left: (n: number, text: string): string =>
      n === 1 ? '1 of them is still to be read.' : `${text} of them are still to be read.`,
    notYet: 'There is no such folder yet.',
    stale: (when: string): string =>
      `It was last looked at ${when}: the part of Camber that does it is not running.`,
    away: 'The folder is not there, or may not be read. Runs since then are unknown, not rest.',
    emptied:
      'The folder is empty, although files lay in it: is the disk there? If you have emptied it yourself, put any file into it, or let Camber forget it.',
    cut: 'Not all of it is looked at: folders go down five levels, and a part may not be readable.',
    unreadable: (names: string): string => `Cannot be read: ${names}.`,
    forget: 'Forget the folder',
    forgetHint: 'Runs that were read stay. What lies in the folder is looked at anew.',
  },
  post: {
    title: 'Sent by an app',
    lead: 'Apps and scripts can send recordings to an address of this Camber (HTTP POST). They need a key that belongs to you.',
    make: 'Make a key',
    again: 'Make a new key',
    againHint: 'The key until now ends at once.',
    end: 'End the key',
    made: (when: string): string => `You have a key, made ${when}.`,
    used: (when: string): string => `Last used ${when}.`,
    never: 'It has not been used yet.',
    once: 'Your key',
    onceText:
      'It is shown this once. Whoever has it can send runs into your account, and nothing else: treat it like a password.',
    examples: 'Examples',
    examplesHint: 'KEY stands for your key.',
    curl: 'A shell (curl)',
    curlMany: 'Several files at once',
    fitotrack:
      'In the settings, under export, add an automatic export by HTTP POST as GPX, with this address:',
    opentracks:
      'Let OpenTracks export each recording into a folder of the phone. Syncthing, Nextcloud or Tasker bring it here from there.',
    tasker:
      'A profile for the event “File modified” in the folder of your app; its task is “HTTP Request” with the method POST, this address, and the file as “File to send”:',
    pathHint:
      'In an address the key may be seen by a proxy in front of Camber. Where an app can send a header, prefer that.',
  },
  intervals: {
    title: 'intervals.icu',
    lead: 'intervals.icu gets runs from Garmin, Polar, Suunto, Coros, Wahoo and others by itself. Camber looks there every 15 minutes and fetches the original recordings.',
    label: 'API key',
    hint: 'On intervals.icu: Settings, at the bottom “Developer Settings”, API Key. It is kept encrypted and not shown again.',
    join: 'Try the key and save it',
    another: 'Another key',
    leave: 'Forget the key',
    leaveHint: 'What was read stays.',
    since: (when: string): string => `Joined since ${when}.`,
    read: (when: string): string => `Last answer ${when}.`,
    notRead: 'The first look is on its way.',
    found: (n: number, text: string): string =>
      n === 1 ? '1 run came in from there.' : `${text} runs came in from there.`,
    history: (day: string): string => `The past is being read, newest first; it has come to ${day}.`,
    historyBegins: 'The past is read next, newest first.',
    historyDone: 'All of the past is read.',
    others: (n: number, text: string): string => `${activities(n, text)} of other sports left out.`,
    withoutFile: (n: number, text: string): string =>
      `${activities(n, text)} without a recording left out, entered there by hand.`,
    refused: (n: number, text: string): string =>
      `${n === 1 ? '1 recording' : `${text} recordings`} could not be read.`,
    stubs: (n: number, text: string): string =>
      `${activities(n, text)} came to intervals.icu from Strava, and Strava lets nobody pass them on. Join your watch to intervals.icu directly for new ones; for the past, give Camber Strava’s archive on <a>Your files</a>.`,
    waits: (when: string): string => `intervals.icu asks to wait; it goes on at ${when}.`,
    problem: (reason: string): string => `The last look failed: ${reason}.`,
    notSaved: (reason: string): string => `Not saved: ${reason}.`,
    empty: 'Enter the key.',
    strange: 'That does not look like a key: it has letters and digits, and no spaces.',
  },
  said: {
    ended: 'The key has ended.',
    joined: 'The key works. Your runs are on their way.',
    left: 'The key is forgotten.',
    forgotten: 'The folder is forgotten, and looked at anew.',
  },
};
