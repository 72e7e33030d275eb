/** What frames every page: navigation, footer, the demo's bar. */
export const frame = {
  skip: 'Skip to the content',
  main: 'Main',
  nav: {
    home: 'Home',
    runs: 'Runs',
    shoes: 'Shoes',
    routine: 'Routine',
    'check-ins': 'Check-ins',
    plan: 'Plan check',
    mailbox: 'Mailbox',
    settings: 'Settings',
    admin: 'Admin',
    how: 'How it works',
    privacy: 'Privacy',
  },
  /** The tab of the phone's navigation that opens all other pages. */
  more: 'More',
  disclaimer: 'Camber describes change in your training. It is no medical device and diagnoses nothing.',
  logOut: 'Log out',
  demo: {
    label: 'Demo',
    working: (runner: string): string => `Demo with ${runner}: working on the new runs …`,
    allReleased: (runner: string): string => `Demo with ${runner}: every run has been released.`,
    held: (runner: string, n: number, runs: string): string =>
      `Demo with ${runner}: ${n === 1 ? '1 run' : `${runs} runs`} held back.`,
    nextRun: 'Next run',
    week: 'One week',
    all: 'All',
  },
  /** Names the app where it is installed on a phone. */
  appDescription: 'Watches your running load and speaks up when it changes.',
  offline: {
    title: 'No connection',
    text: 'Camber cannot be reached right now. Your runs and mails are not affected: Camber works on by itself.',
    again: 'Try again',
  },
};
