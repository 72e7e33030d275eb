import type { Measurement } from './method.ts';

/** How a pain is looked back on. */
export const LOOKING_BACK: Measurement = {
  name: 'Looking back on a pain',
  ofEpisodes: true,
  text: [
    'The window is the 42 days up to and including the first day of pain (14, 28 or 84 where you ask for them): pain is felt in a run or after it, so the run of that day belongs to the days before. A day that is remembered as a week or a month may have been any of its days: a change is told only where it was one for each of them, and where it depends on the day, that is said.',
    'Usual is what windows of the same length in the year before held: one ending every seven days, none with a day of another pain or of the four weeks after it. The usual range holds the middle 70 % of them; with fewer than twelve windows nothing is called usual. What was done once in that year, such as one marathon and the week it made, is no habit: however many windows hold it, the range ends below it. Changed is what lies beyond the range by a step that counts, such as 1 km and 10 % for the longest run. What is within is listed as usual, and so is what lies outside by less than that step, called “a little more” or “a little less”. What cannot be told is listed with the reason. Nothing is left out because it does not fit. One comparison is not made: a week against the one before it, where that one held less than 7 km or less than half of a week of the four before; any week would look like a jump.',
    'How often otherwise: the rest of the history is cut into windows that overlap neither each other nor the pain, the days before it or the four weeks after. Each ends on a day with a run, taken without favouring the first run after a pause, and is looked at as if a pain had begun there. Camber shows counts and never odds: a share of two or three episodes would look like knowledge. With fewer than three episodes it says that they are too few to learn from. Episodes put on days drawn at random show changes as often as windows without pain do (8 % of measures, in 400 made-up runners), so the method by itself finds nothing.',
    'What it cannot know: remembered dates are rough, and people remember what they were told to look for (recall bias). A week that is unusually big is mostly followed by a smaller one whatever happens (regression to the mean), so a change before a pain and less after it show no cause. And most such changes are followed by nothing: the page “How it works” and the page of an episode say it with the numbers of your own history.',
  ],
};
