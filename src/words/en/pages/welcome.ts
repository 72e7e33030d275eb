/** A runner's first steps. */
export const welcome = {
  title: 'First steps',
  step: (n: string, of: string) => `Step ${n} of ${of}`,
  goOn: 'Go on',
  saveAndGoOn: 'Save and go on',
  skip: 'Skip this step',
  later: 'Finish later',
  laterHint: 'Everything here can be found in the settings again.',
  steps: 'The steps',
  done: 'done',
  fromHome: {
    title: 'A few things only you know',
    text: (n: number, count: string) =>
      n === 1
        ? 'One short step is left, so that Camber’s advice fits you.'
        : `${count} short steps are left, so that Camber’s advice fits you.`,
    go: 'Go on with them',
    skip: 'Skip them',
  },
  permissions: {
    title: 'What Strava lets Camber see',
    complete: 'You gave all four permissions. This is what each is used for:',
    missing: 'Camber works with what you gave. This is missing:',
    change: 'Change the permissions at Strava',
    given: 'And this is there:',
  },
  address: {
    title: 'Where to write to',
    text: 'A mail comes when a run changed something, and once a week. Everything can be switched off, and pages work without an address.',
    sent: 'The confirmation link is on its way. Follow it when it arrives; you can go on here meanwhile.',
    already: 'Your address is confirmed.',
  },
  reading: {
    title: 'How you read',
    text: 'Taken from Strava and your browser. Correct what does not fit.',
    textHere: 'Taken from your browser. Correct what does not fit.',
  },
  ground: {
    title: 'Where you run',
  },
  shoes: {
    title: 'Your shoes',
    text: 'Camber tells you when you change to a pair with another heel-to-toe drop. Strava does not know the drop: it’s printed on the box or on the maker’s page, mostly 0 to 12 mm.',
    textHere:
      'Camber tells you when you change to a pair with another heel-to-toe drop: it’s printed on the box or on the maker’s page, mostly 0 to 12 mm.',
    drop: (name: string) => `Drop of ${name}`,
    none: 'No pairs are known yet. They come over from Strava’s “My Gear”, and you find them under “Shoes”.',
    noneHere: 'No pairs are known yet. You enter them under “Shoes”.',
    notShared: 'You did not share your shoes with Camber, so pairs show up only when a run names them.',
    problem: (low: string, high: string) => `A drop is a number from ${low} to ${high}, or empty.`,
    problems: 'Not saved yet',
  },
  pain: {
    title: 'When did your knee hurt?',
    text: 'If the outside of your knee has hurt before, Camber looks at the weeks before it and says what had changed in your training. As exactly as you remember; as many times as you like.',
    told: 'Told so far:',
    more: 'Save, and add another time',
  },
};
