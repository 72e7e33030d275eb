/** The pages behind the link that ends mails. */
export const unsubscribe = {
  title: 'Fewer mails',
  heading: 'Fewer mails?',
  /** One kind of mail each. */
  alerts: {
    on: 'You get the mails after a run.',
    off: 'You no longer get the mails after a run.',
    again: 'You get the mails after a run again.',
    end: 'End the mails after a run',
    start: 'Get the mails after a run again',
  },
  weekly: {
    on: 'You get the weekly mail.',
    off: 'You no longer get the weekly mail.',
    again: 'You get the weekly mail again.',
    end: 'End the weekly mail',
    start: 'Get the weekly mail again',
  },
  pause: (weeks: string): string => `Pause all mails for ${weeks} weeks`,
  unpause: 'End the pause',
  pausedUntil: (day: string): string => `No mails before ${day}.`,
  choose: 'Which changes are worth a mail can be chosen in the <a>settings</a>.',
  done: 'Done',
  broken: {
    title: 'Link broken',
    heading: 'This link does not work',
    text: 'It was cut off on its way. Log in and turn the mails off in the settings.',
    settings: 'To the settings',
  },
};
