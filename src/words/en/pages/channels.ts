/** The settings of the channels beside mail. */
export const channels = {
  title: 'Other channels',
  lead: 'What the mails say, in a few lines, at the same time and by the same choices: which mails, quiet hours and pauses are set in the <a>settings</a>. Alerts and the weekly summary come here also while you have no confirmed e-mail address.',
  yours: 'Your channels',
  none: 'None yet. Add one below.',
  lastFailed: (reason: string): string => `The last message did not arrive: ${reason}.`,
  test: 'Send a test',
  remove: 'Remove',
  secret: {
    title: 'The secret of your webhook',
    text: 'It signs every message (Standard Webhooks). It is shown this once: copy it to where the messages arrive.',
  },
  add: {
    title: 'Add a channel',
    kind: 'What it is',
    address: 'Address',
    button: 'Add',
    note: 'Whoever knows the address may write there, so Camber keeps it encrypted and does not show it again.',
  },
  notAnAddress: (example: string): string => `An address begins with https://, such as ${example}.`,
  looksLike: (name: string, example: string): string => `An address of ${name} looks like ${example}.`,
  full: 'There is no room for another channel.',
  said: {
    added: 'Added. Send a test to see whether it arrives.',
    removed: 'Removed.',
    arrived: 'The test was taken there.',
  },
  testFailed: (reason: string): string => `The test did not arrive: ${reason}.`,
};
