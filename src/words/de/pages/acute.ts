import type { Catalogue } from '../../catalogue.ts';

/** Die Tage ohne Laufen. */
export const acute: Catalogue['pages']['acute'] = {
  title: 'Wenn Treppen wehtun',
  lead: 'Wenn das Knie außen auf Treppen schmerzt: eine Woche nicht laufen und die Hüfte kräftigen, ohne das Knie zu belasten.',
  grade: 'Fachliche Übereinkunft; in keiner Studie geprüft (Beleg C).',
  start: 'Die Ruhe beginnen',
  waive: 'Es ist auch ohne Pause weg',
  waiveWhy:
    'Schmerz ab 3 verlangt Ruhe. War es etwas anderes oder ist es längst weg, sag es hier, und Camber macht weiter wie sonst.',
  days: 'Tage ohne Laufen',
  daysHint: '3 bis 21; üblich ist eine Woche.',
  daysBad: 'Wähle 3 bis 21 Tage.',
  day: (n, of) => `Tag ${n} von ${of}`,
  timeUp: 'Die Tage sind um',
  until: (day) => `Frühestens ${day}, und erst, wenn Treppen nicht mehr schmerzen.`,
  waits:
    'Die Ruhe endet von selbst, sobald Treppen nicht mehr schmerzen (0 oder 1), oder wenn du sie beendest.',
  ran: (n, text) =>
    n === 1
      ? 'Du hast inzwischen einen Lauf aufgezeichnet. Das kommt vor; die Ruhe geht weiter.'
      : `Du hast inzwischen ${text} Läufe aufgezeichnet. Das kommt vor; die Ruhe geht weiter.`,
  change: 'Die Länge ändern',
  save: 'Speichern',
  end: 'Die Ruhe beenden',
  stairs: {
    heading: 'Wie sind Treppen heute?',
    legend: 'Schmerz außen am Knie beim Treppabgehen',
    hint: '0 = keiner, 10 = der stärkste, den du dir vorstellen kannst',
    save: 'Antwort speichern',
    missing: 'Wähle eine Zahl von 0 bis 10.',
    today: (level) => `Treppe heute ${level}: gespeichert.`,
  },
  doHeading: 'Was du tun kannst',
  hold: 'Das <a>Halten in Seitlage</a>: fünfmal 30 Sekunden je Seite, jeden Tag, wenn es nicht wehtut.',
  move: 'Alles, was nicht wehtut: Gehen in der Ebene, Oberkörper, Schwimmen, aber kein Brustschwimmen.',
  roll: 'Rollen, wenn du magst: Vorderseite des Oberschenkels, Gesäß und der TFL vorn an der Hüfte.',
  iceHeading: 'Eis',
  ice: 'Eis betäubt die Stelle und macht dir vielleicht den Abend leichter. Es heilt nicht, und ein taubes Knie ist kein Grund zu laufen.',
  notHeading: 'Was du lieber lässt',
  notRoll:
    'Die Faszienrolle auf dem Band selbst: Sie drückt eine wunde Stelle auf den Knochen. Und kein kräftiges Dehnen: Das Band wird nicht länger.',
  notRun: 'Probeläufe. Wann die Ruhe endet, entscheidet sich auf der Treppe, nicht auf der Straße.',
  flagsHeading: 'Wann du zum Arzt oder zur Physiotherapie gehst',
  flags:
    'Das Knie ist geschwollen, blockiert oder gibt nach; es schmerzt nachts oder in Ruhe; es begann mit einem Sturz oder einer Verdrehung; etwas ist taub; oder in zwei bis drei Wochen hat sich nichts geändert.',
  endedHeading: 'Die Ruhe ist vorbei',
  ended: (day) => `Sie endete am ${day}. Der Weg zurück beginnt mit kurzem Laufen und Gehen.`,
  toLadder: 'Der Weg zurück',
  ladderRuns:
    'Du bist auf dem Weg zurück. Eine neue Ruhe beendet ihn; danach beginnt er wieder bei Stufe eins.',
  article:
    'Nach „Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work“; die Ordnung der Tage stammt von Camber.',
};
