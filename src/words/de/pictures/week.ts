import type { Catalogue } from '../../catalogue.ts';

/** Die Woche, wie sie steht: was gelaufen wurde, und was übrig ist. */
export const week: Catalogue['charts']['week'] = {
  title: (range) => `Gelaufen und übrig, ${range}`,
  ran: (distance) => `gelaufen ${distance}`,
  left: (limit) => `übrig ${limit}`,
  ahead: 'kommt noch',
  most: (limit) => `≤ ${limit}`,
  alt: (days, unknown, left, most) =>
    [
      days === null ? 'Bisher nichts gelaufen.' : `Bisher gelaufen: ${days}.`,
      unknown === null ? null : `Nicht bekannt: ${unknown}.`,
      left === null ? null : `Für die nächsten Tage übrig: insgesamt ${left}.`,
      most === null ? null : `Ein einzelner Lauf: höchstens ${most}.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  table: {
    caption: 'Was an jedem Tag gelaufen wurde, und der längste Lauf, der übrig ist',
    day: 'Tag',
    ran: 'Gelaufen',
    room: 'Ein Lauf höchstens',
    unknown: 'nicht bekannt',
    none: '–',
  },
};
