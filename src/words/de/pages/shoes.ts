import type { Catalogue } from '../../catalogue.ts';

/** Die Seite der Schuhe. */
export const shoes: Catalogue['pages']['shoes'] = {
  title: 'Schuhe',
  lead: (limits) =>
    `Camber erinnert dich, wenn ein Paar ${limits} erreicht. Eine Faustregel; die Forschung hat sie nicht geprüft. <a>Erinnerungen ändern</a>`,
  noPermission: {
    title: 'Deine Schuhliste ist nicht freigegeben',
    text: 'Ohne die Berechtigung <code>profile:read_all</code> erscheinen Paare erst, wenn ein Lauf sie nennt. <a>Berechtigungen bei Strava ändern</a>',
  },
  none: {
    title: 'Noch kein Paar bekannt',
    text: 'Camber übernimmt die Paare aus „Meine Ausrüstung“ bei Strava. Leg dort eines an und wähle es als Standard für Läufe: Es erscheint hier innerhalb eines Tages oder mit dem nächsten Lauf, der es nennt.',
    textFiles:
      'Trag die Paare ein, in denen du läufst. Dateien nennen keine, deshalb zählt Camber, was du in jedem läufst.',
  },
  saved: {
    title: 'Gespeichert.',
    text: 'Camber vergleicht die Sprengung eines neuen Paars mit denen, in denen du gelaufen bist.',
  },
  next: {
    at: (limit) => `nächste Erinnerung bei ${limit}`,
    past: (limit) => `über der letzten Erinnerung bei ${limit}`,
  },
  before: (distance, before) => `${distance} (${before} vor Camber)`,
  share: (share) => `${share} der letzten 28 Tage`,
  unused: 'in den letzten 28 Tagen nicht getragen',
  fresh: (distance, of, day, days) =>
    `Neu: ${distance} der ersten ${of}${day === null ? '' : `, Tag ${day} von ${days}`}. Gib ihm höchstens 30\u00a0% einer Woche und noch keinen langen Lauf und keine Berge.`,
  drop: {
    label: 'Sprengung, mm',
    title: 'Sprengung',
    missing: (n, text) =>
      n === 1 ? 'Bei einem Paar fehlt die Sprengung' : `Bei ${text} Paaren fehlt die Sprengung`,
    known: (n, text) => (n === 1 ? 'Sprengung von 1 Paar ändern' : `Sprengung von ${text} Paaren ändern`),
    is: (drop) => `Sprengung ${drop}`,
    saveAll: 'Sprengung speichern',
    of: (name) => ` von ${name}`,
    save: 'Speichern',
    hint: 'Die Sprengung ist, wie viel höher die Ferse steht als der Ballen; der Hersteller nennt sie.',
    sameWhy: (name) => `wie für ${name} angegeben, dasselbe Modell`,
    versionWhy: (name) =>
      `wie für ${name} angegeben; Hersteller ändern sie manchmal von Version zu Version, sieh lieber nach`,
    fill: (drop) => `${drop} eintragen`,
    knownWhy: (model, host) => `angegeben für den ${model} auf <a>${host}</a>; prüf es, bevor du speicherst`,
    filled: 'Noch nicht gespeichert:',
    bad: 'Eine Sprengung ist eine Zahl von 0 bis 20 Millimetern.',
  },
  add: {
    title: 'Ein Paar eintragen',
    name: 'Name oder Modell',
    nameHint:
      'Zum Beispiel Brooks Ghost 15. Ein zweites Paar desselben Modells braucht einen eigenen Namen: Brooks Ghost 15 #2.',
    dropHint: 'Das Feld darf leer bleiben; du kannst sie später eintragen.',
    before: 'Strecke vor Camber',
    beforeHint:
      'Was du in diesem Paar gelaufen bist, bevor deine Läufe hier beginnen. Leer bei einem neuen Paar.',
    usual: 'Ich trage es bei neuen Läufen, wenn ich nichts anderes sage',
    save: 'Paar eintragen',
    correct: 'Strecke vor Camber berichtigen',
    problems: {
      missing: 'Gib dem Paar einen Namen.',
      taken: 'Ein Paar mit diesem Namen hast du schon: Häng etwas an, zum Beispiel #2.',
      before: 'Eine Strecke ist eine Zahl von 0 bis 5.000.',
    },
  },
  usual: {
    is: 'Dein übliches Paar: Neue Läufe aus Dateien zählen dafür, wenn sie oder du nichts anderes sagen.',
    make: 'Bei neuen Läufen aus Dateien tragen',
    end: 'Nicht mehr mein übliches Paar',
  },
  retire: { now: 'Ausmustern', back: 'Wieder benutzen' },
  rotation: {
    title: 'Wechsel',
    onlyPair: (name) =>
      `Mehr als 90\u00a0% der letzten acht Wochen liefst du in ${name}. In einer Studie mit 264 Läuferinnen und Läufern hatten die mit zwei oder mehr Paaren im Wechsel weniger Verletzungen; ob es an den Schuhen lag, ist nicht bekannt.`,
    nothing: 'Keine Läufe in den letzten 28 Tagen.',
  },
  nameless: {
    title: 'Läufe ohne Schuhpaar',
    text: (runs, text, distance, share) =>
      `${runs === 1 ? '1 Lauf' : `${text} Läufe`} der letzten 28 Tage, ${distance} oder ${share} der Strecke, ${runs === 1 ? 'nennt' : 'nennen'} kein Paar. Diese Kilometer fehlen in jedem Balken.`,
    fix: 'Wähle das Paar auf der Seite des Laufs. Damit es nicht wieder vorkommt: Mach hier ein Paar zum üblichen für neue Dateien, oder leg unter „Meine Ausrüstung“ bei Strava ein Standardpaar fest.',
    run: (day, distance) => `${day}, ${distance}`,
    more: (n) => `und ${n} weitere`,
  },
  inUse: 'In Gebrauch',
  bars: 'Striche zeigen deine Erinnerungen; der hellere Teil eines Balkens ist, was das Paar vor Camber gelaufen war.',
  table: {
    caption: 'Paare und ihre Strecke',
    pair: 'Paar',
    distance: 'Strecke',
    before: 'Vor Camber',
    next: 'Erinnerung',
  },
  retired: (n, text) => (n === 1 ? '1 ausgemustertes Paar' : `${text} ausgemusterte Paare`),
  deleted: 'Ein Paar, das Strava nicht mehr führt',
};
