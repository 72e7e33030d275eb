/** Bringing one's own export back. */
export const restore = {
  title: 'Bring an export back',
  lead: 'An export that Camber gave you becomes an account again: runs, shoes, answers, findings, episodes, settings, and which mails you had. Everything comes back, or nothing.',
  field: 'Your export (camber-….zip)',
  hint: (most: string): string => `The file as Camber gave it, at most ${most}.`,
  send: 'Bring it back',
  none: 'Choose the file first.',
  notEmpty: 'This account is not empty',
  notEmptyText:
    'An export comes back only into an account without runs and answers of its own, so that nothing is lost or mixed. To begin anew, <export>download everything</export>, then <leave>delete this account</leave>.',
  not: {
    title: 'What does not come back',
    items: [
      'Your e-mail address waits to be confirmed once more.',
      'Connections are made anew: Strava, intervals.icu, keys for apps, ntfy and other channels. An export holds nothing that opens them.',
      'The calendar feed gets another address, and links in older mails no longer work.',
      'Routes are kept as codes of this Camber alone: after a move to another one, the same loop is known again only once you have run it there.',
    ],
  },
  refused: 'Nothing was brought back',
  again: 'Choose another file',
  done: {
    title: 'Everything is back',
    text: (runs: string, checkIns: string, shoes: string): string =>
      `${runs}, ${checkIns} and ${shoes} are here again. Findings are being worked out once more; nothing that was mailed is mailed again.`,
    checkIns: (n: number, text: string): string => (n === 1 ? '1 answer' : `${text} answers`),
    leftOut: (runs: string): string =>
      `Left out: ${runs} from Strava, because this Camber keeps nothing from Strava longer than a few days. They come with the connection to Strava.`,
    email: (address: string): string =>
      `Mails come again when you have confirmed ${address}: <a>have a link sent to it</a>.`,
    home: 'To your page',
  },
};
