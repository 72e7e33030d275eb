import type { Catalogue } from '../../catalogue.ts';

/** Die eigenen Seiten der Demo; ihre Leiste steht im Rahmen. */
export const demo: Catalogue['pages']['demo'] = {
  title: 'Demo',
  yourName: 'Du',
  notConnected: {
    title: 'Das Beispielkonto ist noch nicht verbunden',
    text: 'Verbinde dich zuerst damit: Der Strava-Ersatz der Demo verlangt nur einen Klick.',
    back: 'Zurück',
  },
  badRelease: 'Die Demo gibt einen Lauf frei, die Läufe einer Woche oder alle.',
  moment: {
    title: 'Was eben geschah',
    heading: (distance, day) => `Ein Lauf ist da: ${distance} am ${day}`,
    loud: 'Er hat etwas verändert, darum hat Camber eine Mail geschrieben. Fünf Schritte zeigen, wie es dazu kam.',
    quiet: 'Nichts zu melden, also keine Mail. So ist es bei den meisten Läufen.',
    arriving: 'Der Lauf kommt an …',
    arrivingText: 'Die Uhr hat ihn geschickt, Camber liest und vergleicht ihn. Das dauert ein paar Sekunden.',
    steps: 'Fünf Schritte',
    skip: 'Diese Schritte ab jetzt überspringen',
    show: 'Diese Schritte nach jedem Lauf zeigen',
    run: {
      title: 'Der Lauf',
      distance: 'Strecke',
      hills: 'Bergwiederholungen',
      times: (n, text) => (n === 1 ? 'einmal' : `${text} Mal`),
      laps: 'Bahnrunden',
      open: 'Den ganzen Lauf ansehen: Profil, Anstiege, Richtung',
    },
    finding: {
      title: 'Was Camber fand',
      none: 'Nichts. Der Lauf passt zu dem, was hier üblich ist. Camber bleibt still.',
    },
    mail: {
      title: 'Die Mail',
      none: 'Keine. Eine Mail kommt nur, wenn sich etwas verändert hat.',
      whole:
        'In Wirklichkeit kommt sie zehn Minuten nach dem Lauf. Die Demo hebt alle Mails in ihrem Postfach auf.',
    },
    next: {
      title: 'Was zu tun ist',
      more: 'Mehr dazu: <home>was von der Woche noch bleibt</home>, <plan>nach einem geplanten Lauf fragen</plan>, <routine>zehn Minuten Übungen</routine>. Und wenn das Knie weh tut, <pain>sag es</pain>: Dann ändert sich der Rat sofort.',
    },
    monday: {
      title: 'Montag',
      text: 'Am Montag um 7:00 Uhr kommt die Wochenmail: ein Satz, drei Zahlen, ein Diagramm. Bis dahin kommen auch die Läufe der Tage dazwischen an.',
      go: 'Weiter bis Montag',
      there: 'Die Wochenmail ist da:',
    },
    again: 'Nächster Lauf',
    yours: 'Jetzt mit deinen eigenen Läufen',
  },
  yours: {
    title: 'Deine eigenen Läufe',
    lead: 'Drei Wege. Das Beispielkonto bleibt, wie es ist, und du kannst jederzeit dorthin zurück.',
    leadOwn: 'Drei Wege. Du bist jetzt auf deiner eigenen Seite; das Beispielkonto ist einen Klick entfernt.',
    terminal: 'Im Terminal',
    files: {
      title: 'Deine Dateien, hier und jetzt',
      text: 'Wähle eine GPX-, FIT- oder TCX-Datei oder das Archiv, das du von Strava oder Garmin bekommen hast. Camber liest es auf diesem Rechner und legt neben dem Beispiel ein eigenes Konto für dich an. Nichts verlässt den Rechner.',
      go: 'Dateien wählen',
    },
    strava: {
      title: 'Deine Strava-App',
      text: 'Dann kommen Läufe von selbst herein, Minuten nach dem Speichern. Das braucht eine eigene App bei Strava, etwa zehn Minuten und einen Neustart. Die Einrichtungsseite führt hindurch und prüft jeden Schritt.',
      go: 'Zur Einrichtung',
    },
    without: {
      title: 'Ohne Strava, auf Dauer',
      text: 'Beende die Demo mit Strg-C und starte Camber mit eigenen Konten. Das Terminal zeigt dann einen Link, der deines anlegt.',
      keep: 'Um mit deinem Konto von hier weiterzumachen, wähle in den Einstellungen Namen und Passwort, dann starte Camber mit seinem Ordner:',
    },
  },
};
