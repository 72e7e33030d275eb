import type { Catalogue } from '../../catalogue.ts';

/** Was gelesen, wozu, behalten, gezeigt und gelöscht wird, und wer dafür einsteht. */
export const privacy: Catalogue['pages']['privacy'] = {
  title: 'Datenschutz',
  lead: (host) =>
    `Das ist das Camber unter <strong>${host}</strong>. Es läuft bei der Person, die dich hierher eingeladen hat, auf ihrem eigenen Rechner: keine Firma, keine Werbung, keine Auswertung deines Verhaltens, keine Dritten.`,
  short: 'Kurz gesagt',
  read: {
    title: 'Was von Strava gelesen wird',
    note: 'Über die Schnittstelle von Strava, nachdem du auf Stravas eigener Seite zugestimmt hast: einmal deine bisherigen Läufe, danach jeder neue Lauf, sobald Strava ihn meldet, und einmal pro Nacht die Liste der letzten Wochen, um Änderungen und Löschungen zu bemerken. Camber schreibt nichts nach Strava.',
  },
  files: {
    title: 'Was aus Dateien gelesen wird',
    text: 'Dateien, die du sendest, in deinen Ordner legst oder von intervals.icu holen lässt: Tag, Strecke, Zeiten, Höhenmeter, Runden, Gerät. Jede wird einmal gelesen; ihre Aufzeichnung wird verworfen, sobald die Zahlen ausgerechnet sind, und die Datei selbst wird nicht behalten. Es bleibt ein Fingerabdruck (damit dieselbe Datei nicht zweimal gelesen wird) und einen Monat lang ihr Name. Ein großes Archiv liegt auf diesem Rechner, solange es gelesen wird, und nicht länger.',
    rule: 'Stravas Regel von sieben Tagen gilt dem, was über seine Schnittstelle kommt. Deine Dateien betrifft sie nicht, auch nicht das Archiv, das du selbst heruntergeladen hast: Diese Zahlen bleiben, bis du dein Konto löschst. Auf der Seite jedes Laufs steht, woher er kommt.',
  },
  why: {
    title: 'Wozu',
    text: 'Um auszurechnen, wie sich deine Belastung verändert, und es dir zu sagen, wenn sie sich so verändert, wie es oft vor Beschwerden am IT-Band der Fall ist. Sonst nichts: kein Profil, keine Rangliste, kein Verkauf, keine Werbung, nichts wird mit anderen Läuferinnen und Läufern zusammengelegt. Grundlage ist deine Zustimmung; sie endet, wenn du widerrufst.',
  },
  kept: {
    title: 'Was behalten wird',
    note: (days) =>
      `Kopien der Datenbank, vor einer Aktualisierung oder als Sicherung gemacht, verschwinden nach höchstens ${days} Tagen, und mit ihnen, was du inzwischen gelöscht hast. Im Protokoll des Programms stehen weder dein Name noch deine Adresse.`,
  },
  told: {
    title: 'Was du Camber erzählst',
    text: 'Antworten zu Schmerz, Anstrengung, Schuhen und Übungen gehören zu deinem Konto, dienen demselben einzigen Zweck und werden mit ihm gelöscht. Sie sagen etwas über deine Gesundheit; gib nur an, was du angeben willst.',
  },
  seen: {
    title: 'Wer es sieht',
    paragraphs: [
      'Du. Seiten verlangen deine Sitzung, Mails gehen an die Adresse, die du bestätigt hast, und nichts wird mit anderen zusammengelegt oder ihnen gezeigt. Wer den Rechner betreibt, kann die Datenbank technisch lesen, die Zugangsschlüssel darin sind verschlüsselt; deine Mails befördert der Mailserver, der dort eingestellt ist.',
      'Hinweise kommen aus festen Regeln, die unter <a>So funktioniert es</a> stehen. Mit deinen Daten wird nichts trainiert, und keine KI bekommt sie.',
    ],
  },
  cookies: {
    title: 'Cookies',
    text: 'Eines, versiegelt, für deine Sitzung. Skripte können es nicht lesen, und nach acht Wochen ohne Besuch endet es.',
  },
  say: {
    title: 'Was du bestimmst',
    withdraw:
      'Widerrufe jederzeit: <a>Verbindung trennen und alles löschen</a> beendet den Zugang bei Strava und löscht hier sofort alles. Die Seite bestätigt es, und eine letzte Mail auch, wenn du eine Adresse bestätigt hattest. Du kannst den Zugang auch unter strava.com/settings/apps beenden; Camber bemerkt es dann und löscht. Übrig bleibt nur eine Zeile, dass jemand gegangen ist, ohne Namen.',
    copy: 'Ein Lauf, den du bei Strava löschst, wird hier gelöscht, sobald Strava es meldet, spätestens in der Nacht darauf. Eine Kopie von allem, was über dich gespeichert ist, liegt einen Klick entfernt in den <a>Einstellungen</a>; sie gehört dir, und du kannst sie in ein leeres Konto zurückholen. Was falsch ist, berichtigst du bei Strava; hier berichtigt es sich von selbst. Was aus einer Datei kam, geht mit deinem Konto.',
  },
  owner: {
    title: 'Wer dafür einsteht',
    who: 'Wer dieses Camber betreibt.',
    ask: 'Wie du sie oder ihn erreichst, weiß, wer dich hierher eingeladen hat.',
    write: (address) =>
      `Schreib an <a>${address}</a>, wenn du Fragen hast, eine Kopie willst oder ohne Anmeldung gelöscht werden möchtest.`,
    breach: 'Sollten deine Daten je in falsche Hände geraten, erfahren du und Strava es unverzüglich.',
  },
};
