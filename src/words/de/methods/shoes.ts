import { USUAL_REMINDERS_M } from '../../../core/rules/k1-mileage.ts';
import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import type { Method } from '../../en/methods/method.ts';

const reminders = `${USUAL_REMINDERS_M.metric.map((m) => m / 1000).join(', ')} km`;

/** D1 und K1. */
export const SHOE_METHODS: readonly Method[] = [
  {
    id: 'D1',
    name: 'Ein anderes Paar',
    looksFor: 'Die ersten Läufe in einem neuen Paar, vor allem mit anderer Sprengung.',
    formula: 'Sprengung des Paars − nach Strecke gewichtete mittlere Sprengung der 28 Tage davor.',
    constants: [
      'ein Paar ist in seinen ersten 50 km oder 14 Tagen neu',
      `Hinweis ab ${s.dropChangeMm} mm, Vorsicht ab 8 mm; einmal pro Paar gesagt`,
      'eine unbekannte Sprengung ist ein Hinweis, der nach ihr fragt, ohne Mail',
    ],
    evidence:
      'In einem Versuch mit 553 Läuferinnen und Läufern machte die Sprengung insgesamt keinen Unterschied; eine niedrige ging bei gelegentlich Laufenden mit weniger und bei regelmäßig Laufenden mit mehr Verletzungen einher. Was sie mit dem IT-Band macht, ist unbekannt. Allmählich umzusteigen, ist ein gängiger Rat.',
    limits:
      'Der Versuch fand insgesamt keine Wirkung der Sprengung; eine niedrige ging bei gelegentlich Laufenden mit weniger und bei regelmäßig Laufenden mit mehr Verletzungen einher. Strava kennt die Sprengung nicht: Du trägst sie selbst ein.',
  },
  {
    id: 'K1',
    name: 'Abgelaufene Schuhe',
    looksFor: `Ein Paar, das ${reminders} erreicht, die Strecke vor Camber eingeschlossen.`,
    formula: 'Gesamte Strecke des Paars, wie Strava sie angibt.',
    constants: [`Erinnerungen bei ${reminders}, montags gesagt`],
    evidence:
      'Es gibt keinen Beleg, dass eine feste Zahl Verletzungen verhindert: Keine Studie verbindet die Strecke eines Paars mit Beschwerden am IT-Band, und Schaum verliert den größten Teil seiner Federung früh.',
    limits:
      'Keine Studie verbindet das Alter eines Schuhs mit dieser Verletzung. Die Zahl ist eine Gewohnheit; die Außensohle sagt mehr.',
  },
];
