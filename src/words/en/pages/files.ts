import type { Sport } from '../../file-sport.ts';

const several = (n: number, text: string, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${text} ${many}`;

const SPORTS: Readonly<Record<Sport, readonly [one: string, many: string]>> = {
  running: ['run', 'runs'],
  walking: ['walk', 'walks'],
  hiking: ['hike', 'hikes'],
  cycling: ['ride', 'rides'],
  swimming: ['swim', 'swims'],
  other: ['other activity', 'other activities'],
};

/** The page of a runner's files. */
export const files = {
  title: 'Your files',
  lead: 'Give Camber what your watch or app has recorded: FIT, GPX and TCX files, or a whole archive (zip) just as you got it. Numbers are kept, tracks are not.',
  form: {
    choose: 'Choose files',
    drop: 'or drop them here',
    dropNow: 'Let go: Camber reads them',
    send: 'Read these files',
    limits: (most: string): string =>
      `Up to ${most} at once. Your archive may hold rides and swims: they are left out.`,
    tooBig: (most: string): string =>
      `That is more than ${most}. Read it where Camber runs: npx camber import, and the file.`,
    folder: 'A folder cannot be sent like this: pack it into a zip first.',
    sending: (percent: string): string => `${percent} sent`,
    lost: 'The connection was lost. What arrived whole is kept: send the rest again.',
    none: 'Choose a file first.',
    busy: 'One upload at a time: this one is still being read.',
  },
  ways: {
    title: 'Without lifting a finger',
    text: 'Files can also come by themselves: from a folder, from an app on your phone, from intervals.icu. <b>Set it up</b>, or see <a>the shortest way from your watch or app</a>.',
    phone:
      'On a phone: choose “Install app” or “Add to home screen” in the browser’s menu. Camber then stands in the list when you share a GPX or FIT file from another app (Android).',
  },
  now: {
    title: 'Reading your files',
    arriving: 'The files are arriving.',
    archive: (name: string): string => `Reading <strong>${name}</strong>.`,
    files: (done: string, of: string): string => `${done} of ${of} files.`,
    end: (when: string): string => `Expected to end about ${when}.`,
    leave: 'You can close this page: Camber goes on.',
    cancel: 'Stop it',
    cancelNote: 'What was read so far stays.',
    found: (n: number, text: string): string =>
      n === 1 ? '1 run found so far.' : `${text} runs found so far.`,
    verdict: {
      title: 'What Camber says so far',
      usual: (range: string): string => `A usual week of yours: ${range}.`,
      noUsual: 'What is usual for you is known after a few weeks.',
      note: 'From the list of your runs. Hills and tracks are still being read and may change it. <a>To the home page</a>',
    },
  },
  ended: {
    done: 'Read',
    cancelled: 'Stopped, as you wanted. What was read until then stays.',
    broken: 'Not everything arrived. What arrived whole was read; send the rest again.',
    stopped:
      'Camber was stopped while it was reading. What was read stays: send the same again, and it goes on from there.',
    nothing: 'Nothing in it was a run.',
    home: 'See what Camber says now',
    all: 'All imports',
    back: 'Send more files',
  },
  /** What became of files, in pieces of one sentence. */
  counts: {
    runs: (n: number, text: string): string => several(n, text, 'new run', 'new runs'),
    same: (n: number, text: string): string =>
      several(n, text, 'the same as a run you had', 'the same as runs you had'),
    known: (n: number, text: string): string => several(n, text, 'known already', 'known already'),
    other: (n: number, text: string): string =>
      several(n, text, 'other activity, not counted', 'other activities, not counted'),
    refused: (n: number, text: string): string => several(n, text, 'not read', 'not read'),
    span: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
    nothing: 'nothing new',
  },
  result: {
    run: (distance: string, day: string): string => `<a>${distance} on ${day}</a>`,
    same: (distance: string, day: string): string => `Same as your run of <a>${day}</a> (${distance}).`,
    two: 'Two runs after all?',
    known: (when: string): string => `The same file was read before, ${when}.`,
    sports: (list: string): string => `${list}: not counted.`,
    sport: (sport: Sport, n: number, text: string): string => several(n, text, ...SPORTS[sport]),
    refused: 'Not read:',
    noArchive: 'Not read: this is no archive with runs, or it did not arrive whole.',
    more: (n: number, text: string): string => (n === 1 ? 'And 1 more file.' : `And ${text} more files.`),
    one: 'This file',
    each: 'File by file',
  },
  zone: {
    title: 'Where do you live?',
    text: 'Some of your files do not say where they were recorded, so Camber cannot tell which day it was. It asks this once.',
    label: 'Time zone',
    choose: 'Please choose',
    save: 'Save',
    bad: 'Choose a time zone from the list.',
    saved: 'Saved. The days of these runs are right now.',
  },
  log: {
    title: 'What has come in',
    none: 'Nothing yet. Choose files above.',
    by: {
      strava: 'Strava',
      upload: 'This page',
      folder: 'Folder',
      post: 'Sent by an app',
      intervals: 'intervals.icu',
      command: 'Command line',
    },
    files: (n: number, text: string): string => several(n, text, 'file', 'files'),
    line: (when: string, by: string): string => `${when} · ${by}`,
    reading: 'being read now',
    open: 'Details',
    about: (when: string): string => ` of ${when}`,
    older: 'Earlier imports',
    newest: 'The latest imports',
    pages: 'Pages of the list',
    names: 'The names of files are forgotten after a month.',
  },
};
