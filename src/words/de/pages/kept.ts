import type { Catalogue } from '../../catalogue.ts';

/** Was von Strava gelesen wird, was davon bleibt und wozu man ja sagt. */
export const kept: Catalogue['pages']['kept'] = {
  scopes: {
    read: {
      name: 'Dein Profil',
      opens: 'Dein Vorname und ob du in Kilometern oder Meilen liest.',
      without: 'Camber kennt deinen Namen nicht; alles andere geht.',
    },
    'activity:read': {
      name: 'Deine Läufe',
      opens:
        'Deine Läufe, die alle oder deine Follower sehen können, und eine Nachricht von Strava, wenn ein neuer da ist.',
      without: 'Camber sieht keine Läufe und erfährt von keinen neuen, kann also gar nicht arbeiten.',
    },
    'activity:read_all': {
      name: 'Private Läufe',
      opens: 'Auch die Läufe, die nur du siehst, und die Teile eines Laufs in deinen Privatzonen.',
      without:
        'Private Läufe fehlen in deiner Belastung: Wochen sehen kleiner aus, als sie waren, und der nächste Lauf wirkt wie ein größerer Sprung.',
    },
    'profile:read_all': {
      name: 'Deine Schuhe',
      opens: 'Die Liste deiner Schuhe und wie weit jedes Paar gelaufen ist.',
      without: 'Über Schuhkilometer und Schuhwechsel lässt sich nichts sagen.',
    },
  },
  numbers: {
    name: 'Zahlen zu jedem Lauf',
    text: 'Tag, Strecke, Zeiten, Höhenmeter bergauf und bergab, Bahnrunden und Bergintervalle, welches Schuhpaar. Keine Karte, keine Herzfrequenzkurve, kein Name des Laufs.',
    untilYouLeave: 'Bleibt, solange du hier ein Konto hast.',
    strict: (days) =>
      `Wird ${days} Tage, nachdem Strava den Lauf zuletzt genannt hat, gelöscht; was gebraucht wird, wird jede Nacht neu gelesen.`,
  },
  rest: [
    {
      name: 'Aufzeichnungen',
      text: 'Einmal gelesen, im Arbeitsspeicher in diese Zahlen umgerechnet, dann verworfen. Es bleibt, wie hoch der Lauf nach jedem Stück war, vom Start an gezählt, und ein verschlüsselter Fingerabdruck des Wegs, aus dem sich kein Ort zurückrechnen lässt.',
    },
    {
      name: 'Die Verbindung zu Strava',
      text: 'Zugangsschlüssel, verschlüsselt. Beim Trennen werden sie widerrufen und gelöscht.',
    },
    {
      name: 'Deine E-Mail-Adresse',
      text: 'Nur für die Mails, die du haben willst. Strava verrät sie nicht; du gibst sie selbst ein.',
    },
    {
      name: 'Anmeldename und Passwort',
      text: 'Nur, wenn du dich damit anmeldest. Vom Passwort bleibt ein Hash mit Salz (scrypt), aus dem es sich nicht ablesen lässt.',
    },
    {
      name: 'Wenn du gehst',
      text: 'Alles wird sofort gelöscht, und die Seite sagt es dir.',
    },
  ],
  consent: [
    '<strong>Mit dem Verbinden stimmst du dem zu:</strong> Camber liest über die Schnittstelle von Strava deine Läufe, deine Schuhe, deinen Vornamen und deine Einheiten, und Strava sagt Bescheid, wenn du einen Lauf aufzeichnest, änderst oder löschst. Das dient einem einzigen Zweck: deine Belastung mit deinen eigenen letzten Wochen zu vergleichen und dir zu schreiben. Camber liest nur.',
    'Du kannst das jederzeit widerrufen, hier in den Einstellungen oder unter strava.com/settings/apps. Dann wird sofort alles über dich gelöscht und die Löschung bestätigt.',
  ],
  callback: {
    question: 'Strava zeigt „redirect_uri“ und „invalid“ statt seiner Frage?',
    answer: (domain) =>
      `Dann steht in der Strava-App eine andere <em>Authorization Callback Domain</em>. Wer dieses Camber betreibt, berichtigt sie unter strava.com/settings/api: Dort muss <code>${domain}</code> stehen, ohne https:// und ohne Port. „npx camber doctor“ prüft es.`,
  },
};
