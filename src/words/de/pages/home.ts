import type { Catalogue } from '../../catalogue.ts';

/** Die erste Seite: heute. */
export const home: Catalogue['pages']['home'] = {
  title: 'Heute',
  empty: {
    none: 'Noch keine Läufe.',
    noneTextHere:
      'Um zu wissen, was für dich üblich ist, braucht Camber deine bisherigen Läufe. <a>Importiere</a> das Archiv, das dir die App deiner Uhr oder Strava gibt; die erste Einschätzung ist nach Sekunden da.',
    noneText:
      'Camber hat in deinem Strava-Konto keine Läufe gefunden. Sobald du einen aufzeichnest, erscheint er hier von selbst.',
    files: 'Gib Camber deine Dateien',
    reading: 'Deine bisherigen Läufe werden gelesen.',
    readingText: 'Die erste Einschätzung steht hier, sobald die ersten Läufe da sind.',
  },
  upload: {
    title: 'Deine Dateien werden gelesen',
    text: 'Was schon da ist, steht unten. <a>Ansehen, wie weit es ist</a>',
  },
  dead: {
    title: 'Die Verbindung zu Strava ist beendet',
    text: 'Strava zeigt Camber deine Läufe nicht mehr. Was Camber weiß, ist noch da; verbinde dich neu, damit es weitergeht.',
  },
  ending: {
    title: 'Bitte verbinde dich noch einmal mit Strava',
    text: 'Camber wurde mitten im Erneuern seines Zugangs unterbrochen, deshalb endet der Zugang innerhalb einer Stunde. Noch fehlt nichts: Verbinde dich neu, dann bleibt es so.',
  },
  ways: {
    title: 'Vielleicht fehlen Läufe',
    folder: 'Dein beobachteter Ordner ist nicht da oder wurde auf einmal leer. <a>Was zu tun ist</a>.',
    intervals: 'intervals.icu nimmt deinen Schlüssel nicht mehr an. <a>Trage ihn neu ein</a>.',
  },
  address: {
    inMailbox: 'Die Mails von Camber liegen hier im Postfach',
    inMailboxText:
      'Es ist kein Mailserver eingerichtet. Darum liegen sie im <a>Postfach</a> dieses Cambers, statt verschickt zu werden.',
    absent: 'Wohin soll Camber schreiben?',
    absentText: 'Trag deine E-Mail-Adresse ein, damit Camber dir schreiben kann.',
    label: 'Deine E-Mail-Adresse',
    send: 'Bestätigungslink schicken',
    unconfirmed: 'Bitte bestätige deine Adresse',
    unconfirmedText: (address) =>
      `Camber hat einen Link an <strong>${address}</strong> geschickt. Bis du ihm folgst, kommt keine andere Mail. Nicht angekommen? <a>Noch einmal schicken oder die Adresse ändern</a>.`,
  },
  numbers: {
    heading: (range) => `Deine letzten 7 Tage, ${range}`,
    week: 'Strecke',
    longest: 'Längster Lauf',
    climb: 'Bergauf',
    unknown: 'für zu wenige deiner Läufe bekannt',
    noUsual: 'zu wenige Wochen, um zu sagen, was üblich ist',
    below: (range) => `weniger als üblich <n>(${range})</n>`,
    within: (range) => `wie üblich <n>(${range})</n>`,
    above: (range) => `mehr als üblich <n>(${range})</n>`,
  },
  coming: {
    heading: 'Was noch frei ist',
    plan: 'Etwas anderes vor? <a>Plan prüfen</a>.',
  },
  knee: {
    ask: { day: 'Wie geht es deinem Knie heute?', stairs: 'Wie sind Treppen heute?' },
    hint: '0 ist kein Schmerz, 10 der schlimmste, den du dir vorstellen kannst. Ab 1 folgen ein paar Fragen.',
    noted: {
      day: (level) => `Knie heute ${level}: notiert.`,
      stairs: (level) => `Treppe heute ${level}: notiert.`,
    },
    answered: {
      day: (level) => `Knie heute ${level}.`,
      stairs: (level) => `Treppe heute ${level}.`,
    },
    change: 'Ändern',
    changeWhich: ': die heutige Antwort zum Knie',
  },
  load: {
    heading: 'Belastung',
    ranges: 'Zeitraum',
    range: { '12w': '12 Wochen', '1y': '1 Jahr', all: 'Alles' },
    chart: 'Strecke in sieben Tagen und ihr Verhältnis zu den drei Wochen davor',
    tableCaption: 'Strecke und Verhältnis, Neuestes zuerst',
  },
  hills: {
    heading: 'Bergauf und bergab',
    tableCaption: 'Höhenmeter bergauf und bergab, Neuestes zuerst',
    note: 'Bergab ist für Läufe bekannt, deren Aufzeichnung Camber gelesen hat; bergauf steht auch in ihrer Zusammenfassung.',
  },
  changes: {
    heading: 'Was sich geändert hat',
    none: (days) => `In den letzten ${days} Tagen fiel nichts auf.`,
    allKnown: (days) => `Alles, was in den letzten ${days} Tagen auffiel, kennst du schon.`,
    run: (day) => `der Lauf vom ${day}`,
    openRun: 'Zum Lauf',
    know: 'Weiß ich',
    about: (title) => `: ${title}`,
    known: (n, text) => (n === 1 ? 'Eins, von dem du weißt' : `${text}, von denen du weißt`),
    showAgain: 'Wieder zeigen',
  },
  recovery: {
    stop: {
      title: 'Vorerst nicht laufen',
      text: (day) =>
        `Was du am ${day} über dein Knie gesagt hast, geht vor. Jetzt Ruhe, dann Schritt für Schritt zurück.`,
      action: 'Was jetzt zu tun ist',
    },
    acute: {
      title: (day, of) => `Tag ${day} von ${of} ohne Laufen`,
      text: 'Ratschläge zum Training warten, bis du wieder läufst. Was bis dahin hilft, dauert zehn Minuten.',
      timeUp: 'Die Tage sind um: Wie sich Treppen anfühlen, entscheidet, was als Nächstes kommt.',
      action: 'Die Übungen für heute',
    },
    ladder: {
      title: (step) => `Auf dem Weg zurück: Stufe ${step} von 6`,
      next: (day, distance) => `Nächster Lauf: ab ${day}, höchstens ${distance}, in der Ebene.`,
      paused: 'Unterbrochen. Es geht auf der Stufe weiter, auf der du aufgehört hast.',
      action: 'Zum nächsten Lauf',
    },
    careful: {
      title: 'Du hast den Rückweg geschafft',
      text: (day) =>
        `Lauf zwei Wochen locker. Bis ${day} wächst dein längster Lauf um höchstens 10\u00a0%, und bergab läufst du nicht.`,
      action: 'Zum Weg zurück',
    },
    clinician: 'Geh zum Arzt oder zur Physiotherapie',
    clinicianText: 'Lass dein Knie vor dem nächsten Lauf ansehen. <a>Warum</a>',
    below: 'Darunter steht dein Trainingstagebuch, kein Plan.',
  },
  dataNotes: 'Zu deinen Daten',
};
