/** The settings of the tokens for dashboards. */
export const tokens = {
  title: 'Tokens for dashboards',
  lead: 'A program of yours, such as Home Assistant, Glance or Grafana, can read here what Camber says. It needs a token.',
  reads:
    'A token reads how you stand, your runs as numbers, findings and limits. It changes nothing, and it sees no answers about pain, no settings and no address.',
  yours: 'Your tokens',
  none: 'None yet. Make one below.',
  made: (when: string): string => `Made ${when}.`,
  never: 'Never used.',
  used: (when: string): string => `Last used ${when}.`,
  end: 'End it',
  ended: 'The token has ended. Whatever used it reads nothing any more.',
  once: (name: string): string => `The token for ${name}`,
  onceText:
    'It is shown this once: copy it to where it is needed. Whoever has it can read the same, so end it here when it got lost.',
  makeTitle: 'Make a token',
  name: 'What it is for',
  nameHint: 'So that you know which one to end later, such as “kitchen display”.',
  badName: 'Say what it is for, in 60 characters or fewer.',
  make: 'Make a token',
  full: 'Ten tokens are enough for anybody: end one that is not used any more.',
  ask: 'How a program asks',
  addresses:
    'Besides <code>/status</code> there are <code>/runs</code>, <code>/findings</code> and <code>/advice</code>. <a>The description</a> (OpenAPI) says what each answers.',
};
