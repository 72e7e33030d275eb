/** Disconnecting and deleting. */
export const leave = {
  title: 'Disconnect',
  titleHere: 'Delete account',
  heading: 'Disconnect and delete everything?',
  headingHere: 'Delete your account and everything in it?',
  textHere: (runs: string, shoes: string): string =>
    `Camber will delete ${runs}, ${shoes}, all findings, all answers, all mails that still wait, your settings, your login and your e-mail address. Your files stay where they are.`,
  text: (runs: string, shoes: string): string =>
    `Camber will end its access at Strava and delete ${runs}, ${shoes}, all findings, all answers, all mails that still wait, your settings and your e-mail address. At Strava nothing changes.`,
  runs: (n: number, text: string): string => (n === 1 ? '1 run' : `${text} runs`),
  shoes: (n: number, text: string): string => (n === 1 ? '1 pair of shoes' : `${text} pairs of shoes`),
  yes: 'Yes, delete everything',
  no: 'Keep it',
  before: 'Before that you can <a>download everything</a>, as a zip that can come back later.',
};
