import type { Catalogue } from '../../catalogue.ts';

/** Die Seite mit dem kürzesten Weg von jeder Uhr und App. */
export const sources: Catalogue['pages']['sources'] = {
  title: 'Von deiner Uhr oder App',
  lead: 'Für jede der kürzeste Weg. Alles kommt durch dieselbe Tür: Ein Lauf, der zweimal kommt, zählt einmal.',
  unchecked: 'Von uns nicht geprüft: Menüs können anders heißen.',
  past: 'Deine bisherigen Läufe, einmal',
  pastText:
    'Ein Archiv genügt, so wie du es bekommst. Gib es bei <a>Deine Dateien</a> ab. Bis dahin weiß Camber nicht, was für dich üblich ist.',
  new: 'Neue Läufe, von selbst',
  newText:
    'Richte einmal einen dieser Wege ein; Ordner, Schlüssel und intervals.icu stehen auf der Seite <a>Woher Läufe kommen</a>. Was sich nicht einrichten lässt, sendest du von Hand.',
  archives: [
    {
      name: 'Strava',
      text: 'Im Browser: Einstellungen, Datenschutz, „Konto herunterladen oder löschen“, Archiv anfordern. Der Link zu einem Zip kommt per Mail.',
      checked: true,
    },
    {
      name: 'Garmin',
      text: 'Fordere in der Datenverwaltung deines Garmin-Kontos einen Export aller Daten an: ein Zip mit Zips darin, die Camber selbst öffnet.',
      checked: false,
    },
    {
      name: 'Apple Watch',
      text: 'Auf dem iPhone in Health: dein Bild, „Alle Gesundheitsdaten exportieren“. Das Zip enthält deine Routen als GPX-Dateien; Läufe auf dem Laufband sind nicht dabei.',
      checked: true,
    },
  ],
  ways: [
    {
      name: 'Garmin',
      text: 'Verbinde Garmin mit intervals.icu und trag dessen Schlüssel ein: kein Kabel, kein Garmin-Passwort. Oder per Kabel: Im Ordner GARMIN/Activity der Uhr liegt für jeden Lauf eine FIT-Datei.',
      checked: true,
    },
    {
      name: 'Coros, Suunto, Polar, Wahoo',
      text: 'Verbinde sie mit intervals.icu und trag dessen Schlüssel ein.',
      checked: true,
    },
    {
      name: 'Coros, ein Lauf',
      text: 'Die Coros-App exportiert einen Lauf als FIT, GPX oder TCX: Nimm FIT.',
      checked: true,
    },
    {
      name: 'Polar, ein Lauf',
      text: 'Öffne die Einheit in Polar Flow im Web und exportiere sie.',
      checked: true,
    },
    {
      name: 'Suunto, ein Lauf',
      text: 'Die Suunto-App exportiert ein Training aus seinem Menü als FIT.',
      checked: false,
    },
    {
      name: 'Apple Watch, ein Lauf',
      text: 'Eine App wie HealthFit speichert ein Training als FIT; aus iCloud Drive wählst du es auf der Seite der Dateien. Health Auto Export sendet von selbst JSON und CSV, kein GPX: Das nützt hier nichts.',
      checked: false,
    },
    {
      name: 'Gadgetbridge',
      text: 'Ab Version 0.92 kann es FIT-Dateien von selbst in einen Ordner des Handys exportieren. Syncthing oder Nextcloud bringen sie in den beobachteten Ordner.',
      checked: true,
    },
    {
      name: 'OpenTracks',
      text: 'Einstellungen, nach der Aufzeichnung exportieren, als GPX, in einen Ordner des Handys. Syncthing oder Nextcloud bringen sie in den beobachteten Ordner.',
      checked: true,
    },
    {
      name: 'FitoTrack',
      text: 'Es sendet jedes Training als GPX per HTTP POST an eine Adresse. Einen Header kann es nicht mitsenden, deshalb steht der Schlüssel in der Adresse.',
      checked: true,
    },
    {
      name: 'Nextcloud, Syncthing',
      text: 'Lass sie den beobachteten Ordner füllen. Halb geschriebene Dateien und ihre eigene Buchhaltung bleiben unberührt; nichts wird verschoben oder gelöscht.',
      checked: true,
    },
  ],
};
