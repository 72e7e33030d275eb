/** The page that says how runs get here from a watch or an app, the shortest way of each (docs/sources.md has the sources). */
export const sources = {
  title: 'From your watch or app',
  lead: 'For each the shortest way. Everything goes through the same door: a run that comes twice counts once.',
  unchecked: 'Not checked by us: menus may be called otherwise.',
  past: 'Your past runs, once',
  pastText:
    'One archive is enough, as you got it. Give it to <a>Your files</a>. Until then Camber does not know what is usual for you.',
  new: 'New runs, by themselves',
  newText:
    'Set one of these up once; folder, key and intervals.icu are on the page <a>Where runs come from</a>. What you cannot set up you send by hand.',
  archives: [
    {
      name: 'Strava',
      text: 'In a browser: Settings, Privacy, “Download or Delete Your Account”, request your archive. A link to a zip comes by mail.',
      checked: true,
    },
    {
      name: 'Garmin',
      text: 'In your Garmin account’s data management ask for an export of all your data: a zip with zips in it, which Camber opens itself.',
      checked: false,
    },
    {
      name: 'Apple Watch',
      text: 'On the iPhone in Health: your picture, “Export All Health Data”. The zip holds your routes as GPX files; treadmill runs are not among them.',
      checked: true,
    },
  ],
  ways: [
    {
      name: 'Garmin',
      text: 'Connect Garmin to intervals.icu and enter its key: no cable, no password of Garmin. Or by cable: the watch’s folder GARMIN/Activity holds a FIT file for each run.',
      checked: true,
    },
    {
      name: 'Coros, Suunto, Polar, Wahoo',
      text: 'Connect them to intervals.icu and enter its key.',
      checked: true,
    },
    {
      name: 'Coros, one run',
      text: 'The Coros app exports a run as FIT, GPX or TCX: take FIT.',
      checked: true,
    },
    {
      name: 'Polar, one run',
      text: 'In Polar Flow on the web open the session and export it.',
      checked: true,
    },
    {
      name: 'Suunto, one run',
      text: 'The Suunto app exports a workout as FIT from its menu.',
      checked: false,
    },
    {
      name: 'Apple Watch, one run',
      text: 'An app such as HealthFit saves a workout as FIT; from iCloud Drive you choose it on the page of files. Health Auto Export sends JSON and CSV by itself, no GPX: that is of no use here.',
      checked: false,
    },
    {
      name: 'Gadgetbridge',
      text: 'From version 0.92 on it can export FIT files by itself, into a folder of the phone. Syncthing or Nextcloud bring them into the watched folder.',
      checked: true,
    },
    {
      name: 'OpenTracks',
      text: 'Settings, export after recording, as GPX, into a folder of the phone. Syncthing or Nextcloud bring them into the watched folder.',
      checked: true,
    },
    {
      name: 'FitoTrack',
      text: 'It sends each workout as GPX by HTTP POST to an address. It cannot send a header, so the key stands in the address.',
      checked: true,
    },
    {
      name: 'Nextcloud, Syncthing',
      text: 'Let them fill the watched folder. Half-written files and their own bookkeeping are left alone; nothing is moved or deleted.',
      checked: true,
    },
  ],
};
