import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import type { Method } from '../../en/methods/method.ts';
import { count, percent } from '../../units.ts';

/** T1 und C1. */
export const DIRECTION_METHODS: readonly Method[] = [
  {
    id: 'T1',
    name: 'Die Bahn, eine Richtung',
    looksFor:
      'Bahnrunden von vier Wochen, die fast alle in dieselbe Richtung gehen, wenn die Bahn einen nennenswerten Teil des Laufens ausmacht.',
    formula:
      'Gleichgewicht = (gegen den Uhrzeigersinn − im Uhrzeigersinn) ÷ (gegen den Uhrzeigersinn + im Uhrzeigersinn), in Metern von 28 Tagen.',
    constants: [
      `Hinweis ab ±${count(s.trackBalance, 'de')}`,
      'mit mindestens 8 km auf der Bahn in 28 Tagen, oder einem Viertel der ganzen Strecke',
    ],
    evidence:
      'In einem Vergleich von 56 Läuferinnen und Läufern mit Beschwerden am IT-Band und 70 ohne verbrachten die mit Beschwerden mehr von ihrer Zeit auf der Bahn; die Richtung wurde nicht eigens untersucht. Auf einer Außenbahn in voller Größe sind die Kurven weit, und die Wirkung dürfte klein sein; in der Halle kann sie größer sein.',
    limits:
      'Die Studie zählte die Zeit auf der Bahn, nicht die Richtung. Fast alle laufen gegen den Uhrzeigersinn. Eine Hallenbahn hat keine Position: Ihre Richtung ist unbekannt.',
  },
  {
    id: 'C1',
    name: 'Dieselbe Runde',
    looksFor: `Eine geschlossene Runde in einer Richtung, die vier Wochen lang ${percent(s.loopShare, 'de')} oder mehr ausmacht.`,
    formula: 'Strecke auf der meistgelaufenen Runde und Richtung ÷ ganze Strecke, 28 Tage.',
    constants: [`Hinweis ab ${percent(s.loopShare, 'de')} und 6 Malen`],
    evidence:
      'Auf einer Querneigung von 10 Grad, weit steiler als eine Straße, drehte sich die Hüfte des oberen Beins weiter nach innen (10 Personen, barfuß). Ob die leichte Neigung einer Straße etwas ausmacht, hat niemand gemessen.',
    limits:
      'Das steht dafür, dass immer dasselbe Bein auf der höheren Seite eines geneigten Weges läuft. Auf welcher Straßenseite ein Lauf war, lässt GPS nicht erkennen, und wer hin und zurück dem Verkehr entgegenläuft, hat die Neigung immer auf derselben Seite. Camber nennt kein Bein und rät nie, mit dem Verkehr zu laufen.',
  },
];
