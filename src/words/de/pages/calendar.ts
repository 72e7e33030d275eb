import type { Catalogue } from '../../catalogue.ts';

/** Die Seite des Kalender-Abonnements. */
export const calendar: Catalogue['pages']['calendar'] = {
  title: 'Kalender',
  lead: 'Deine Übungen, die Tage des Wiedereinstiegs und die Erinnerungen in dem Kalender, den du ohnehin benutzt.',
  off: 'Dein Kalenderprogramm holt sie von einer Adresse, die nur du kennst. Noch gibt es keine.',
  make: 'Adresse anlegen',
  address: 'Deine Adresse',
  open: 'In meinen Kalender aufnehmen',
  addressHow:
    'Oder kopiere diese Adresse als Kalenderabonnement in dein Programm. Wer sie kennt, sieht, was darin steht, und sonst nichts von dir.',
  local:
    'Dieses Camber antwortet nur auf diesem Rechner: Ein Kalender im Internet, etwa der von Google, kann es nicht erreichen.',
  renew: 'Neue Adresse anlegen',
  renewHow: 'Die alte endet sofort, wohin sie auch kopiert wurde.',
  stop: 'Abonnement beenden',
  what: 'Was darin steht',
  routine: 'Die täglichen zehn Minuten, mit den Tagen des Zwei-Wochen-Plans',
  ladder: 'Der nächste Tag des Wiedereinstiegs',
  tests: 'Erinnerungen: der Hüfttest, die Frage nach der Treppe',
  left: 'Was von der Woche übrig ist: Strecke, langer Lauf, Höhenmeter',
  hour: 'Die Übungen stehen um',
  discreet: 'Im Titel steht nur „Camber“: für einen Kalender, den auch andere sehen',
  save: 'Speichern',
  next: 'Die kommenden Tage',
  nothing: 'Im Augenblick steht nichts darin.',
  allDay: 'ganztägig',
  said: {
    saved: 'Gespeichert. Kalenderprogramme sehen binnen Stunden wieder nach.',
    made: 'Die Adresse ist bereit.',
    renewed: 'Die neue Adresse ist bereit. Die alte ist beendet.',
    stopped: 'Das Abonnement ist beendet. Seine Adresse führt nun nirgendwohin.',
  },
};
