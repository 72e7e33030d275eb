import type { Catalogue } from '../../catalogue.ts';

/** Die Seiten hinter dem Link, der eine Adresse bestätigt. */
export const email: Catalogue['pages']['email'] = {
  title: 'Adresse bestätigen',
  heading: 'Ist das deine Adresse?',
  text: (address) =>
    `Camber schreibt an <strong>${address}</strong>, wenn sich in deinem Training etwas ändert, und montags.`,
  yes: 'Ja, dorthin schreiben',
  hint: 'Wenn du das nicht angefordert hast, schließ die Seite einfach. Ohne dein Ja kommt keine weitere Mail.',
  confirmed: {
    title: 'Adresse bestätigt',
    heading: 'Danke. Camber schreibt dorthin.',
    text: 'Nach einem Lauf, der etwas verändert, und montags. Jede Mail lässt sich in den Einstellungen abschalten.',
    home: 'Zur Startseite',
  },
  expired: {
    title: 'Link abgelaufen',
    heading: 'Dieser Link geht nicht mehr',
    text: 'Er wurde schon benutzt, ist älter als drei Tage, wurde unterwegs abgeschnitten oder gehört zu einer Adresse, die sich inzwischen geändert hat.',
    again: 'Einen neuen schicken lassen',
  },
};
