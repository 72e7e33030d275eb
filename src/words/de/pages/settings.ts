import type { Catalogue } from '../../catalogue.ts';

/** Die Einstellungen, ein Schlüssel je Abschnitt. */
export const settings: Catalogue['pages']['settings'] = {
  title: 'Einstellungen',
  /** Lines of the index. */
  accountLine: 'Anmeldename, Passwort und Strava.',
  dataLine: 'Erlaubnisse, was gespeichert bleibt, Export, Geräte.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  notSaved: 'Noch nicht gespeichert',
  notice: {
    'link-sent': 'Der Bestätigungslink ist unterwegs.',
    'same-address': 'Diese Adresse ist schon bestätigt.',
    'address-kept': 'Mails kommen weiter an diese Adresse.',
    again: 'Die Mail ist noch einmal unterwegs.',
    reset: 'Alle Grenzen stehen wieder wie am Anfang.',
  },
  badAddress: 'Das sieht nicht nach einer E-Mail-Adresse aus. Es wurde nichts geändert.',
  address: {
    title: 'Deine E-Mail-Adresse',
    label: 'Adresse',
    absent:
      'Trag deine E-Mail-Adresse ein, damit Camber dir schreiben kann. Zuerst kommt ein Link, mit dem du sie bestätigst.',
    pending: (address) =>
      `Mails gehen hierher, bis du dem Link folgst, der an <strong>${address}</strong> ging. Um bei dieser Adresse zu bleiben, speichere sie noch einmal.`,
    confirmed: 'Bestätigt. Eine andere Adresse wird erst bestätigt, bevor Mails dorthin gehen.',
    waiting: 'Wartet darauf, dass du dem Link folgst, der dorthin ging.',
    change: 'Ändern',
    send: 'Bestätigungslink schicken',
    refused: 'Mails an deine Adresse kommen zurück',
    refusedWhy: (address, reason) =>
      `${address} wurde nicht angenommen: ${reason}. Dorthin geht keine Mail mehr. Sieh nach, ob sie richtig geschrieben und das Postfach nicht voll oder geschlossen ist; dann <a>lass dir einen neuen Bestätigungslink schicken</a>, dorthin oder an eine andere Adresse.`,
  },
  mails: {
    neither: 'Keine Mails.',
    title: 'Mails',
    which: 'Welche Mails',
    alerts: 'Nach einem Lauf, wenn sich etwas verändert hat',
    weekly: (weekday, hour) => `Der Wochenrückblick, ${weekday} um ${hour}`,
    weeklyTitle: 'Die Wochenmail',
    day: 'Tag',
    from: 'Ab',
    until: 'Bis',
    quiet: 'Ruhezeit, nach deiner Uhr',
    quietHint:
      'Meldungen warten, bis sie vorbei ist. Zweimal dieselbe Stunde heißt: keine. „Stopp“ wartet nie.',
    amount: 'Wie viel',
    usual:
      'Üblich: was der Lauf verändert hat; langsame Veränderungen warten auf die Wochenmail, wenn sie nicht herausragen',
    less: 'Weniger: erst ab „Vorsicht“',
    all: 'Alles, und sofort',
    families: 'Welche Veränderungen eine eigene Mail schicken',
    family: {
      load: 'Belastung: lange Läufe, Wochen, Pausen',
      hills: 'Hügel: bergab, Bergintervalle, steiles Gefälle',
      direction: 'Richtung: Bahn, gleiche Runde',
      shoes: 'Schuhe: neue Paare',
    },
    never: 'keine Mail',
    asUsual: 'wie üblich',
    onlyFrom: (level) => `erst ab „${level}“`,
    pause: 'Pause',
    pauseHint:
      'Eine Zeit lang keine Meldungen und keine Wochenmail. Es geht nichts verloren: Die Seiten laufen weiter.',
    pausedUntil: (day) => `Keine Mails vor dem ${day}.`,
    endPause: 'Pause beenden',
    pauseFor: (weeks) => `${weeks} Wochen Pause`,
    failed: 'Mails, die nicht ankamen',
    failedMail: (what, day, reason) => `<strong>${what}</strong>, ${day}: ${reason}.`,
    again: 'Noch einmal versuchen',
    againWhich: (what, day) => `: ${what}, ${day}`,
  },
  reading: {
    title: 'Einheiten und Sprache',
    units: 'Einheiten',
    metric: 'Kilometer und Meter',
    imperial: 'Meilen und Fuß',
    language: 'Sprache der Seiten und Mails',
    clock: 'Uhr',
    h23: '24 Stunden: 18:00',
    h12: '12 Stunden: 6 PM',
    weekStart: 'Die Woche beginnt am',
    weekHint:
      'Für Listen von Wochentagen. Cambers eigene Wochen sind immer die letzten 7 Tage, gleich welcher Tag ist.',
    theme: 'Farben',
    auto: 'Wie auf dem Gerät',
    light: 'Hell',
    dark: 'Dunkel',
  },
  rules: {
    title: 'Regeln und Grenzen',
    lead: 'Jede Regel meldet sich ab ihrer Grenze. Die Grenzen stammen aus Studien, wo es welche gibt; <a>So funktioniert es</a> sagt, aus welchen. Eine weitere Grenze heißt weniger Mails, nicht weniger Belastung.',
    measure: 'Was in den Regeln über Wochen als Belastung zählt',
    measureHint:
      'Einzelne Läufe gehen immer nach der Strecke: Was man über sie weiß, weiß man in Kilometern. Für die anderen Maße gibt es keine solche Studie.',
    measures: {
      distance: 'Strecke',
      time: 'Zeit auf den Beinen',
      downhill: 'Strecke, bergab zählt mehr',
      rpe: 'Anstrengung mal Minuten, wo du die Anstrengung genannt hast',
    },
    families: { load: 'Belastung', hills: 'Hügel', direction: 'Richtung', shoes: 'Schuhe' },
    names: {
      S1: 'Ein längerer Lauf',
      S2: 'Der erste Lauf nach einer Pause',
      W1: 'Eine größere Woche',
      R1: 'Eine Woche weit über deinem letzten Schnitt',
      H1a: 'Mehr bergab in einem Lauf',
      H1b: 'Eine hügeligere Woche',
      H1c: 'Erste Bergintervalle',
      H1d: 'Neues steiles Gefälle',
      T1: 'Immer gleich herum auf der Bahn',
      C1: 'Dieselbe Runde, dieselbe Richtung',
      D1: 'Ein Paar mit anderer Sprengung',
      K1: 'Strecke eines Paars',
    },
    limits: {
      spikeRatio: 'Ein Lauf ist länger als der längste aus 30 Tagen, um mehr als',
      weekRise: 'Die letzten 7 Tage haben mehr als die 7 davor, um mehr als',
      loadRatio: 'Die letzten 7 Tage, als Vielfaches der drei Wochen davor, über',
      descentRatio: 'Ein Lauf geht mehr bergab als jeder aus 30 Tagen, um mehr als',
      descentWeekRatio: 'Die Woche geht mehr bergab als deine übliche, um mindestens',
      trackBalance: 'Von vier Wochen auf der Bahn in einer Richtung mindestens',
      loopShare: 'Von vier Wochen Laufen auf einer Runde in einer Richtung mindestens',
      dropChangeMm: 'Die Sprengung weicht von deiner üblichen ab, um mindestens',
    },
    about: {
      S2: 'Nach 14 Tagen ohne Lauf.',
      H1c: 'Die ersten Bergintervalle seit sechs Wochen.',
      H1d: 'Gefälle, das steiler ist als alles aus den letzten 30 Tagen.',
      K1: 'Eine Zeile in der Wochenmail, wenn ein Paar eine dieser Strecken erreicht.',
    },
    usually: (value) => `üblich: ${value}`,
    reminder: (n) => `Erinnerung ${n}`,
    remindersHint: 'Leer heißt: keine.',
    pain: 'Schmerz hat keine Grenze zum Einstellen und lässt sich nicht abschalten: Sein Stopp kommt immer.',
    reset: 'Zurück zu den üblichen Grenzen',
    open: 'Regeln und Grenzen ändern',
    stand: ({ limits, off }, say) =>
      limits + off === 0
        ? 'Alle Regeln sind an, mit ihren üblichen Grenzen.'
        : [
            limits === 0
              ? 'Alle Grenzen sind die üblichen.'
              : limits === 1
                ? '1 Grenze ist deine eigene.'
                : `${say.count(limits)} Grenzen sind deine eigenen.`,
            off === 0
              ? 'Alle Regeln sind an.'
              : off === 1
                ? '1 Regel ist aus.'
                : `${say.count(off)} Regeln sind aus.`,
          ].join(' '),
    effect: {
      try: 'Vorschau',
      preview: 'Vorschau: mit diesen Grenzen',
      notYet: 'Noch ist nichts gespeichert.',
      sentence: (changes) => `In deinen letzten 12 Wochen: ${changes.join(', ')}.`,
      nothing: 'In deinen letzten 12 Wochen: dieselben Mails und Hinweise.',
      mails: {
        fewer: (n, count) => `${count}\u00a0${n === 1 ? 'Mail' : 'Mails'} weniger`,
        more: (n, count) => `${count}\u00a0${n === 1 ? 'Mail' : 'Mails'} mehr`,
      },
      findings: {
        fewer: (n, count) => `${count}\u00a0${n === 1 ? 'Hinweis' : 'Hinweise'} weniger`,
        more: (n, count) => `${count}\u00a0${n === 1 ? 'Hinweis' : 'Hinweise'} mehr`,
      },
    },
    range: (name, low, high) => `${name}: eine Zahl von ${low} bis ${high}.`,
    noReminder: 'Eine Erinnerung muss bleiben; willst du keine, schalte die Regel ab.',
  },
  ground: {
    title: 'Wo du läufst',
    lead: 'Camber sieht den Boden nicht. Es nutzt deine Antwort für die Worte über Runden und Seiten, nie um dich in den Verkehr zu schicken.',
    surfaces: 'Meistens auf',
    surface: {
      path: 'Wegen und in Parks',
      pavement: 'Gehwegen',
      road: 'Straßen mit Autos',
      trail: 'Trails',
      track: 'der Bahn',
      treadmill: 'dem Laufband',
    },
    side: 'Auf der Straße',
    sides: {
      facing: 'Dem Verkehr entgegen',
      with: 'Mit dem Verkehr',
      changing: 'Mal auf dieser, mal auf jener Seite',
      none: 'Ich laufe nicht auf Straßen oder möchte es nicht sagen',
    },
    lean: 'Fällt der Boden dort, wo du meistens läufst, zu einer Seite ab?',
    leans: { yes: 'Ja, deutlich', no: 'Nein', unknown: 'Weiß ich nicht' },
  },
  waysIn: {
    title: 'Woher Läufe kommen',
    text: '<a>Ein beobachteter Ordner, Apps, die Dateien schicken, intervals.icu</a>: ohne Strava oder neben Strava.',
  },
  elsewhere: {
    title: 'Andere Wege, von Camber zu hören',
    channels: '<a>ntfy, Telegram, Discord oder ein Webhook</a> neben der Mail, in wenigen Zeilen.',
    tokens: '<a>Schlüssel für Anzeigetafeln</a> wie Home Assistant, Glance oder Grafana.',
    calendar: '<a>Eine Kalenderadresse</a> mit Übungen, Stufen des Rückwegs und Erinnerungen.',
  },
  data: {
    title: 'Strava und deine Daten',
    titleHere: 'Deine Daten',
    complete: 'Verbunden, mit allen vier Erlaubnissen.',
    without: 'Verbunden, ohne:',
    permissions: 'Die Erlaubnisse bei Strava ändern',
    retention: 'Was gespeichert bleibt',
    derived:
      'Zahlen zu deinen Läufen, solange du verbunden bist; keine Wege, keine Namen von Läufen. <a>Alles dazu</a>.',
    derivedHere:
      'Zahlen zu deinen Läufen, solange du dieses Konto hast; keine Wege, keine Namen von Läufen. <a>Alles dazu</a>.',
    strict: (days) =>
      `Nichts von Strava bleibt länger als ${days} Tage; was gebraucht wird, wird jede Nacht neu gelesen. <a>Alles dazu</a>.`,
    export:
      '<a>Lade alles herunter</a>, was Camber über dich speichert, als ZIP mit deinen Mails, Tabellen und JSON. <back>Hole einen Export zurück</back> in ein leeres Konto.',
    welcome: '<a>Die ersten Schritte</a> noch einmal durchgehen.',
    sessions: 'Geräte',
    logOut: 'Auf allen Geräten abmelden',
    leave: 'Camber verlassen',
    leaveHint:
      'Trennen beendet den Zugang bei Strava und löscht alles, was Camber über dich weiß. Einen Weg zurück gibt es nicht, aber du kannst dich jederzeit neu verbinden.',
    leaveHintHere:
      'Löscht dein Konto und alles, was Camber über dich weiß. Einen Weg zurück gibt es nicht; deine Dateien bleiben, wo sie sind.',
    disconnect: 'Trennen und löschen …',
    deleteAccount: 'Mein Konto löschen …',
  },
};
