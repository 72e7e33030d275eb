import type { Catalogue } from '../../catalogue.ts';

/** Die Fragen der Mails: je eine Seite mit einem Knopf. */
export const answer: Catalogue['pages']['answer'] = {
  title: 'Eine Frage',
  headings: { run: 'Dein Lauf', pain: 'Dein Knie', gap: 'Tage ohne Läufe' },
  effort: {
    question: 'Wie anstrengend war es?',
    hint: '0 ist Ruhe, bei 3 redest du mühelos, 5 ist anstrengend, 7 sehr anstrengend, 10 alles, was ging.',
  },
  shoes: 'Welche Schuhe?',
  bothKnown: 'Strava weiß schon, wie anstrengend es war und in welchen Schuhen.',
  pain: {
    question: 'Wie geht es heute der Außenseite deines Knies?',
    hint: '0 ist gar kein Schmerz, 3 einer, den du nicht übersehen kannst, 10 der schlimmste, den du dir vorstellen kannst.',
  },
  gap: {
    question: (days) => `Für ${days} sind keine Läufe bekannt. Was waren das für Tage?`,
    resting: 'Pause: Ich bin nicht gelaufen',
    unrecorded: 'Ich bin gelaufen, ohne aufzuzeichnen',
  },
  save: 'Antwort speichern',
  once: 'Der Link in der Mail gilt einmal.',
  none: 'Diese Antwort steht auf der Seite nicht zur Wahl.',
  empty: 'Wähle zuerst eine Antwort.',
  noted: {
    title: 'Antwort gespeichert',
    heading: 'Gespeichert. Danke.',
    text: 'Was Camber dir als Nächstes sagt, geht davon aus.',
  },
  ended: {
    title: 'Link abgelaufen',
    heading: 'Dieser Link geht nicht mehr',
    text: 'Er wurde schon benutzt, ist älter als zwei Wochen oder wurde unterwegs abgeschnitten. Was du vorher geantwortet hast, bleibt bestehen.',
  },
  home: 'Zur Startseite',
};
