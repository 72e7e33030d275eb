import type { Catalogue } from '../../catalogue.ts';

/** Die Seiten hinter dem Link, der Mails beendet. */
export const unsubscribe: Catalogue['pages']['unsubscribe'] = {
  title: 'Weniger Mails',
  heading: 'Weniger Mails?',
  alerts: {
    on: 'Du bekommst die Mails nach einem Lauf.',
    off: 'Du bekommst die Mails nach einem Lauf nicht mehr.',
    again: 'Du bekommst die Mails nach einem Lauf wieder.',
    end: 'Mails nach einem Lauf beenden',
    start: 'Mails nach einem Lauf wieder bekommen',
  },
  weekly: {
    on: 'Du bekommst die Wochenmail.',
    off: 'Du bekommst die Wochenmail nicht mehr.',
    again: 'Du bekommst die Wochenmail wieder.',
    end: 'Wochenmail beenden',
    start: 'Wochenmail wieder bekommen',
  },
  pause: (weeks) => `Alle Mails für ${weeks} Wochen anhalten`,
  unpause: 'Pause beenden',
  pausedUntil: (day) => `Keine Mails vor ${day}.`,
  choose: 'Welche Veränderungen eine Mail wert sind, wählst du in den <a>Einstellungen</a>.',
  done: 'Erledigt',
  broken: {
    title: 'Link unvollständig',
    heading: 'Dieser Link geht nicht',
    text: 'Er wurde unterwegs abgeschnitten. Melde dich an und schalte die Mails in den Einstellungen ab.',
    settings: 'Zu den Einstellungen',
  },
};
