import type { Catalogue } from '../catalogue.ts';

/** Die festen Texte der Mails; was sich ändert, kommt aus den Befunden und dem Urteil. */
export const mail: Catalogue['mail'] = {
  brand: 'Camber',
  names: {
    alert: 'Mail nach einem Lauf',
    stop: 'Mail mit „Stopp“',
    reminder: 'Erinnerung in einer Laufpause',
    milestone: 'Mail über eine erreichte Stufe',
    weekly: 'Wochenmail',
    verify: 'Bestätigung einer Adresse',
    addressChange: 'Hinweis auf eine neue Adresse',
    reconnect: 'Bitte, sich neu zu verbinden',
    goodbye: 'Bestätigung einer Löschung',
    test: 'Testmail',
    other: 'Mail',
  },
  labels: {
    nextStep: 'Nächster Schritt',
    whatChanged: 'Was sich verändert hat',
    dataNotes: 'Zu den Daten',
    longestRun: 'Längster Lauf',
    distance: 'Strecke',
    sevenDays: '7 Tage',
    climb: 'Bergauf',
  },
  evidence: (grade) => `Beleg: ${grade}`,
  toldOn: (day) => `Gesagt am ${day}`,
  moreChanges: (count) => (count === 1 ? 'und 1 weitere Veränderung' : `und ${count} weitere Veränderungen`),
  usual: (range) => `üblich ${range}`,
  usualUnknown: 'üblich: noch unbekannt',
  none: '–',
  notKnown: 'nicht bekannt',
  viewOnStrava: 'View on Strava',
  recordedWith: (devices) => `Aufgezeichnet mit ${devices.join(', ')}.`,
  openCamber: 'Camber öffnen',
  inBrowser: 'Im Browser ansehen',
  settings: 'Maileinstellungen',
  chartHeading: (weeks) => (weeks === 1 ? 'Die letzte Woche' : `Die letzten ${weeks} Wochen`),
  alert: {
    intro: (day, facts) => [day, ...facts].join(' · '),
    becauseStop: 'Sofort geschickt, was auch immer du gewählt hast: Die Stufe ist „Stopp“.',
  },
  weekly: {
    period: (range) => `Deine 7 Tage, ${range}`,
    coming: 'Was noch übrig ist',
    numbers: (range, distance, usual) => `${range}: ${distance}${usual === null ? '' : ` (üblich ${usual})`}`,
    preheader: (distance, usual, leads) =>
      `${distance} in 7 Tagen${usual === null ? '' : `, üblich ${usual}`}.${leads.length === 0 ? '' : ` Außerdem: ${leads.join('; ')}.`}`,
  },
  warmup: {
    heading: 'Wie es jetzt weitergeht',
    from: (day) =>
      `Mit Läufen in 3 der letzten 4 Wochen beginnt Camber am ${day} zu vergleichen: lange Läufe, Wochen, Hügel.`,
    soon: 'Sobald in 3 der letzten 4 Wochen ein Lauf liegt, beginnt Camber zu vergleichen: lange Läufe, Wochen, Hügel.',
    already: 'Schon jetzt im Blick: deine Schuhe, und der erste Lauf nach einer Pause.',
  },
  back: {
    week: (week, of, gapDays) => `Woche ${week} von ${of} nach ${gapDays} Tagen ohne Lauf`,
    heading: (range) => `Der Weg zurück, ${range}`,
    firstRuns: 'Jeder der ersten Läufe',
    between: 'Zwischen zwei Läufen',
    days: 'mindestens 1 Tag',
    ground: 'Gelände',
    level: 'eben, locker',
    note: 'Was vor der Pause gewöhnlich war, ist jetzt ein großer Schritt.',
  },
  pause: {
    heading: 'Wenn du wieder anfängst',
    days: 'Tage ohne Lauf',
  },
  stop: {
    lead: 'Nicht laufen, bis es sich beruhigt hat',
    subject: 'Erst einmal nicht laufen: was hilft, bis es sich beruhigt hat',
    step: 'Eine Woche lang nicht laufen, auch nicht kurz oder locker. Geh nur so weit, wie es ruhig bleibt.',
    heading: 'Bis es sich beruhigt hat',
    steps: [
      'Halte die Hüfte stark, ohne das Knie zu belasten: Leg dich auf die andere Seite, heb das gestreckte Bein ein wenig und halte es 30 Sekunden, ein paarmal am Tag.',
      'Eis betäubt die Stelle eine Weile. Das Band selbst lass in Ruhe: keine Rolle, kein hartes Dehnen.',
      'Nach 7 Tagen, wenn Treppen und zügiges Gehen ruhig bleiben: Gehen und Laufen im Wechsel, auf ebener Strecke, mit mindestens 1 Tag dazwischen.',
    ],
    seek: 'Geh zum Arzt oder zur Physiotherapie, wenn es in Ruhe oder nachts weh tut, anschwillt, blockiert oder wegknickt, oder wenn sich in 2 Wochen nichts geändert hat.',
    evidence: 'Fachliche Übereinkunft; in keiner Studie geprüft.',
  },
  routine: {
    heading: 'Deine Übungen',
    note: 'Zehn Minuten an den meisten Tagen schlagen ab und zu eine Stunde.',
  },
  ask: {
    rate: {
      question: 'Wie anstrengend war es, und in welchen Schuhen?',
      answer: 'Antworten',
    },
    effort: {
      question: 'Wie anstrengend war es, 0 bis 10?',
      answer: 'Antworten',
      hint: '0 ist Ruhe, 10 alles, was ging.',
    },
    shoes: { question: 'Welche Schuhe?', other: 'Andere Schuhe' },
    pain: {
      question: 'Wie geht es der Außenseite deines Knies, 0 bis 10?',
      answer: 'Antworten',
    },
    gap: 'Camber Bescheid geben',
  },
  disclaimer: 'Kein Medizinprodukt. Wenn es weh tut, hör auf und frag jemanden vom Fach.',
  verify: {
    subject: 'Bestätige diese Adresse für Camber',
    preheader: (hours) => `Ein Klick, gültig für ${hours} Stunden`,
    heading: 'Ist das deine Adresse?',
    body: (address) => `Camber soll seine Mails an ${address} schicken.`,
    button: 'Adresse bestätigen',
    orPaste: 'Oder öffne diesen Link:',
    expires: (hours) =>
      `Der Link gilt einmal und ${hours} Stunden lang. Wenn du ihn nicht angefordert hast, tu nichts: Es folgt keine Mail.`,
  },
  addressChange: {
    subject: 'Jemand möchte deine E-Mail-Adresse ändern',
    preheader: 'Nichts ändert sich, bevor die neue Adresse bestätigt ist',
    heading: 'Es wurde eine andere Adresse eingegeben.',
    body: (current, next) =>
      `Jemand, der bei Camber angemeldet ist, möchte deine Mails an ${next} statt an ${current} bekommen. Bis jemand dem Link folgt, der dorthin ging, kommen sie hier an.`,
    wasNotYou:
      'Das warst nicht du? Gib in den Einstellungen diese Adresse noch einmal ein und melde alle Geräte ab:',
    button: 'Einstellungen',
    because: 'Du bekommst diese Mail einmal für jede Änderung.',
  },
  reconnect: {
    subject: 'Camber hört nichts mehr von Strava',
    preheader: 'Neue Läufe erreichen Camber erst, wenn du dich wieder verbindest',
    heading: 'Die Verbindung zu Strava ist beendet.',
    body: 'Strava lässt Camber nicht mehr an dein Konto: Der Zugang wurde zurückgezogen oder ist dort abgelaufen. Neue Läufe kommen bei Camber nicht an; über sie lässt sich also nichts sagen. Was vorher gelesen wurde, bleibt.',
    button: 'Wieder verbinden',
    because:
      'Du bekommst diese Mail einmal. Wenn du den Zugang mit Absicht beendet hast, brauchst du nichts zu tun, oder du löschst in den Einstellungen alles.',
    settings: 'Einstellungen',
  },
  ending: {
    subject: 'Bitte verbinde Camber noch einmal mit Strava',
    preheader: 'Noch fehlt nichts; ein Klick genügt, damit es so bleibt',
    heading: 'Die Verbindung zu Strava endet innerhalb einer Stunde.',
    body: 'Camber wurde mitten im Erneuern seines Zugangs unterbrochen, dabei ging der neue Schlüssel von Strava verloren. Der alte gilt noch bis zu einer Stunde, und bisher fehlt nichts. Verbinde dich neu, dann bleibt es so.',
  },
  goodbye: {
    subject: 'Alles, was Camber über dich wusste, ist gelöscht',
    preheader: 'Die schriftliche Bestätigung deiner Löschung',
    heading: 'Alles ist gelöscht.',
    body: 'Deine Läufe, Schuhe, Hinweise, Einstellungen, gespeicherten Mails, deine E-Mail-Adresse und die Schlüssel zu deinem Strava-Konto sind aus Camber gelöscht. Das ist die schriftliche Bestätigung; es ist die letzte Mail.',
    bodyHere:
      'Dein Konto, deine Läufe, Schuhe, Hinweise, Einstellungen, gespeicherten Mails und deine E-Mail-Adresse sind aus Camber gelöscht. Das ist die schriftliche Bestätigung; es ist die letzte Mail.',
    revoked: 'Cambers Zugang zu deinem Strava-Konto ist beendet.',
    notRevoked:
      'Strava hat nicht geantwortet, als Camber seinen Zugang dort beenden wollte. Bitte beende ihn selbst unter strava.com/settings/apps.',
    backups: (days) =>
      `Kopien der Datenbank, die es jetzt schon gibt, werden innerhalb von ${days} Tagen gelöscht.`,
    because: 'Du bekommst diese Mail, weil dein Camber-Konto gelöscht wurde.',
  },
};
