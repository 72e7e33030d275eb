/** The page of the calendar feed. */
export const calendar = {
  title: 'Calendar',
  lead: 'Your routine, the days of the way back and the reminders in the calendar you use anyway.',
  off: 'Your calendar program fetches an address that only you know. There is none yet.',
  make: 'Make the address',
  address: 'Your address',
  open: 'Add to my calendar',
  addressHow:
    'Or copy this address into your calendar program as a subscribed calendar. Whoever knows it sees what it holds, and nothing else of you.',
  local:
    'This Camber answers on this machine only: a calendar on the internet, such as Google’s, cannot fetch it.',
  renew: 'Make a new address',
  renewHow: 'The old one ends at once, wherever it was copied to.',
  stop: 'End the feed',
  what: 'What it holds',
  routine: 'The daily ten minutes, with the days of the two-week plan',
  ladder: 'The next day of the way back',
  tests: 'Reminders: the hip-drop test, the question about stairs',
  left: 'What is left of the week: distance, long run, hills',
  hour: 'The routine is at',
  discreet: 'Titles say only “Camber”: for a calendar that others see, too',
  save: 'Save',
  next: 'The coming days',
  nothing: 'Nothing stands in it at the moment.',
  allDay: 'all day',
  said: {
    saved: 'Saved. Calendar programs look again within hours.',
    made: 'The address is ready.',
    renewed: 'The new address is ready. The old one has ended.',
    stopped: 'The feed has ended. Its address leads nowhere now.',
  },
};
