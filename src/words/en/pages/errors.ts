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
    signed_out: 'Please sign in first.',
    cross_site: 'This form was sent from another site, so nothing was changed.',
    old_mail_link: 'A link to a mail works for 60 days, and only as long as the mail is kept.',
    too_many: 'That was a lot of tries in a short time. Wait a minute, then try again.',
    bad_request: 'Camber could not read this request.',
    upload_too_big: 'What was sent is larger than Camber takes at once.',
    upload_too_many: 'Those were too many files at once. A zip of them is one file.',
    upload_no_room: 'The disk of this Camber has no room for that. Its owner can make some.',
    upload_broken: 'The files did not arrive whole. Those that did are kept.',
    upload_coding: 'Camber unpacks gzip only: send the file as it is, or packed with gzip.',
    upload_empty:
      'Nothing was sent: the file has to be the body of the request, or a part of a form (multipart/form-data).',
    bad_form: 'One of the choices is not among the ones offered.',
    store_away: 'Camber cannot reach its database at the moment.',
    internal: 'The fault is on our side, and it is in the log.',
  },
  /** What to do next, by code. */
  nextOf: {
    not_found: 'The address may be mistyped or old. Your runs and settings are reached from the home page.',
    signed_out: 'Sign in on the home page, then open this address once more.',
    cross_site: 'Open the page here and send the form again.',
    old_mail_link: 'Log in on the home page: what the mail was about is there.',
    too_many: 'Nothing is lost, and nothing is blocked for good. Go on in a minute from the home page.',
    bad_request: 'Go back, reload the page and try once more.',
    upload_too_big: 'Send fewer files at once, one part after the other.',
    upload_too_many: 'Pack them into one zip, then send that.',
    upload_no_room: 'Tell the owner; then send the files once more.',
    upload_broken: 'Send the others once more: what is here already counts once.',
    upload_coding: 'Send the file once more, not packed, or packed with gzip.',
    upload_empty: 'Choose a file, then send it once more.',
    bad_form: 'Go back, reload the page and choose again.',
    store_away: 'Your data is not affected. Try again in a minute.',
    internal:
      'Your data is not affected. Try again in a minute; if it stays, tell the owner of this Camber what you were doing.',
  },
  /** What to do next where a page has a sentence of its own, by status, and for all others. */
  next: {
    400: 'Go back, reload the page and try once more.',
    403: 'Open the page here and send the form again.',
    404: 'The address may be mistyped or old. Your runs and settings are reached from the home page.',
    410: 'Log in on the home page: what the mail was about is there.',
    429: 'Nothing is lost, and nothing is blocked for good.',
  },
  nextOtherwise:
    'Your data is not affected. Try again in a minute; if it stays, tell the owner of this Camber what you were doing.',
  forOwner: (id: string): string => `This is request <code>${id}</code> in the log.`,
  /** On every page of these: the command that looks at everything. */
  doctor: 'For the owner: <code>npx camber doctor</code> looks at everything and says what to do.',
  home: 'To the home page',
};
