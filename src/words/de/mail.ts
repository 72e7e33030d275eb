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
    why: 'Warum es zählt',
    howSure: 'Wie sicher das ist',
    source: 'Quelle',
    asAbove: 'Wie oben.',
    whatChanged: 'Was sich verändert hat',
    comingWeek: 'Die kommenden 7 Tage',
    dataNotes: 'Zu den Daten',
    longestRun: 'Längster Lauf',
    distance: 'Strecke',
    sevenDays: '7 Tage',
    climb: 'Bergauf',
    descent: 'Bergab',
  },
  usual: (range) => `üblich ${range}`,
  usualUnknown: 'üblich: noch unbekannt',
  none: '–',
  notKnown: 'nicht bekannt',
  upTo: (limit) => `bis ${limit}`,
  comingWeekNote: 'Was darin bleibt, fällt nicht als Veränderung auf. Es sind Grenzen, keine Ziele.',
  viewOnStrava: 'View on Strava',
  recordedWith: (devices) => `Aufgezeichnet mit ${devices.join(', ')}.`,
  openCamber: 'Camber öffnen',
  settings: 'Maileinstellungen',
  chartHeading: (weeks) => (weeks === 1 ? 'Die letzte Woche' : `Die letzten ${weeks} Wochen`),
  alert: {
    intro: (day, facts) => [day, ...facts].join(' · '),
    more: (count) => (count === 1 ? 'und 1 weitere Veränderung' : `und ${count} weitere Veränderungen`),
    because:
      'Du bekommst diese Mail, weil dein letzter Lauf etwas verändert hat. Höchstens eine Mail pro Lauf.',
    becauseStop:
      'Du bekommst diese Mail sofort, was auch immer du sonst gewählt hast, weil ihre Stufe „Stopp“ ist.',
  },
  weekly: {
    because: 'Du bekommst diese Mail einmal pro Woche.',
    period: (from, to) => `Deine 7 Tage, ${from} bis ${to}`,
    coming: (range) => `Die kommenden 7 Tage, ${range}`,
    numbers: (range, distance, usual) => `${range}: ${distance}${usual === null ? '' : ` (üblich ${usual})`}`,
    preheader: (distance, usual, leads) =>
      `${distance} in 7 Tagen${usual === null ? '' : `, üblich ${usual}`}.${leads.length === 0 ? '' : ` Außerdem: ${leads.join('; ')}.`}`,
  },
  warmup: {
    heading: 'Wie es jetzt weitergeht',
    from: (day) =>
      `Mit Läufen in 3 der letzten 4 Wochen beginnt Camber am ${day} zu vergleichen: lange Läufe, Wochen, Hügel.`,
    soon: 'Sobald in 3 der letzten 4 Wochen ein Lauf liegt, beginnt Camber zu vergleichen: lange Läufe, Wochen, Hügel.',
    already:
      'Schon jetzt im Blick: wie weit deine Schuhe gelaufen sind, und der erste Lauf nach einer Pause.',
  },
  back: {
    week: (week, of, gapDays) => `Woche ${week} von ${of} nach ${gapDays} Tagen ohne Lauf`,
    heading: (range) => `Der Weg zurück, ${range}`,
    firstRuns: 'Jeder der ersten Läufe',
    between: 'Zwischen zwei Läufen',
    days: 'mindestens 1 Tag',
    ground: 'Gelände',
    level: 'eben, locker',
    note: 'Was vor der Pause gewöhnlich war, ist jetzt ein großer Schritt. Es sind Grenzen, keine Ziele.',
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
      'Halte die Hüfte in Arbeit, ohne das Knie zu belasten: Leg dich auf die andere Seite, heb das gestreckte Bein ein wenig und halte es 30 Sekunden, ein paarmal am Tag.',
      'Eis betäubt die Stelle eine Weile; es heilt sie nicht. Das Band selbst lass in Ruhe: keine Rolle darauf, kein hartes Dehnen.',
      'Nach 7 Tagen, und wenn Treppen und zügiges Gehen ruhig bleiben, fang wieder an: Laufen und Gehen im Wechsel, auf ebener Strecke, mit mindestens 1 Tag dazwischen.',
    ],
    seek: 'Lass es anschauen, wenn es in Ruhe oder nachts weh tut, anschwillt, blockiert oder wegknickt, oder wenn 2 Wochen nichts geändert haben.',
    evidence:
      'Eine Woche ohne Laufen ist das, was in der Physiotherapie meist geraten wird; kein Versuch hat sie mit einer kürzeren oder längeren Pause verglichen.',
  },
  routine: {
    heading: 'Deine Übungen',
    rows: [
      { label: 'Vor einem Lauf', value: 'Muschel, Seitschritte' },
      { label: 'Nach einem Lauf', value: 'Beckensenken, einbeinige Brücke' },
      { label: 'An freien Tagen', value: 'einbeiniges Kreuzheben' },
    ],
    inLine:
      'Deine Übungen: vor einem Lauf Muschel, Seitschritte; nach einem Lauf Beckensenken, einbeinige Brücke; an freien Tagen einbeiniges Kreuzheben.',
    resting: [
      { label: 'An den meisten Tagen', value: 'Muschel, Beinheben in Seitlage' },
      { label: 'Fürs Gleichgewicht', value: 'einbeiniges Kreuzheben' },
    ],
    note: '10 Minuten, oft, bringen mehr als ab und zu eine Stunde.',
    source:
      'Aus „Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work“. Studien zur Hüftkraft dauerten 6 bis 8 Wochen.',
  },
  ask: {
    rate: {
      question: 'Wie anstrengend war es, und in welchen Schuhen?',
      answer: 'Mit einem Fingertipp antworten',
    },
    pain: {
      question: 'Wie geht es der Außenseite deines Knies, 0 bis 10?',
      answer: 'Mit einem Fingertipp antworten',
    },
    gap: 'Camber Bescheid geben',
  },
  disclaimer:
    'Camber beschreibt Veränderungen im Training. Es ist kein Medizinprodukt und stellt keine Diagnose. Wenn es weh tut, hör auf zu laufen und frag jemanden vom Fach.',
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
    subject: 'Deine Mails von Camber sollen woandershin',
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
  goodbye: {
    subject: 'Alles, was Camber über dich wusste, ist gelöscht',
    preheader: 'Die schriftliche Bestätigung deiner Löschung',
    heading: 'Alles ist gelöscht.',
    body: 'Deine Läufe, Schuhe, Hinweise, Einstellungen, gespeicherten Mails, deine E-Mail-Adresse und die Schlüssel zu deinem Strava-Konto sind aus Camber gelöscht. Das ist die schriftliche Bestätigung; es ist die letzte Mail.',
    revoked: 'Cambers Zugang zu deinem Strava-Konto ist beendet.',
    notRevoked:
      'Strava hat nicht geantwortet, als Camber seinen Zugang dort beenden wollte. Bitte beende ihn selbst unter strava.com/settings/apps.',
    backups: (days) =>
      `Kopien der Datenbank, die vor einer Aktualisierung gemacht wurden, werden spätestens ${days} Tage nach ihrer Entstehung gelöscht.`,
    because: 'Du bekommst diese Mail, weil dein Camber-Konto gelöscht wurde.',
  },
};
