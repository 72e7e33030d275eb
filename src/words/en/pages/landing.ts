/** What a visitor sees who has not connected. */
export const landing = {
  heading: 'Know when your training changes too fast, before your knee does.',
  lead: 'Camber watches the load that running puts on the outside of the knee and hip. It compares each run with your own last weeks and speaks up when distance, hills, track direction or shoes change in ways that often come before IT\u00a0band pain.',
  sketch: 'Eleven weeks of about the same distance, then one of 72 instead of the usual 41 kilometres.',
  sketchCaption: 'Twelve weeks of an invented runner: Camber writes about the last one.',
  tryIt: 'Look at the sample runner',
  standIn:
    'This is a demo: “Connect with Strava” opens the consent page of a stand-in on this machine, not Strava’s, and connects the sample runner. <a>To your own runs</a>',
  details: '<a>All details</a>.',
  invited: 'No account yet? Whoever runs this Camber can invite you with a link.',
  ownerless: 'This Camber belongs to nobody yet',
  ownerlessText:
    'In the terminal where Camber was started stands a link that makes the owner’s account. Whoever opens it first owns this Camber. <code>npx camber owner --link</code> prints a new one.',
  notSetUp: 'Strava is not set up yet',
  notSetUpText:
    'The owner of this Camber has to enter the id and secret of a Strava app as <code>STRAVA_CLIENT_ID</code> and <code>STRAVA_CLIENT_SECRET</code>; <a>the setup page</a> leads through each step.',
  how: 'How it works',
  steps: [
    {
      title: 'Connect once',
      text: 'Camber reads your past runs from Strava and learns what is usual for <em>you</em>. The first verdict is there after seconds.',
    },
    {
      title: 'Run as you do',
      text: 'After a run that differs from your last weeks you get one mail: the fact, the reason, how sure the research is, and the next step. Most runs get none.',
    },
    {
      title: 'Read on Monday',
      text: 'Once a week: one sentence, three numbers beside your usual range, one chart, and how far the week ahead may go.',
    },
  ],
  /** In the place of the first step where runs come from files alone. */
  firstStepHere: {
    title: 'Bring your runs',
    text: 'Camber reads your past runs from files, as your watch or Strava’s download gives them, and learns what is usual for <em>you</em>. New ones come by an upload, a folder or an app.',
  },
  howNote:
    'The rules, their sources and their limits are written down in <a>How it works</a>. Camber describes change; it does not diagnose, and a quiet week is no promise.',
  scopes: 'What Camber asks Strava for',
  kept: 'What is kept, and for how long',
  keptNote: 'More in <a>Privacy</a>.',
  goodbye: {
    title: 'Everything is deleted.',
    text: 'Your runs, shoes, findings, mails and the keys to your Strava account are gone from Camber.',
    textHere: 'Your account, runs, shoes, findings and mails are gone from Camber.',
    ended: 'The access at Strava has ended too.',
    notHeard:
      'Strava did not answer when Camber wanted to end its access there. Please end it yourself at <strong>strava.com/settings/apps</strong>.',
    mailed: 'The written confirmation is on its way to the address that you had confirmed.',
  },
};
