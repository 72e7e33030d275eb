import type { Methods } from '../../en/methods/index.ts';
import { DIRECTION_METHODS } from './direction.ts';
import { HILL_METHODS } from './hills.ts';
import { LOAD_METHODS } from './load.ts';
import { LOOKING_BACK } from './looking-back.ts';
import { MEASUREMENTS } from './measuring.ts';
import { PAIN_METHODS } from './pain.ts';
import { SHOE_METHODS } from './shoes.ts';

/** Auf Deutsch. */
export const METHODS: Methods = {
  title: 'Wie Camber arbeitet',
  intro:
    'Camber vergleicht jeden Lauf mit den eigenen letzten Wochen und sagt, was sich verändert hat. Die Formeln stehen fest und sind für alle gleich; nichts wird angepasst oder gelernt. „Nichts gefunden“ heißt nie „alles gut“: Die meisten Verletzungen kommen ohne eine dieser Veränderungen.',
  families: [
    { name: 'Belastung', methods: LOAD_METHODS },
    { name: 'Hügel', methods: HILL_METHODS },
    { name: 'Richtung', methods: DIRECTION_METHODS },
    { name: 'Schuhe', methods: SHOE_METHODS },
    { name: 'Schmerz', methods: PAIN_METHODS },
  ],
  measuringTitle: 'Was gemessen wird, und wie',
  measurements: [...MEASUREMENTS, LOOKING_BACK],
  labels: {
    formula: 'Formel',
    constants: 'Grenzen',
    evidence: 'Beleg',
    source: 'Quelle',
    limits: 'Kann nicht wissen',
  },
};
