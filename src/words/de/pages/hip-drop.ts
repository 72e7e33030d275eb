import type { Catalogue } from '../../catalogue.ts';

/** Der Hüfttest. */
export const hipDrop: Catalogue['pages']['hipDrop'] = {
  title: 'Hüfttest',
  lead: 'Auf einem Bein vor dem Spiegel siehst du, was eine Hüfte auf jedem Kilometer Hunderte Male tut. Zwei Minuten, kurze Hose, barfuß.',
  howHeading: 'So geht es',
  steps: [
    'Stell dich vor einen Spiegel, die Hände vorn auf beiden Hüften.',
    'Steh auf dem rechten Bein und beuge das Knie ein wenig, wie beim Laufen. Bleib zehn Sekunden so.',
    'Achte auf zweierlei: Ist die Linie zwischen deinen Händen waagerecht? Zeigt das Knie über den Fuß?',
    'Dreimal so, dann das Gleiche auf dem linken Bein.',
  ],
  looksHeading: 'Was der Spiegel zeigen kann',
  mirrored: 'Gezeichnet, wie der Spiegel es zeigt, wenn du auf dem rechten Bein stehst.',
  looks: {
    level: { name: 'Waagerecht', about: 'Beide Hände auf einer Höhe, das Knie über dem Fuß.' },
    drops: { name: 'Die andere Hüfte sinkt', about: 'Die Hand auf der freien Seite geht nach unten.' },
    'knee-in': {
      name: 'Das Knie fällt nach innen',
      about: 'Das Knie zeigt nach innen, am großen Zeh vorbei.',
    },
  },
  desc: {
    level:
      'Eine Person steht auf einem Bein vor dem Spiegel: Die Linie durch die Hüften ist waagerecht, das Knie über dem Fuß.',
    drops: 'Dieselbe Person: Die Hüfte des freien Beins ist gesunken, die Linie durch die Hüften ist schräg.',
    'knee-in':
      'Dieselbe Person: Die Hüften sind waagerecht, aber das Knie des Standbeins ist nach innen gefallen.',
  },
  formHeading: 'Was hast du gesehen?',
  side: { right: 'Auf dem rechten Bein', left: 'Auf dem linken Bein' },
  options: {
    level: 'Waagerecht, Knie über dem Fuß',
    drops: 'Die andere Hüfte sinkt',
    'knee-in': 'Das Knie fällt nach innen',
    both: 'Beides: Hüfte sinkt und Knie fällt nach innen',
  },
  save: 'Ergebnis speichern',
  missing: 'Wähle für beide Beine aus, was du gesehen hast.',
  saved: 'Gespeichert.',
  resultHeading: 'Deine Ergebnisse',
  right: 'Rechtes Bein',
  left: 'Linkes Bein',
  day: 'Tag',
  short: {
    level: 'waagerecht',
    drops: 'Hüfte sinkt',
    'knee-in': 'Knie fällt nach innen',
    both: 'Hüfte sinkt, Knie fällt nach innen',
  },
  trend: {
    better: 'ruhiger als am Anfang',
    same: 'wie am Anfang',
    worse: 'unruhiger als am Anfang',
  },
  table: 'Alle Tests',
  due: 'Die Wiederholung ist dran: Zwei und sechs Wochen nach dem ersten Test sagt sie am meisten.',
  next: (day) => `Ab ${day} ist der nächste Test dran.`,
  repeatsDone: 'Beide Wiederholungen sind gemacht. Teste wieder, wann du magst.',
  advice:
    'Eine Hüfte, die sinkt, oder ein Knie, das nach innen fällt, lohnt das Üben, auf dieser Seite zuerst: Fang mit dem <a>Beckensenken</a> an.',
  steady: 'Auf beiden Seiten waagerecht: Die Übungen des Tages erhalten das.',
  limits:
    'Ein Spiegel zeigt nur große Unterschiede. Viele, deren Hüfte sinkt, haben keine Beschwerden, und Studien sind uneins, was das Absinken für ITBS bedeutet (Beleg C).',
};
