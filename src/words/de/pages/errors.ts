import type { Catalogue } from '../../catalogue.ts';

/** Seiten über Anfragen, die nicht zu beantworten waren. */
export const errors: Catalogue['pages']['errors'] = {
  title: 'Problem aufgetreten',
  headings: {
    400: 'Das ist nicht richtig angekommen',
    403: 'Nichts wurde geändert',
    404: 'Nicht gefunden',
    409: 'Im Moment geht das nicht',
    410: 'Dieser Link gilt nicht mehr',
    413: 'Das war zu viel',
    429: 'Einen Moment',
    503: 'Noch nicht bereit',
  },
  heading: 'Etwas ist schiefgegangen',
  says: {
    not_found: 'Unter dieser Adresse ist nichts, oder es gehört dir nicht.',
    signed_out: 'Verbinde dich bitte zuerst mit Strava.',
    cross_site: 'Dieses Formular kam von einer anderen Website, deshalb wurde nichts geändert.',
    old_mail_link: 'Der Link zu einer Mail gilt 60 Tage, und nur solange es die Mail gibt.',
    too_many: 'Das waren viele Versuche in kurzer Zeit. Warte eine Minute und versuche es dann noch einmal.',
    bad_request: 'Camber konnte diese Anfrage nicht lesen.',
    bad_form: 'Eine der Angaben gehört nicht zu denen, die zur Wahl standen.',
    internal: 'Der Fehler liegt bei uns und steht im Protokoll.',
  },
  next: {
    400: 'Geh zurück, lade die Seite neu und versuche es noch einmal.',
    403: 'Öffne die Seite hier und schick das Formular noch einmal ab.',
    404: 'Vielleicht ist die Adresse vertippt oder alt. Zu deinen Läufen und Einstellungen kommst du über die Startseite.',
    410: 'Melde dich auf der Startseite an: Worum es in der Mail ging, steht dort.',
    429: 'Nichts ist verloren, und nichts ist auf Dauer gesperrt.',
  },
  nextOtherwise:
    'Deine Daten sind nicht betroffen. Versuche es in einer Minute wieder; wenn es so bleibt, sag denen, die dieses Camber betreiben, was du gerade getan hast.',
  forOwner: (id) => `Wer dieses Camber betreibt, findet das im Protokoll als Anfrage <code>${id}</code>.`,
  home: 'Zur Startseite',
};
