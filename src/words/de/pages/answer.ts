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
  gonePair: 'Dieses Paar ist nicht mehr unter deinen Schuhen. Wähle ein anderes.',
  whose: (name) =>
    name === null
      ? 'Diese Frage gilt jemand anderem als dem, der hier angemeldet ist. Dort zählt die Antwort.'
      : `Diese Frage gilt ${name}, nicht dem, der hier angemeldet ist. Die Antwort zählt für ${name}.`,
  noted: {
    title: 'Antwort gespeichert',
    heading: 'Gespeichert. Danke.',
    text: 'Was Camber dir als Nächstes sagt, geht davon aus.',
  },
  /** Why a link asks no longer. */
  ended: {
    used: {
      heading: 'Das hast du schon beantwortet',
      text: 'Der Link in der Mail gilt einmal. Was du gesagt hast, bleibt bestehen; ändern kannst du es hier auf der Seite dazu.',
    },
    late: {
      heading: 'Diese Frage ist zu alt',
      text: 'Eine Frage in einer Mail lässt sich zwei Wochen lang beantworten. Hier auf der Seite dazu geht es weiterhin.',
    },
    gone: {
      heading: 'Den Lauf gibt es nicht mehr',
      text: 'Er wurde gelöscht, nachdem die Mail geschrieben war. Zu beantworten ist nichts mehr.',
    },
    broken: {
      heading: 'Dieser Link ist unvollständig',
      text: 'Er wurde unterwegs abgeschnitten oder verändert. Öffne ihn noch einmal aus der Mail, oder antworte hier auf den Seiten.',
    },
    known: {
      heading: 'Nichts mehr zu beantworten',
      text: 'Camber weiß es schon: von Strava oder von dir.',
    },
  },
  /** What is known now, a line each. */
  stands: {
    title: 'Deine Antwort:',
    effort: (level) => `Anstrengung: ${level} von 10`,
    shoes: (name) => `Schuhe: ${name}`,
    pain: (level, when, day) => `Knie: ${level} von 10 · ${when} · ${day}`,
  },
  toRun: 'Zum Lauf',
  toCheckIns: 'Zum Befinden',
  home: 'Zur Startseite',
};
