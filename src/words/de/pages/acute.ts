import type { Catalogue } from '../../catalogue.ts';

/** Die Tage ohne Laufen. */
export const acute: Catalogue['pages']['acute'] = {
  title: 'Wenn Treppen wehtun',
  lead: 'Schmerzt das Knie außen auf Treppen, wartet das Laufen: eine Woche ohne, und Arbeit für die Hüften, die kein Gewicht trägt.',
  grade:
    'Eine Woche ist, worauf sich die Physiotherapie geeinigt hat; keine Studie hat sie geprüft (Beleg C).',
  start: 'Die Ruhe beginnen',
  waive: 'Es ist ohne Ruhe vorbei',
  waiveWhy:
    'Schmerz ab 3 verlangt Ruhe. War es etwas anderes oder ist es längst weg, sag es hier, und Camber kehrt zum Gewohnten zurück.',
  days: 'Tage ohne Laufen',
  daysHint: '3 bis 21; üblich ist eine Woche.',
  daysBad: 'Wähle 3 bis 21 Tage.',
  day: (n, of) => `Tag ${n} von ${of}`,
  timeUp: 'Die Tage sind um',
  until: (day) => `Nicht vor ${day}, und dann, wenn Treppen ruhig sind.`,
  waits: 'Die Ruhe endet von selbst, sobald Treppen ruhig sind (0 oder 1), oder wenn du sie beendest.',
  ran: (n, text) =>
    n === 1
      ? 'Inzwischen kam ein Lauf an. Das kommt vor; die Ruhe geht weiter.'
      : `Inzwischen kamen ${text} Läufe an. Das kommt vor; die Ruhe geht weiter.`,
  change: 'Die Länge ändern',
  save: 'Speichern',
  end: 'Die Ruhe beenden',
  stairs: {
    heading: 'Wie sind Treppen heute?',
    legend: 'Schmerz außen am Knie beim Treppabgehen',
    hint: '0 = keiner, 10 = der stärkste, den du dir vorstellen kannst',
    save: 'Antwort behalten',
    missing: 'Wähle eine Zahl von 0 bis 10.',
    today: (level) => `Treppe heute ${level}: notiert.`,
  },
  doHeading: 'Was du tun kannst',
  hold: 'Das <a>Halten in Seitlage</a>: fünfmal 30 Sekunden je Seite, jeden Tag, wenn es nicht wehtut.',
  move: 'Alles, was nicht wehtut: Gehen in der Ebene, Oberkörper, Schwimmen ohne den Brustbeinschlag.',
  roll: 'Rollen, wenn du magst: Vorderseite des Oberschenkels, Gesäß und der TFL vorn an der Hüfte.',
  iceHeading: 'Eis',
  ice: 'Eis betäubt die Stelle und macht dir vielleicht den Abend leichter. Es heilt nicht, und ein taubes Knie ist kein Grund zu laufen.',
  notHeading: 'Was du lässt',
  notRoll:
    'Die Faszienrolle auf dem Band selbst: Sie drückt eine wunde Stelle auf den Knochen. Und kein kräftiges Dehnen: Das Band wird nicht länger.',
  notRun: 'Probeläufe. Wann die Ruhe endet, entscheidet sich auf der Treppe, nicht auf der Straße.',
  flagsHeading: 'Wann es nichts für Camber ist',
  flags:
    'Geh in eine ärztliche oder physiotherapeutische Praxis, wenn das Knie geschwollen ist, blockiert oder nachgibt, wenn es nachts oder in Ruhe schmerzt, wenn es mit einem Sturz oder einer Verdrehung begann, wenn etwas taub ist oder wenn sich in zwei bis drei Wochen nichts geändert hat.',
  endedHeading: 'Die Ruhe liegt hinter dir',
  ended: (day) => `Sie endete am ${day}. Der Weg zurück beginnt mit kurzem Laufen und Gehen.`,
  toLadder: 'Der Weg zurück',
  ladderRuns:
    'Du bist auf dem Weg zurück. Eine neue Ruhe beendet ihn; danach beginnt er wieder bei Stufe eins.',
  article:
    'Nach „Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work“; die Ordnung der Tage stammt von Camber.',
};
