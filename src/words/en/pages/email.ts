/** The pages behind the link that confirms an address. */
export const email = {
  title: 'Confirm your address',
  heading: 'Is this your address?',
  text: (address: string): string =>
    `Camber will write to <strong>${address}</strong> when something in your training changes, and on Mondays.`,
  yes: 'Yes, write there',
  hint: 'If you did not ask for this, close the page. Without your yes, no other mail is sent.',
  confirmed: {
    title: 'Address confirmed',
    heading: 'Thank you. Camber will write there.',
    text: 'After a run that changes something, and on Mondays. Every mail can be turned off in the settings.',
    home: 'To the home page',
  },
  expired: {
    title: 'Link expired',
    heading: 'This link no longer works',
    text: 'It was used already, is older than three days, was cut off on its way, or belongs to an address that has changed since.',
    again: 'Have a new one sent',
  },
};
