/** Pages about requests that could not be answered. */
export const errors = {
  /** In the window's title. */
  title: 'Problem',
  /** Headings by status, and for all others. */
  headings: {
    400: 'That did not arrive as it should',
    403: 'Nothing was changed',
    404: 'Not found',
    409: 'Not now',
    410: 'This link no longer works',
    413: 'That was too much',
    429: 'One moment',
    503: 'Not ready',
  },
  heading: 'Something went wrong',
  /** What happened, by code. */
  says: {
    not_found: 'There is nothing at this address, or it is not yours to see.',
    signed_out: 'Please connect with Strava first.',
    cross_site: 'This form was sent from another site, so nothing was changed.',
    old_mail_link: 'A link to a mail works for 60 days, and only as long as the mail is kept.',
    too_many: 'That was a lot of tries in a short time. Wait a minute, then try again.',
    bad_request: 'Camber could not read this request.',
    bad_form: 'One of the choices is not among the ones offered.',
    internal: 'The fault is on our side, and it is in the log.',
  },
  /** What to do next, by status, and for all others. */
  next: {
    400: 'Go back, reload the page and try once more.',
    403: 'Open the page here and send the form again.',
    404: 'The address may be mistyped or old. Your runs and settings are reached from the home page.',
    410: 'Log in on the home page: what the mail was about is there.',
    429: 'Nothing is lost, and nothing is blocked for good.',
  },
  nextOtherwise:
    'Your data is not affected. Try again in a minute; if it stays, tell the owner of this Camber what you were doing.',
  forOwner: (id: string): string => `For the owner: this is request <code>${id}</code> in the log.`,
  home: 'To the home page',
};
