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
  disclaimer: 'Camber describes change in your training. It is no medical device and diagnoses nothing.',
  logOut: 'Log out',
};
