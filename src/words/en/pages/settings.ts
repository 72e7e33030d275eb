import type { Formats } from '../../formats.ts';

/** The settings, a key per section. */
export const settings = {
  title: 'Settings',
  /** Lines of the index. */
  accountLine: 'Login, password and Strava.',
  dataLine: 'Permissions, what is kept, download, devices.',
  save: 'Save',
  saved: 'Saved.',
  notSaved: 'Nothing was saved yet',
  notice: {
    'link-sent': 'The confirmation link is on its way.',
    'same-address': 'This address is confirmed already.',
    'address-kept': 'Mails keep coming to this address.',
    again: 'The mail is on its way again.',
    reset: 'All limits are as they were at the beginning.',
  },
  badAddress: 'That does not look like an e-mail address. Nothing was changed.',
  address: {
    title: 'Your e-mail address',
    label: 'Address',
    absent: 'Add your e-mail so Camber can write to you. One link comes first, to confirm it.',
    pending: (address: string) =>
      `Mails go here until you follow the link that was sent to <strong>${address}</strong>. To keep this address, save it once more.`,
    confirmed: 'Confirmed. Another address has to be confirmed before mails go there.',
    waiting: 'Waiting for you to follow the link that was sent there.',
    change: 'Change',
    send: 'Send the confirmation link',
    refused: 'Mails to your address come back',
    refusedWhy: (address: string, reason: string) =>
      `${address} was not accepted: ${reason}. No more mails are sent there. Check it for typing errors, or whether the mailbox is full or closed; then <a>have a new confirmation link sent</a>, there or to another address.`,
  },
  mails: {
    neither: 'No mails.',
    title: 'Mails',
    which: 'Which mails',
    alerts: 'After a run, when something has changed',
    weekly: (weekday: string, hour: string) => `The week in review, ${weekday}s at ${hour}`,
    weeklyTitle: 'The weekly mail',
    day: 'Day',
    from: 'From',
    until: 'Until',
    quiet: 'Quiet hours, where you are',
    quietHint: 'Alerts wait until they end. The same hour twice means none. “Stop” never waits.',
    amount: 'How much',
    usual: 'Usual: what the run changed; slow changes wait for the weekly mail unless they stand out',
    less: 'Less: only from “caution” on',
    all: 'Everything, at once',
    families: 'Which changes send a mail of their own',
    family: {
      load: 'Load: long runs, weeks, breaks',
      hills: 'Hills: descent, repeats, steep downhill',
      direction: 'Direction: track, same loop',
      shoes: 'Shoes: new pairs',
    },
    never: 'no mail',
    asUsual: 'as usual',
    onlyFrom: (level: string) => `only from “${level}” on`,
    pause: 'Pause',
    pauseHint: 'No alerts and no weekly mail for a while. Nothing is lost: the pages go on.',
    pausedUntil: (day: string) => `No mails before ${day}.`,
    endPause: 'End the pause',
    pauseFor: (weeks: string) => `Pause for ${weeks} weeks`,
    failed: 'Mails that did not arrive',
    failedMail: (what: string, day: string, reason: string) => `<strong>${what}</strong>, ${day}: ${reason}.`,
    again: 'Try again',
    againWhich: (what: string, day: string) => `: ${what}, ${day}`,
  },
  reading: {
    title: 'Units and language',
    units: 'Units',
    metric: 'Kilometres and metres',
    imperial: 'Miles and feet',
    language: 'Language of pages and mails',
    clock: 'Clock',
    h23: '24 hours: 18:00',
    h12: '12 hours: 6 pm',
    weekStart: 'The week begins on',
    weekHint: 'For lists of weekdays. Camber’s own weeks are always the last 7 days, whatever day it is.',
    theme: 'Colours',
    auto: 'As the device has them',
    light: 'Light',
    dark: 'Dark',
  },
  rules: {
    title: 'Rules and limits',
    lead: 'Each rule speaks from its limit on. The limits come from studies where there are any; <a>How it works</a> says which. A looser limit means fewer mails, not less load.',
    measure: 'What counts as load in the rules about weeks',
    measureHint:
      'Single runs always go by distance: what is known about them is known in kilometres. For the other measures there is no such study.',
    measures: {
      distance: 'Distance',
      time: 'Time on your feet',
      downhill: 'Distance, downhill counted more',
      rpe: 'Effort times minutes, where you told the effort',
    },
    families: { load: 'Load', hills: 'Hills', direction: 'Direction', shoes: 'Shoes' },
    names: {
      S1: 'A longer run',
      S2: 'The first run after a break',
      W1: 'A bigger week',
      R1: 'A week far above your recent average',
      H1a: 'More descent in a run',
      H1b: 'A hillier week',
      H1c: 'First hill repeats',
      H1d: 'New steep downhill',
      T1: 'One way round the track',
      C1: 'The same loop, the same way',
      D1: 'A pair with another drop',
      K1: 'Distance of a pair',
    },
    limits: {
      spikeRatio: 'A run is longer than the longest of 30 days by more than',
      weekRise: 'The last 7 days hold more than the 7 before, by more than',
      loadRatio: 'The last 7 days, as a multiple of the three weeks before, above',
      descentRatio: 'A run goes down more than any of 30 days, by more than',
      descentWeekRatio: 'The week goes down more than your usual week, by at least',
      trackBalance: 'Of four weeks on the track, in one direction at least',
      loopShare: 'Of four weeks of running, on one loop in one direction at least',
      dropChangeMm: 'The drop differs from your usual one by at least',
    },
    about: {
      S2: 'After 14 days without a run.',
      H1c: 'The first repeats on a hill in six weeks.',
      H1d: 'Downhill steeper than you had in the last 30 days.',
      K1: 'A line in the weekly mail when a pair reaches one of these distances.',
    },
    usually: (value: string) => `usually ${value}`,
    reminder: (n: string) => `Reminder ${n}`,
    remindersHint: 'Empty means none.',
    pain: 'Pain has no limit to set and cannot be switched off: its stop always comes.',
    reset: 'Back to the usual limits',
    open: 'Change rules and limits',
    /** On the settings page: how far they are the runner's own. */
    stand: ({ limits, off }: { readonly limits: number; readonly off: number }, say: Formats): string =>
      limits + off === 0
        ? 'All rules are on, with their usual limits.'
        : [
            limits === 0
              ? 'All limits are the usual ones.'
              : limits === 1
                ? '1 limit is your own.'
                : `${say.count(limits)} limits are your own.`,
            off === 0
              ? 'All rules are on.'
              : off === 1
                ? '1 rule is off.'
                : `${say.count(off)} rules are off.`,
          ].join(' '),
    /** What other limits would have changed in the last 12 weeks. */
    effect: {
      try: 'Preview',
      preview: 'Preview: with these limits',
      notYet: 'Nothing is saved yet.',
      sentence: (changes: readonly string[]): string => `In your last 12 weeks: ${changes.join(', ')}.`,
      nothing: 'In your last 12 weeks: the same mails and notes.',
      mails: {
        fewer: (n: number, count: string): string => `${count}\u00a0${n === 1 ? 'mail' : 'mails'} fewer`,
        more: (n: number, count: string): string => `${count}\u00a0${n === 1 ? 'mail' : 'mails'} more`,
      },
      findings: {
        fewer: (n: number, count: string): string => `${count}\u00a0${n === 1 ? 'note' : 'notes'} fewer`,
        more: (n: number, count: string): string => `${count}\u00a0${n === 1 ? 'note' : 'notes'} more`,
      },
    },
    range: (name: string, low: string, high: string) => `${name}: a number from ${low} to ${high}.`,
    noReminder: 'At least one reminder has to stay; to have none, switch the rule off.',
  },
  ground: {
    title: 'Where you run',
    lead: 'Camber cannot see the ground. It uses this for the words about loops and sides, never to send you into traffic.',
    surfaces: 'Mostly on',
    surface: {
      path: 'Paths and parks',
      pavement: 'Pavements',
      road: 'Roads with cars',
      trail: 'Trails',
      track: 'A track',
      treadmill: 'A treadmill',
    },
    side: 'On a road',
    sides: {
      facing: 'Facing the traffic',
      with: 'With the traffic',
      changing: 'Sometimes this side, sometimes that',
      none: 'I do not run on roads, or do not want to say',
    },
    lean: 'Does the ground lean to one side where you mostly run?',
    leans: { yes: 'Yes, clearly', no: 'No', unknown: 'I do not know' },
  },
  waysIn: {
    title: 'Where runs come from',
    text: '<a>A watched folder, apps that send files, intervals.icu</a>: without Strava or beside it.',
  },
  elsewhere: {
    title: 'Other ways to hear from Camber',
    channels: '<a>ntfy, Telegram, Discord or a webhook</a> beside mail, in a few lines.',
    tokens: '<a>Tokens for dashboards</a> such as Home Assistant, Glance or Grafana.',
    calendar: '<a>A calendar address</a> with exercises, steps of the way back and reminders.',
  },
  data: {
    title: 'Strava and your data',
    titleHere: 'Your data',
    complete: 'Connected, with all four permissions.',
    without: 'Connected, without:',
    permissions: 'Change the permissions at Strava',
    retention: 'What is kept',
    derived:
      'Numbers of your runs, as long as you are connected; no tracks, no names of runs. <a>All of it</a>.',
    derivedHere:
      'Numbers of your runs, as long as you have this account; no tracks, no names of runs. <a>All of it</a>.',
    strict: (days: string) =>
      `Nothing from Strava stays longer than ${days} days; what is needed is read anew every night. <a>All of it</a>.`,
    export:
      '<a>Download everything</a> Camber stores about you, as a zip with your mails, tables and JSON. <back>Bring an export back</back> into an empty account.',
    welcome: '<a>Go through the first steps</a> once more.',
    sessions: 'Devices',
    logOut: 'Log out on all devices',
    leave: 'Leave',
    leaveHint:
      'Disconnecting ends the access at Strava and deletes everything Camber knows about you. There is no way back, but you can connect again any time.',
    leaveHintHere:
      'Deletes your account and everything Camber knows about you. There is no way back; your files stay where they are.',
    disconnect: 'Disconnect and delete …',
    deleteAccount: 'Delete my account …',
  },
};
