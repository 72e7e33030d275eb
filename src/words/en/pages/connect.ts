/** The way to Strava's consent page and back: what went wrong, and what was not granted. */
export const connect = {
  title: 'Connect with Strava',
  problems: {
    not_set_up: {
      title: 'Strava is not set up yet',
      paragraphs: [
        'The owner of this Camber has not entered a Strava app. That takes five minutes and is described in the README.',
      ],
    },
    state_mismatch: {
      title: 'This answer does not belong to your visit',
      paragraphs: [
        'The way back from Strava was older than this browser session, was opened twice, or came from another browser. To take no chances, nothing was connected.',
        'Cookies must be allowed for this page while you connect.',
      ],
    },
    refused: {
      title: 'You said no, and nothing was read',
      paragraphs: [
        'Camber has no access to your Strava account and has stored nothing about you.',
        'Should you change your mind: the list of what is read, and why, is on the first page.',
      ],
    },
    broken: {
      title: 'Strava sent you back without an answer',
      paragraphs: ['There was neither a yes nor a no in it. Nothing was connected; please try once more.'],
    },
    code_rejected: {
      title: 'This permission was used already',
      paragraphs: [
        'Strava’s permission works once and only for a few minutes. Reloading this page uses it a second time. If you are connected already, the home page shows it.',
      ],
    },
    athlete_limit: {
      title: 'This Camber is full',
      paragraphs: [
        'Strava allows this Strava app a fixed number of runners, and all places are taken. Your account is fine, and nothing was stored.',
        'The owner can raise the limit from 1 to 10 at strava.com/settings/api without a review, or free a place.',
      ],
    },
    app_inactive: {
      title: 'Strava has paused this Camber’s access',
      paragraphs: [
        'Strava answers that the app is inactive. That happens when the owner’s Strava subscription has ended: since June 2026 an app works only while its owner subscribes. It has nothing to do with your account.',
        'Once the owner has renewed, connect again.',
      ],
    },
    app_rejected: {
      title: 'Strava does not accept this Camber’s app',
      paragraphs: [
        'Client id, client secret or callback domain do not match what is entered at strava.com/settings/api. The owner has to correct them; your account is fine.',
      ],
    },
    rate_limited: {
      title: 'Strava asks for a pause',
      paragraphs: [
        'All requests that Strava allows this Camber for the moment are used. Nothing is wrong: try again after the next quarter of an hour.',
      ],
    },
    unavailable: {
      title: 'Strava does not answer',
      paragraphs: [
        'The permission could not be completed because Strava was down or too slow. Nothing was stored; try again in a few minutes.',
      ],
    },
    clock_wrong: {
      title: 'The clock of this Camber is wrong',
      paragraphs: [
        'It differs from Strava’s by more than five minutes. Camber would take old permissions for good ones and file runs under the wrong day, so nothing was connected or stored. Your account is fine.',
        'The owner has to switch time synchronisation on (on Linux: timedatectl set-ntp true) and can check it with “npx camber doctor”. Then connect again.',
      ],
    },
    not_on_list: {
      title: 'You are not on this Camber’s list',
      paragraphs: [
        'The owner of this Camber decides who may connect, and your Strava account is not among them. The permission you gave is handed back to Strava; nothing about you was stored.',
        'Ask the owner to add your Strava athlete id to ALLOWED_ATHLETES: it is the number in the address of your Strava profile page. You can also host your own Camber.',
      ],
    },
    sign_in_first: {
      title: 'Sign in with your password',
      paragraphs: [
        'Your account here was unlinked from this Strava account, so Strava does not open it any more. The permission you gave is handed back to Strava; nothing was changed.',
        'Sign in with your login and password. In the settings, under “Your account”, you can join Strava again.',
      ],
    },
    belongs_elsewhere: {
      title: 'This Strava account belongs to another account here',
      paragraphs: [
        'Somebody on this Camber is connected with the Strava account that you chose, perhaps you yourself, with an earlier account. One Strava account can be joined to one account only, so nothing was changed.',
        'To join it to this account, sign in to the other one first and unlink Strava there, or delete it. If you meant another Strava account, log out at strava.com and connect again.',
      ],
    },
    joined_already: {
      title: 'Your account is joined to another Strava account',
      paragraphs: [
        'You came back from Strava with a different Strava account than the one this account is joined to. The permission you gave is handed back to Strava; nothing was changed.',
        'To change over, unlink Strava first, in the settings under “Your account”.',
      ],
    },
  },
  back: 'Back',
  settings: 'To the settings',
  signIn: 'Sign in',
  home: 'To the home page',
  whatIsRead: 'What Camber reads',
  /** For runners who are connected already, while Strava answers nobody. */
  paused: {
    title: 'Strava has paused this Camber’s access',
    text: 'The app is inactive at Strava: since June 2026 it works only while its owner has a Strava subscription. New runs do not arrive until the owner has renewed it at strava.com/account; then they come by themselves. What you see below stays as it was, and you need not connect again.',
  },
  missing: {
    title: 'Permissions',
    enough: {
      title: 'Connected, but something is missing',
      text: 'You unticked part of the list at Strava. Camber works with what you gave; this is what will be missing:',
    },
    notEnough: {
      title: 'Not enough to work with',
      text: 'You unticked what Camber cannot do without, so nothing was connected and nothing is stored:',
    },
    goOn: 'Go on without it',
    note: 'Strava then shows its list once more, so that you can tick what is missing.',
  },
};
