import type { Catalogue } from '../../catalogue.ts';

/** Konten, die hier angelegt werden: Anmelden, Einladungen, Passwörter. */
export const account: Catalogue['pages']['account'] = {
  login: 'Anmeldename',
  loginHint: 'Ein Name oder eine E-Mail-Adresse, ganz wie du magst: Du tippst ihn bei jeder Anmeldung.',
  password: 'Passwort',
  newPassword: 'Neues Passwort',
  passwordHint: (shortest) =>
    `Mindestens ${shortest} Zeichen. Drei oder vier Wörter, die nichts miteinander zu tun haben, merkt man sich leicht und errät niemand; auch dein Browser kann eins vorschlagen.`,
  notDone: 'Noch ist nichts geschehen',
  problems: {
    name: 'Ein Name hat 1 bis 60 Zeichen.',
    login: 'Ein Anmeldename hat 2 bis 254 Zeichen, in einer Zeile.',
    login_taken: 'Diesen Anmeldenamen hat hier schon jemand. Wähl einen anderen.',
    short: (shortest) => `Zu kurz: Ein Passwort hat mindestens ${shortest} Zeichen.`,
    long: (longest) => `Zu lang: Ein Passwort hat höchstens ${longest} Zeichen.`,
    common:
      'Dieses Passwort oder ein sehr ähnliches benutzen viele; es gehört zu den ersten, die jemand ausprobiert.',
    personal: 'Das ist dein Name oder dein Anmeldename. Nimm etwas, das niemand weiß, der dich kennt.',
    current: 'Das ist nicht dein bisheriges Passwort.',
    email: 'Das sieht nicht nach einer E-Mail-Adresse aus. Du kannst das Feld auch leer lassen.',
  },
  signIn: {
    title: 'Anmelden',
    lead: 'Mit Anmeldename und Passwort deines Kontos hier.',
    button: 'Anmelden',
    wrong: 'Anmeldename und Passwort passen nicht zusammen',
    wrongText: 'Groß- und Kleinschreibung zählt beim Passwort, beim Anmeldenamen nicht.',
    tooMany:
      'Das waren viele falsche Versuche. Warte eine Viertelstunde und versuche es dann noch einmal. Hast du dein Passwort vergessen, kann dir, wer dieses Camber betreibt, einen Link für ein neues schicken.',
    forgotten: 'Passwort vergessen?',
    forgottenText:
      'Wer dieses Camber betreibt, kann dir einen Link schicken, mit dem du ein neues wählst. Betreibst du es selbst, geht es in einem Terminal: <code>npx camber password</code> und der Anmeldename.',
    noAccount: 'Noch kein Konto?',
    noAccountText: 'Wer dieses Camber betreibt, kann dich mit einem Link einladen.',
    strava: 'Oder mit Strava',
  },
  invite: {
    title: 'Dein Konto',
    owner: 'Dieses Camber gehört dir',
    ownerText:
      'Mit diesem Konto gehört dir dieses Camber: Du kannst andere einladen, und nur du siehst, ob alles funktioniert.',
    runner: 'Du bist eingeladen',
    runnerText: (host) =>
      `Leg dein Konto bei <strong>${host}</strong> an. Camber vergleicht jeden Lauf mit deinen eigenen letzten Wochen und schreibt dir, wenn Strecke, Höhenmeter, Bahnrichtung oder Schuhe sich so ändern, wie es oft vor Beschwerden am IT-Band der Fall ist.`,
    name: 'Wie Camber dich nennt',
    nameHint: 'Zum Beispiel dein Vorname.',
    email: 'E-Mail-Adresse',
    emailHint:
      'Für die Mails von Camber. Zuerst kommt ein Link, der sie bestätigt. Du kannst sie auch später eintragen.',
    timeZone: 'Wo du lebst',
    timeZoneHint:
      'Damit Tage und Mails zu deiner Uhr passen. Nach deinem ersten Lauf richtet sich Camber danach, wo du gelaufen bist.',
    button: 'Konto anlegen',
    privacy: 'Was Camber liest, speichert und löscht, steht unter <a>Datenschutz</a>.',
    take: 'Du bist angemeldet. Mit diesem Link gehört dieses Camber dir.',
    takeButton: 'Camber übernehmen',
    signedIn: 'Du hast schon ein Konto',
    signedInText:
      'Du bist angemeldet und brauchst die Einladung nicht. Soll jemand anders damit ein Konto anlegen, melde dich vorher ab.',
  },
  ended: {
    title: 'Link abgelaufen',
    heading: 'Dieser Link gilt nicht mehr',
    text: 'Er wurde schon benutzt, ist älter als sieben Tage, wurde zurückgenommen oder kam nicht vollständig an.',
    owner:
      'Wer dieses Camber betreibt, kann in der Verwaltung einen neuen machen. Der Link für das erste Konto steht in dem Terminal, in dem Camber zuletzt gestartet wurde, und <code>npx camber owner --link</code> zeigt einen neuen.',
    signIn: 'Anmelden',
  },
  reset: {
    title: 'Ein neues Passwort',
    text: (login) =>
      `Für den Anmeldenamen <strong>${login}</strong>. Mit dem neuen Passwort werden alle Geräte abgemeldet; auf diesem geht es weiter.`,
    noLogin:
      'Bisher kamst du nur über Strava herein. Mit Anmeldename und Passwort kannst du dich auch hier anmelden.',
    button: 'Neues Passwort speichern',
  },
  section: {
    title: 'Dein Konto',
    login: (login) => `Du meldest dich als <strong>${login}</strong> an.`,
    current: 'Bisheriges Passwort',
    change: 'Passwort ändern',
    changeHint: 'Alle anderen Geräte werden abgemeldet.',
    none: 'Du kommst nur über Strava herein. Mit Anmeldename und Passwort kannst du dich auch ohne Strava anmelden.',
    add: 'Anmeldename und Passwort festlegen',
    strava: 'Strava',
    joined: 'Dieses Konto ist mit Strava verbunden: Neue Läufe kommen von dort von selbst.',
    dead: 'Strava hat die Verbindung beendet. Verbinde dich neu, damit es weitergeht, oder löse die Verbindung.',
    notJoined:
      'Dieses Konto ist nicht mit Strava verbunden. Verbunden kommen neue Läufe von dort von selbst, neben denen aus Dateien; ein Lauf, der auf beiden Wegen kommt, zählt einmal.',
    unlink: 'Strava trennen …',
    unlinkNeedsLogin:
      'Um Strava zu trennen, leg zuerst Anmeldename und Passwort fest: Sonst kämst du nicht mehr herein.',
    signOut: 'Auf diesem Gerät abmelden',
  },
  /** What the settings say after a form. */
  said: {
    password: 'Ab jetzt gilt das neue Passwort.',
    login: 'Ab jetzt kannst du dich mit Anmeldename und Passwort anmelden.',
    unlinked: 'Strava ist getrennt, und was von dort kam, ist gelöscht.',
    'unlinked-here':
      'Strava ist hier getrennt, und was von dort kam, ist gelöscht. Strava hat nicht geantwortet, als Camber seinen Zugang beenden wollte; bitte beende ihn selbst unter strava.com/settings/apps.',
  },
  unlink: {
    title: 'Strava trennen',
    heading: 'Strava trennen?',
    text: 'Camber beendet seinen Zugang bei Strava und löscht, was von dort kam: Läufe, Schuhe und die Schlüssel zu deinem Strava-Konto. Läufe, die auch aus Dateien kamen, bleiben, ebenso deine Antworten, deine Einstellungen und dieses Konto. Bei Strava ändert sich nichts.',
    again: 'Du kannst dich jederzeit wieder mit Strava verbinden; deine Läufe werden dann neu gelesen.',
    yes: 'Ja, trennen',
    no: 'Verbunden bleiben',
  },
  admin: {
    title: 'Einladungen',
    lead: 'Mit einem Link entsteht ein Konto, einmal und innerhalb von sieben Tagen. Schick ihn einer einzigen Person, auf einem Weg, dem du vertraust.',
    invite: 'Einladung erstellen',
    runner: 'Ein Konto für eine Läuferin oder einen Läufer',
    password: (name) => `Anmeldename oder neues Passwort für ${name}`,
    until: (when) => `Gilt bis ${when}.`,
    revoke: 'Zurücknehmen',
    none: 'Kein Link ist offen.',
    reset: 'Link für ein neues Passwort erstellen',
    login: 'Link für einen Anmeldenamen erstellen',
  },
};
