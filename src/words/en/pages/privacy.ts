/** What is read, why, kept, shown and deleted, and who answers for it (Strava API policy 2.1, 2.2, 2.5, 7.3, 8.3). */
export const privacy = {
  title: 'Privacy',
  lead: (host: string): string =>
    `This is the Camber at <strong>${host}</strong>. It is run by whoever invited you here, on their own machine: no company, no advertising, no analytics, no third party.`,
  short: 'In short',
  read: {
    title: 'What is read from Strava',
    note: 'Through Strava’s API, after you agreed on Strava’s own page: your past runs once, after that each new run when Strava tells of it, and the list of the last weeks once a night to notice edits and deletions. Camber writes nothing to Strava.',
  },
  files: {
    title: 'What is read from files',
    text: 'Files that you send, put into your folder, or have fetched from intervals.icu: day, distance, times, climb and descent, laps, device. Each is read once; its track is dropped as soon as the numbers are worked out, and the file itself is not kept. What stays of it is a fingerprint (so that the same file is not read twice) and, for a month, its name. A big archive lies on this machine while it is read, and no longer.',
    rule: 'Strava’s rule of seven days is about what comes through its API. It does not concern your files, nor the archive that you downloaded yourself: those numbers stay until you delete your account. Each run’s page says where it comes from.',
  },
  why: {
    title: 'Why',
    text: 'To work out how your load changes and to tell you when it changes in ways that often come before IT\u00a0band pain. Nothing else: no profile, no ranking, no sale, no advertising, nothing pooled with other runners. Your agreement is the ground for it, and it ends when you withdraw.',
  },
  kept: {
    title: 'What is kept',
    note: (days: string): string =>
      `Copies of the database, made before an update or as a backup, go after ${days} days at most, and with them what you have deleted meanwhile. The log of the program names neither you nor your address.`,
  },
  told: {
    title: 'What you tell Camber',
    text: 'Answers about pain, effort, shoes and exercises are kept with your account, used for the same one thing, and deleted with it. They say something about your health; give only what you want to give.',
  },
  seen: {
    title: 'Who sees it',
    paragraphs: [
      'You. Pages need your session, mails go to the address you confirmed, and nothing is pooled with other runners or shown to them. The owner of the machine can technically read the database, with the access keys encrypted; the mail server that the owner chose carries your mails.',
      'Findings come from fixed rules that are written down in <a>How it works</a>. Your data is not used to train anything and is not given to any AI.',
    ],
  },
  cookies: {
    title: 'Cookies',
    text: 'One, sealed, that holds your session. It is not readable by scripts and ends after eight weeks without a visit.',
  },
  say: {
    title: 'Your say',
    withdraw:
      'Withdraw at any time: <a>Disconnect and delete</a> ends the access at Strava and deletes everything here at once. The page confirms it, and so does a last mail if you had confirmed an address. Ending the access at strava.com/settings/apps works too; Camber then notices and deletes. All that remains is one line that somebody left, without a name.',
    copy: 'A run that you delete at Strava is deleted here as soon as word of it comes from Strava, at the latest in the following night. A copy of everything that is stored about you is one click away in the <a>settings</a>; it is yours, and you can bring it back into an empty account. What is wrong you correct at Strava; it is corrected here by itself. What came from a file goes with your account.',
  },
  owner: {
    title: 'Who answers for it',
    who: 'The owner of this Camber.',
    ask: 'Whoever invited you here knows how to reach them.',
    write: (address: string): string =>
      `Write to <a>${address}</a> with questions, for a copy, or to be deleted without signing in.`,
    breach: 'Should your data ever get into wrong hands, the owner tells you and Strava without delay.',
  },
};
