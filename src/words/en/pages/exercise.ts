/** The page of one exercise. */
export const exercise = {
  start: 'Start',
  end: 'End',
  setUp: 'Set-up',
  steps: 'How to do it',
  feel: 'Where you feel it',
  mistake: 'The common mistake',
  dose: 'How much',
  today: (dose: string) => `Today: ${dose}.`,
  equipment: 'What you need',
  evidence: 'How sure is this?',
  source: (text: string) => `Source: ${text}.`,
  previous: 'Before',
  next: 'Next',
  all: 'All exercises',
  others: 'Other exercises',
};
