/** Accounts that are made here: signing in, links that invite, passwords. */
export const account = {
  login: 'Login',
  loginHint: 'A name or an e-mail address, as you like: you type it each time you sign in.',
  password: 'Password',
  newPassword: 'New password',
  passwordHint: (shortest: string): string =>
    `At least ${shortest} characters. Three or four words that do not belong together are easy to remember and hard to guess; your browser can make one up, too.`,
  notDone: 'Nothing was done yet',
  /** What is wrong with a field. */
  problems: {
    name: 'A name has one to 60 characters.',
    login: 'A login has 2 to 254 characters, in one line.',
    login_taken: 'Somebody here has this login already. Choose another one.',
    short: (shortest: string): string => `Too short: a password has at least ${shortest} characters.`,
    long: (longest: string): string => `Too long: a password has at most ${longest} characters.`,
    common: 'Many people use this password or one much like it, so it is among the first that are tried.',
    personal: 'This is your name or your login. Choose something that nobody can tell by knowing you.',
    current: 'That is not your password until now.',
    email: 'That does not look like an e-mail address. You can also leave it empty.',
  },
  signIn: {
    title: 'Sign in',
    lead: 'With the login and the password of your account here.',
    button: 'Sign in',
    /** Not which of the two: nobody shall find out who has an account here. */
    wrong: 'Login and password do not belong together',
    wrongText: 'Small and capital letters count in the password, not in the login.',
    tooMany:
      'That was a lot of wrong tries. Wait a quarter of an hour, then try again. If you have forgotten your password, the owner of this Camber can send you a link for a new one.',
    forgotten: 'Password forgotten?',
    forgottenText:
      'The owner of this Camber can send you a link with which you choose a new one. The owner makes it in a terminal: <code>npx camber password</code> and the login.',
    noAccount: 'No account yet?',
    noAccountText: 'The owner of this Camber can invite you with a link.',
    strava: 'Or with Strava',
  },
  invite: {
    title: 'Your account',
    owner: 'This Camber is yours',
    ownerText:
      'With this account you own this Camber: you can invite others, and you alone see whether everything works.',
    runner: 'You are invited',
    runnerText: (host: string): string =>
      `Make your account at <strong>${host}</strong>. Camber compares each run with your own last weeks and writes to you when distance, hills, track direction or shoes change in ways that often come before IT\u00a0band pain.`,
    name: 'What Camber calls you',
    nameHint: 'Your first name, for instance.',
    email: 'E-mail address',
    emailHint: 'For Camber’s mails. One link comes first, to confirm it. You can add it later.',
    timeZone: 'Where you live',
    timeZoneHint: 'So that days and mails fit your clock. After your first run Camber goes by where you ran.',
    button: 'Make the account',
    privacy: 'What Camber reads, keeps and deletes is written in <a>Privacy</a>.',
    take: 'You are signed in. This link makes you the owner of this Camber.',
    takeButton: 'Become the owner',
    signedIn: 'You have an account already',
    signedInText:
      'You are signed in, so the invitation is not needed. To make an account for somebody else, log out first.',
  },
  ended: {
    title: 'Link no longer works',
    heading: 'This link no longer works',
    text: 'It was used already, is older than seven days, was taken back, or was cut off on its way.',
    owner:
      'The owner of this Camber can make a new one on the owner’s page. The owner’s own link stands in the terminal where Camber was started last, and <code>npx camber owner --link</code> prints a new one.',
    signIn: 'Sign in',
  },
  reset: {
    title: 'A new password',
    text: (login: string): string =>
      `For the login <strong>${login}</strong>. With the new password every device is logged out; this one goes on.`,
    noLogin: 'Until now you came by Strava alone. With a login and a password you can sign in here as well.',
    button: 'Save the new password',
  },
  section: {
    title: 'Your account',
    login: (login: string): string => `You sign in as <strong>${login}</strong>.`,
    current: 'Password until now',
    change: 'Change the password',
    changeHint: 'Every other device is logged out.',
    none: 'You come in by Strava alone. With a login and a password you can sign in without it.',
    add: 'Add login and password',
    strava: 'Strava',
    joined: 'This account is joined to Strava: new runs come from there by themselves.',
    dead: 'Strava has ended the connection. Connect again to go on, or unlink it.',
    notJoined:
      'This account is not joined to Strava. Joined, new runs come from there by themselves, beside those from files; a run that comes both ways counts once.',
    unlink: 'Unlink Strava …',
    unlinkNeedsLogin:
      'To unlink Strava, add a login and a password first: otherwise you could not come back in.',
    signOut: 'Log out on this device',
  },
  /** What the settings say after a form. */
  said: {
    password: 'The new password counts from now on.',
    login: 'You can sign in with login and password from now on.',
    unlinked: 'Strava is unlinked, and what came from there is deleted.',
    'unlinked-here':
      'Strava is unlinked here, and what came from there is deleted. Strava did not answer when Camber wanted to end its access; please end it yourself at strava.com/settings/apps.',
  },
  unlink: {
    title: 'Unlink Strava',
    heading: 'Unlink Strava?',
    text: 'Camber ends its access at Strava and deletes what came from there: runs, shoes, and the keys to your account. Runs that also came from files stay, and so do your answers, settings and this account. At Strava nothing changes.',
    again: 'You can join Strava again at any time; your runs are then read anew.',
    yes: 'Yes, unlink',
    no: 'Keep it',
  },
  admin: {
    title: 'Invitations',
    lead: 'A link makes one account, once, within seven days. Send it to one person, by a way you trust.',
    invite: 'Make an invitation',
    runner: 'An account for a runner',
    password: (name: string): string => `A login or a new password for ${name}`,
    until: (when: string): string => `Works until ${when}.`,
    revoke: 'Take back',
    none: 'No link is open.',
    reset: 'Make a link for a new password',
    login: 'Make a link for a login',
  },
};
