import type { Catalogue } from '../../catalogue.ts';

/** Die Seite des Betreibers: ob Camber funktioniert. */
export const admin: Catalogue['pages']['admin'] = {
  title: 'Verwaltung',
  lead: 'Zustand des Systems. Keine persönlichen Daten.',
  fine: 'Es ist nichts zu tun.',
  fineHow:
    'Alle Verbindungen halten, Stravas Meldungen kommen an, Mails gehen hinaus und die Warteschlangen antworten. Eben nachgesehen.',
  troubleTitle: (n, text) => (n === 1 ? 'Eine Sache braucht dich' : `${text} Dinge brauchen dich`),
  nobody: 'Läufer',
  runner: (name, id) => `${name} (Strava ${id})`,
  trouble: {
    dead: (name) =>
      `${name}: Strava nimmt die Verbindung nicht mehr an. Erneuern kann sie nur der Läufer selbst; eine Mail hat es ihm gesagt.`,
    backfill: (name) => `${name}: Das Lesen der Läufe ist stehen geblieben.`,
    look: (name) => `${name}: Der letzte Blick auf die Liste ist gescheitert.`,
    unread: (name, since) =>
      `${name}: Strava hat seit ${since} nicht geantwortet. Die Tage seitdem sind unbekannt.`,
    subscription: 'Strava meldet Camber keine neuen Läufe.',
    waiting: (n, since) => `Meldungen von Strava warten: ${n}, die älteste seit ${since}.`,
    mails: (n, text) =>
      n === 1
        ? 'Eine Mail konnte nicht verschickt werden.'
        : `${text} Mails konnten nicht verschickt werden.`,
    queues:
      'Die Warteschlangen antworten nicht. Redis ist nicht da; sobald es zurück ist, geht es von selbst weiter.',
    paused: (name) =>
      `Die Warteschlange „${name}“ ist angehalten. Auf ihrer Seite lässt du sie weiterlaufen.`,
  },

  runners: 'Läufer',
  noRunners: 'Niemand ist verbunden.',
  connected: 'Verbunden seit',
  connection: 'Verbindung',
  connectionOk: 'hält',
  connectionDead: 'von Strava beendet',
  list: 'Liste der Läufe',
  listNone: 'noch nicht begonnen',
  listDone: (n, text) => (n === 1 ? 'gelesen, ein Lauf gespeichert' : `gelesen, ${text} Läufe gespeichert`),
  listRunning: (page, runs) => `wird gelesen, Seite ${page}, Läufe bisher: ${runs}`,
  listWaiting: (until) => `wartet wegen Stravas Grenzen bis ${until}`,
  listFailed: (note) => `stehen geblieben: ${note}`,
  tracks: 'Aufzeichnungen zu lesen',
  tracksNone: 'keine',
  lastRun: 'Letzter Lauf',
  lastLook: 'Letzter Blick auf die Liste',
  lastRead: 'Letzte Antwort von Strava',
  never: 'nie',
  problem: 'Problem',

  strava: 'Strava',
  quarter: 'In dieser Viertelstunde',
  day: 'Heute',
  usedOf: (used, limit) => `${used} von ${limit}`,
  notTold: 'noch nicht bekannt',
  untilClock: (time) => `beginnt um ${time} neu`,
  waitsUntil: (time) => `Vor ${time} wird nichts gefragt.`,
  limitsHow: 'Stravas Grenzen gelten für die ganze App, für alle Läufer zusammen. Neue Meldungen gehen vor.',
  events: 'Meldungen',
  subscribed: (id, host) => `Abonnement ${id}, an ${host}`,
  notSubscribed: 'kein Abonnement',
  cannotBeCalled:
    'Strava kann diese Adresse nicht aufrufen: Sie muss aus dem Internet über https erreichbar sein.',
  lastEvent: 'Letzte Meldung',
  event: (what, when) => `${what}, ${when}`,
  eventKinds: {
    create: 'eine neue Aktivität',
    update: 'eine geänderte Aktivität',
    delete: 'eine gelöschte Aktivität',
    athlete: 'die Verbindung eines Läufers',
  },
  waitingEvents: 'Wartende Meldungen',
  none: 'keine',
  waitingSince: (n, since) => `${n}, die älteste seit ${since}`,
  polling: 'Sieht selbst nach',
  pollingOn: 'alle 15 Minuten',
  pollingOff: 'nein, Meldungen kommen an',
  check: 'Abonnement jetzt prüfen',

  mails: 'Mails',
  mailWay: {
    smtp: 'Mails gehen über den Mailserver hinaus.',
    folder: 'Mails werden zu Dateien im Datenordner.',
  },
  mailsWait: (n) => `Warten auf ihre Zeit: ${n}.`,
  mailsHeld: (n) => `Warten auf eine bestätigte Adresse: ${n}.`,
  mailsFailed: 'In den letzten 30 Tagen nicht verschickt',
  noneFailed: 'In den letzten 30 Tagen ist keine Mail gescheitert.',
  again: 'Noch einmal versuchen',
  failedMail: (what, name, when) => `${what} für ${name}, ${when}`,

  queues: 'Warteschlangen',
  queuesTable: 'Aufträge je Warteschlange',
  queuesHow: 'Leeren schadet nicht: Binnen einer Minute sind sie wieder gefüllt.',
  queue: 'Warteschlange',
  queueNames: { strava: 'Anfragen an Strava', core: 'Auswerten', mail: 'Verschicken' },
  waiting: 'Warten',
  active: 'Laufen',
  delayed: 'Später',
  failed: 'Fehler',
  pausedMark: (name) => `${name} (angehalten)`,
  queuePage: 'Seite der Warteschlangen öffnen',
  noQueues: 'Redis antwortet nicht, also gibt es nichts zu zählen.',

  program: 'Dieses Camber',
  versions: {
    camber: 'Camber',
    node: 'Node',
    sqlite: 'SQLite',
    postgres: 'PostgreSQL',
    redis: 'Redis',
    schema: 'Stand der Tabellen',
  },
  unknown: 'unbekannt',
  since: 'Läuft seit',
  backups: 'Kopien der Datenbank',
  backupHow: (days, folder) =>
    `Eine Kopie entsteht in <code>${folder}</code>. Bring sie von dort in Sicherheit, zusammen mit <code>keys</code>, ohne die sich keine Verbindung öffnen lässt. Nach ${days} Tagen werden Kopien gelöscht, denn sie enthalten auch Läufer, die inzwischen gegangen sind.`,
  backupPostgres:
    'PostgreSQL hat seinen eigenen Weg: <code>pg_dump --format=custom "$DATABASE_URL" > camber.dump</code>, und dazu der Ordner <code>keys</code>.',
  backup: 'Jetzt eine Kopie machen',
  backupName: 'Datei',
  backupSize: 'Größe',
  backupMade: 'Entstanden',
  megabytes: (n) => `${n} MB`,

  said: {
    again: 'Die Mail ist wieder unterwegs.',
    backup: 'Die Kopie ist geschrieben.',
    check: 'Das Abonnement wird geprüft. Was dabei herauskommt, steht gleich hier.',
  },
};
