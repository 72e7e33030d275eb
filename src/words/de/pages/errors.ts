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
    signed_out: 'Melde dich bitte zuerst an.',
    cross_site: 'Dieses Formular kam von einer anderen Website, deshalb wurde nichts geändert.',
    old_mail_link: 'Der Link zu einer Mail gilt 60 Tage, und nur solange es die Mail gibt.',
    too_many: 'Das waren viele Versuche in kurzer Zeit. Warte eine Minute und versuche es dann noch einmal.',
    bad_request: 'Camber konnte diese Anfrage nicht lesen.',
    upload_too_big: 'Das ist mehr, als Camber auf einmal annimmt.',
    upload_too_many: 'Das waren zu viele Dateien auf einmal. Als Zip-Archiv sind sie eine einzige.',
    upload_no_room:
      'Auf der Festplatte dieses Cambers ist dafür kein Platz. Wer ihn betreibt, kann welchen schaffen.',
    upload_broken: 'Die Dateien kamen nicht vollständig an. Was ganz ankam, bleibt.',
    upload_coding: 'Camber entpackt nur gzip: Schicke die Datei, wie sie ist, oder mit gzip gepackt.',
    upload_empty:
      'Es kam nichts an: Die Datei muss der Inhalt der Anfrage sein oder Teil eines Formulars (multipart/form-data).',
    bad_form: 'Eine der Angaben gehört nicht zu denen, die zur Wahl standen.',
    store_away: 'Camber erreicht seine Datenbank gerade nicht.',
    internal: 'Der Fehler liegt bei uns und steht im Protokoll.',
  },
  /** What to do next, by code. */
  nextOf: {
    not_found:
      'Die Adresse ist vielleicht falsch geschrieben oder alt. Zu deinen Läufen und Einstellungen kommst du von der Startseite.',
    signed_out: 'Melde dich auf der Startseite an und öffne diese Adresse noch einmal.',
    cross_site: 'Öffne die Seite hier und sende das Formular noch einmal.',
    old_mail_link: 'Melde dich auf der Startseite an: Was in der Mail stand, findest du dort.',
    too_many:
      'Nichts ist verloren, und nichts ist auf Dauer gesperrt. Mach in einer Minute von der Startseite aus weiter.',
    bad_request: 'Geh zurück, lade die Seite neu und versuch es noch einmal.',
    upload_too_big: 'Sende weniger Dateien auf einmal, eine Portion nach der anderen.',
    upload_too_many: 'Pack sie in ein ZIP und sende das.',
    upload_no_room: 'Sag es dem, der dieses Camber betreibt; sende die Dateien danach noch einmal.',
    upload_broken: 'Sende die übrigen noch einmal: Was schon da ist, zählt nur einmal.',
    upload_coding: 'Sende die Datei noch einmal, ungepackt oder mit gzip gepackt.',
    upload_empty: 'Wähle eine Datei und sende sie noch einmal.',
    bad_form: 'Geh zurück, lade die Seite neu und wähle noch einmal.',
    store_away: 'Deine Daten sind nicht betroffen. Versuch es in einer Minute noch einmal.',
    internal:
      'Deine Daten sind nicht betroffen. Versuch es in einer Minute noch einmal; wenn es so bleibt, sag dem, der dieses Camber betreibt, was du gerade getan hast.',
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
  forOwner: (id) => `Im Protokoll ist es die Anfrage <code>${id}</code>.`,
  /** On every page of these: the command that looks at everything. */
  doctor:
    'Für den, der dieses Camber betreibt: <code>npx camber doctor</code> sieht überall nach und sagt, was zu tun ist.',
  home: 'Zur Startseite',
};
