import type { Method } from '../../en/methods/method.ts';

/** P1. */
export const PAIN_METHODS: readonly Method[] = [
  {
    id: 'P1',
    name: 'Schmerz',
    looksFor: 'Eine Antwort zum äußeren Knie, die „Stopp“ sagt. Sie geht jeder anderen Regel vor.',
    formula:
      'Schmerz ab 3 von 10; oder Schmerz, der beim Laufen zunahm; oder nach 24 Stunden noch da war (so gesagt, oder 2 und mehr am Morgen nach einem Lauf); oder Hinken.',
    constants: [
      'Stopp, sofort per Mail; nach 7 Tagen noch einmal, wenn nichts geschehen ist',
      'in der Laufpause bringen andere Hinweise keine Mail: höchstens eine Erinnerung, wenn ein Lauf ankommt',
      'auf dem Rückweg: eine Stufe zurück, der nächste Lauf frühestens nach 1 ruhigen Tag',
    ],
    evidence:
      'Die Grenze ist unter Therapeuten vereinbart; keine Studie hat sie mit einer anderen verglichen. Über die Ursache sagt sie nichts.',
    limits:
      'Sie weiß nur, was du ihr sagst. Eine Zahl für Schmerz ist dein eigenes Maß und heißt bei anderen etwas anderes; die Regel nennt keine Ursache.',
  },
];
