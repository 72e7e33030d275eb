import type { Catalogue } from '../../catalogue.ts';

/** Der Zwei-Wochen-Plan. */
export const twoWeeks: Catalogue['pages']['twoWeeks'] = {
  title: 'Zwei-Wochen-Plan',
  lead: 'Muschel, Beinheben in Seitlage und Beckensenken, beide Seiten, 14 Tage lang jeden Tag. Anfangs fünf Minuten, mit mehr Sätzen am Ende fünfundzwanzig.',
  claim:
    'Das ist „the 2-week rule“ aus dem Artikel „Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work“. Er sagt, die meisten bemerkten danach etwa halb so viel Schnappen. Eine Studie dazu haben wir nicht gefunden (Beleg 0): Es ist die Erfahrung des Autors.',
  trials:
    'Programme in Studien liefen 6 bis 8 Wochen. Die zwei Wochen sind ein Anfang, die Übungen gehen weiter.',
  start: 'Heute anfangen',
  startAgain: 'Heute neu anfangen',
  startHint: 'Ausgelassene Tage schaden nicht; du kannst jederzeit Pause machen.',
  notStarted: 'Es gibt noch keinen Plan, zu dem du antworten könntest.',
  restFirst: 'Während das Laufen ruht, wartet der Plan: Das Beckensenken belastet das Bein.',
  day: (n) => `Tag ${n} von 14`,
  paused: 'Pause',
  pausedByRest: 'Pause, während das Laufen ruht',
  pausedWhy: 'Die Tage, die du geschafft hast, bleiben; Pausentage zählen nicht.',
  finished: 'Vierzehn Tage sind um',
  stopped: 'Du hast den Plan beendet',
  done: (n, text, of) =>
    n === 1 ? `1 Tag von ${of} mit allen drei Übungen` : `${text} Tage von ${of} mit allen drei Übungen`,
  streak: (n, text) => (n === 1 ? '1 Tag in Folge' : `${text} Tage in Folge`),
  share: (percent) => `${percent} der bisherigen Tage`,
  dotsTitle: 'Die vierzehn Tage',
  dots: (done, part, missed, left) =>
    `Tage mit allen drei: ${done}; zum Teil: ${part}; ausgelassen: ${missed}; noch vor dir: ${left}.`,
  legend: { full: 'alle drei', part: 'zum Teil', none: 'keine', ahead: 'noch vor dir' },
  toToday: 'Zu den Übungen von heute',
  pause: 'Pause machen',
  resume: 'Weitermachen',
  stop: 'Plan beenden',
  dayColumn: 'Tag',
  doneColumn: 'Übungen',
  table: 'Tag für Tag',
  ofThree: (n) => `${n} von 3`,
  question: {
    before: 'Bevor du anfängst',
    beforeWhy: 'Zwei Fragen jetzt, dieselben am Ende: So musst du dich nicht auf die Erinnerung verlassen.',
    after: 'Und jetzt?',
    afterWhy: 'Dieselben zwei Fragen wie am Anfang.',
    flicking: 'Wie oft schnappt das Band außen über das Knie?',
    often: { never: 'Nie', sometimes: 'Manchmal', often: 'Oft', always: 'Bei jedem Lauf' },
    pain: 'Schmerz außen am Knie bei einem üblichen Lauf',
    painHint: '0 = keiner, 10 = der stärkste, den du dir vorstellen kannst',
    save: 'Antworten behalten',
    missing: 'Bitte beantworte beide Fragen.',
  },
  compareHeading: 'Vorher und nachher',
  before: 'Vorher',
  afterColumn: 'Nachher',
  what: 'Gefragt',
  flickingRow: 'Schnappen',
  painRow: 'Schmerz, 0–10',
  compareNote: 'Das vergleicht zwei Antworten, mehr nicht: Schmerz kommt und geht auch von allein.',
  maintenance: (weeks) =>
    `Woche ${weeks} seit dem Anfang. Mach mit den Übungen des Tages weiter: Nach sechs bis acht Wochen bist du dort, wo die Studien aufgehört haben.`,
};
